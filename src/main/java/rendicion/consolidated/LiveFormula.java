package rendicion.consolidated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.workbook.Entry;

/**
 * Progress as a formula over the cells of its own row. A formula stands in the workbook only where
 * it gives the figure that was calculated; elsewhere the figure stands alone.
 */
final class LiveFormula {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TOLERANCE = new BigDecimal("1E-9");

  private LiveFormula() {}

  /** A value and the cell it stands in; null where there is none. */
  record Operand(String address, @Nullable BigDecimal value) {}

  /** {@code 100 × part / whole}. */
  static Entry ratio(Operand part, Operand whole, Entry.Number figure) {
    return first(figure, candidate(part, whole));
  }

  /** Compliance: the value over what was to be reached, or the other way round. */
  static Entry compliance(boolean less, Operand value, List<Operand> marks, Entry.Number figure) {
    return first(
        figure,
        marks.stream()
            .map(mark -> less ? candidate(mark, value) : candidate(value, mark))
            .toArray(Candidate[]::new));
  }

  /** The part of the way from the baseline that was covered. */
  static Entry distance(Operand baseline, Operand value, List<Operand> ends, Entry.Number figure) {
    return first(
        figure, ends.stream().map(end -> way(baseline, value, end)).toArray(Candidate[]::new));
  }

  private static Entry first(Entry.Number figure, @Nullable Candidate... candidates) {
    for (Candidate candidate : candidates) {
      if (candidate != null && candidate.gives(figure.value())) {
        return new Entry.Formula(candidate.formula, figure);
      }
    }
    return figure;
  }

  private static @Nullable Candidate candidate(Operand part, Operand whole) {
    if (part.value == null || whole.value == null || whole.value.signum() == 0) {
      return null;
    }
    return new Candidate(
        "100*" + part.address + "/" + whole.address, percent(part.value, whole.value));
  }

  private static @Nullable Candidate way(Operand from, Operand value, Operand to) {
    if (from.value == null || value.value == null || to.value == null) {
      return null;
    }
    BigDecimal whole = to.value.subtract(from.value);
    if (whole.signum() == 0) {
      return null;
    }
    String formula =
        "100*(%s-%s)/(%s-%s)".formatted(value.address, from.address, to.address, from.address);
    return new Candidate(formula, percent(value.value.subtract(from.value), whole));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return HUNDRED.multiply(part).divide(whole, MathContext.DECIMAL128);
  }

  private record Candidate(String formula, BigDecimal value) {
    boolean gives(BigDecimal wanted) {
      BigDecimal scale = wanted.abs().max(BigDecimal.ONE);
      return value.subtract(wanted).abs().compareTo(scale.multiply(TOLERANCE)) <= 0;
    }
  }
}
