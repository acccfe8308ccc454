package rendicion.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;

/** Arithmetic to 34 digits, in one canonical form; nothing is rounded for show here. */
final class Exact {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private Exact() {}

  /** {@code factor × dividend ÷ divisor}, divided last so that round results come out round. */
  static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor, BigDecimal factor) {
    return canonical(dividend.multiply(factor).divide(divisor, DIGITS));
  }

  static BigDecimal percent(BigDecimal dividend, BigDecimal divisor) {
    return ratio(dividend, divisor, HUNDRED);
  }

  static BigDecimal sum(Collection<BigDecimal> values) {
    return canonical(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  static BigDecimal mean(Collection<BigDecimal> values) {
    return ratio(sum(values), BigDecimal.valueOf(values.size()), BigDecimal.ONE);
  }

  /** No trailing zeros, no exponent: equal numbers are equal objects. */
  static BigDecimal canonical(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
