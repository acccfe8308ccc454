package rendicion.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import rendicion.domain.Baseline;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.UnitKind;
import rendicion.wording.Wording;

/** Numbers inside calculation texts, as they are written in Peru. */
final class Spanish {

  private static final char MINUS = '\u2212';
  private static final char NO_BREAK = '\u00a0';
  private static final int LONGEST_INPUT = 6;

  private Spanish() {}

  /** An input: as it is, and with at most six decimals. */
  static String exact(BigDecimal value) {
    BigDecimal canonical = Exact.canonical(value);
    return number(canonical, Math.min(canonical.scale(), LONGEST_INPUT));
  }

  /** A value of an indicator: the decimals of its unit, two more where it would be rounded. */
  static String term(BigDecimal value, MeasureUnit unit) {
    int exact = Math.max(0, Exact.canonical(value).scale());
    return number(value, Math.max(unit.decimals(), Math.min(exact, unit.decimals() + 2)));
  }

  /** {@code 34.3 %}, with no fewer decimals than the plan itself prints for the indicator. */
  static String amount(BigDecimal value, Indicator indicator) {
    Baseline baseline = indicator.baseline();
    int decimals =
        Stream.of(indicator.target().value(), baseline == null ? BigDecimal.ZERO : baseline.value())
            .mapToInt(printed -> Exact.canonical(printed).scale())
            .reduce(indicator.unit().decimals(), Math::max);
    return number(value, decimals) + NO_BREAK + indicator.unit().symbol();
  }

  /** A difference of two values, with its sign; percentages differ in points. */
  static String change(BigDecimal value, Indicator indicator, Wording wording) {
    String sign = value.signum() > 0 ? "+" : "";
    String amount = amount(value, indicator);
    boolean points = indicator.unit().kind() == UnitKind.PERCENTAGE;
    return sign
        + (points
            ? wording.say(
                "calculation.points",
                Map.of("number", amount.substring(0, amount.indexOf(NO_BREAK))))
            : amount);
  }

  /** A progress: one decimal. */
  static String percent(BigDecimal value) {
    return percentNumber(value) + NO_BREAK + "%";
  }

  /** The same without its sign, as a term among others. */
  static String percentNumber(BigDecimal value) {
    return number(value, 1);
  }

  /** A divisor or subtrahend that is negative stands in brackets. */
  static String bracketed(String number) {
    return number.charAt(0) == MINUS ? "(" + number + ")" : number;
  }

  private static String number(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String plain = rounded.abs().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder digits = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    digits.append(point < 0 ? "" : plain.substring(point));
    return rounded.signum() < 0 ? MINUS + digits.toString() : digits.toString();
  }
}
