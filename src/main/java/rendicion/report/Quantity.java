package rendicion.report;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Period;

/** A number together with what it rests on. */
record Quantity(BigDecimal value, Basis basis) {

  /** Where the plan says the indicator began; it must have a baseline. */
  static Quantity baseline(Indicator indicator) {
    return new Quantity(
        Objects.requireNonNull(indicator.baseline()).value(),
        new Basis.Defined(indicator.code() + "/linea-de-base"));
  }

  static Quantity target(Indicator indicator) {
    return new Quantity(indicator.target().value(), new Basis.Defined(indicator.code() + "/meta"));
  }

  static Quantity value(Indicator indicator, int year, Figure.Known known) {
    return new Quantity(known.value(), new Basis.Cells(indicator.code(), year, null, known));
  }

  static Quantity place(Indicator indicator, int year, String ubigeo, Figure.Known known) {
    return new Quantity(known.value(), new Basis.Cells(indicator.code(), year, ubigeo, known));
  }

  /** What was expected at the cut-off of a period; null where nothing was. */
  static @Nullable Quantity expected(IndicatorResult result, Period period) {
    BigDecimal expected = result.expected();
    return expected == null
        ? null
        : new Quantity(
            expected,
            new Basis.Computed(period.code() + "/" + result.indicator() + "/esperado", ""));
  }

  /** How far it is from one to the other. */
  static Quantity distance(BigDecimal from, BigDecimal to) {
    return new Quantity(to.subtract(from).abs(), new Basis.Distance(from, to));
  }
}
