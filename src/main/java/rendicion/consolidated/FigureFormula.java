package rendicion.consolidated;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.workbook.Entry;

/**
 * The value of an indicator as a formula over the rows that list what it was made from. Stands in
 * the workbook only where it gives the figure that was calculated; elsewhere the figure stands
 * alone.
 */
final class FigureFormula {

  private static final BigDecimal TOLERANCE = new BigDecimal("1E-9");
  private static final int DAYS_OF_A_YEAR = 366;

  private final List<Observation> sources;
  private final Map<String, String> names;
  private final String variables;
  private final String values;
  private final int firstRow;

  /**
   * @param names what the column shows for the code of a variable
   * @param variables letter of the column with the variable of each source
   * @param values letter of the column with its value
   * @param firstRow row of the first source, from 1; the others follow
   */
  FigureFormula(
      List<Observation> sources,
      Map<String, String> names,
      String variables,
      String values,
      int firstRow) {
    this.sources = sources;
    this.names = names;
    this.variables = variables;
    this.values = values;
    this.firstRow = firstRow;
  }

  Entry of(Formula formula, Entry.Number figure) {
    String text = sources.isEmpty() ? null : text(formula, figure.value());
    return text == null ? figure : new Entry.Formula(text, figure);
  }

  private @Nullable String text(Formula formula, BigDecimal wanted) {
    BigDecimal sum = sum(null);
    String range = range(values);
    if (sources.size() == 1 && same(sum, wanted)) {
      return values + firstRow;
    }
    return switch (formula) {
      case Formula.RatioOfSums r -> ratio(r, wanted);
      case Formula.Maximum m when same(largest(), wanted) -> "MAX(" + range + ")";
      default -> same(sum, wanted) ? "SUM(" + range + ")" : divided(sum, wanted, range);
    };
  }

  /** A mean over periods or days: the sum over a whole number. */
  private static @Nullable String divided(BigDecimal sum, BigDecimal wanted, String range) {
    if (wanted.signum() == 0) {
      return null;
    }
    BigDecimal parts = sum.divide(wanted, MathContext.DECIMAL128);
    BigDecimal whole = parts.setScale(0, RoundingMode.HALF_EVEN);
    boolean counts =
        whole.signum() > 0
            && whole.intValue() <= DAYS_OF_A_YEAR
            && same(sum.divide(whole, MathContext.DECIMAL128), wanted);
    return counts ? "SUM(" + range + ")/" + whole.toPlainString() : null;
  }

  private @Nullable String ratio(Formula.RatioOfSums formula, BigDecimal wanted) {
    BigDecimal below = sum(formula.denominator());
    int above = rowOf(formula.numerator());
    int under = rowOf(formula.denominator());
    if (below.signum() == 0
        || above == 0
        || under == 0
        || shown(formula.numerator()).equals(shown(formula.denominator()))) {
      return null;
    }
    BigDecimal ratio =
        formula.factor().multiply(sum(formula.numerator())).divide(below, MathContext.DECIMAL128);
    BigDecimal complement = formula.complementOf();
    BigDecimal value = complement == null ? ratio : complement.subtract(ratio);
    if (!same(value, wanted)) {
      return null;
    }
    String text = plain(formula.factor()) + "*" + sumOf(above) + "/" + sumOf(under);
    return complement == null ? text : plain(complement) + "-" + text;
  }

  private String shown(String variable) {
    return names.getOrDefault(variable, variable);
  }

  /** To the letter: SUMIF would take capitals for small letters and asterisks for anything. */
  private String sumOf(int row) {
    return "SUMPRODUCT(--EXACT("
        + range(variables)
        + ","
        + variables
        + row
        + "),"
        + range(values)
        + ")";
  }

  private String range(String column) {
    return column + firstRow + ":" + column + (firstRow + sources.size() - 1);
  }

  private int rowOf(String variable) {
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).variable().equals(variable)) {
        return firstRow + i;
      }
    }
    return 0;
  }

  private BigDecimal sum(@Nullable String variable) {
    return sources.stream()
        .filter(o -> variable == null || o.variable().equals(variable))
        .map(Observation::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal largest() {
    return sources.stream().map(Observation::value).max(BigDecimal::compareTo).orElseThrow();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean same(BigDecimal value, BigDecimal wanted) {
    BigDecimal scale = wanted.abs().max(BigDecimal.ONE);
    return value.subtract(wanted).abs().compareTo(scale.multiply(TOLERANCE)) <= 0;
  }
}
