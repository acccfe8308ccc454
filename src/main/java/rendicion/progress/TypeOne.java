package rendicion.progress;

import java.math.BigDecimal;
import rendicion.domain.Direction;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/**
 * Avance Tipo I: compliance with a target of the same period (CEPLAN, Guía para el seguimiento y
 * evaluación, RPCD 0056-2024-CEPLAN/PCD, as third parties implement it). Ascending {@code value ÷
 * target}, descending {@code target ÷ value}, times 100, not capped.
 *
 * <p>What the guide leaves open is decided here. A maximum or minimum that is kept is 100, else it
 * is measured like a descending or ascending indicator. A descending value of zero has reached any
 * target from zero up: 100. A descending target of zero with a value above it is 0. Between two
 * negative numbers the larger magnitude is the worse one, so the quotient is turned round.
 */
record TypeOne(Direction direction, MeasureUnit unit, Scale scale) {

  Progress of(BigDecimal value, BigDecimal target) {
    return switch (direction) {
      case ASCENDING -> quotient(value, target, Reason.TARGET_ZERO, Reason.VALUE_ZERO);
      case DESCENDING ->
          value.signum() == 0 && target.signum() >= 0
              ? reached(value, "≤", target)
              : quotient(target, value, Reason.VALUE_ZERO, Reason.TARGET_ZERO);
      case MAXIMUM_ALLOWED ->
          value.compareTo(target) <= 0
              ? reached(value, "≤", target)
              : quotient(target, value, Reason.VALUE_ZERO, Reason.TARGET_ZERO);
      case MINIMUM_ALLOWED ->
          value.compareTo(target) >= 0
              ? reached(value, "≥", target)
              : quotient(value, target, Reason.TARGET_ZERO, Reason.VALUE_ZERO);
    };
  }

  private Progress quotient(
      BigDecimal dividend, BigDecimal divisor, Reason divisorZero, Reason dividendZero) {
    if (dividend.signum() * divisor.signum() < 0) {
      return new Progress.NotMeasurable(Reason.SIGN_CHANGE);
    }
    boolean negative = dividend.signum() < 0 || divisor.signum() < 0;
    return negative
        ? divided(divisor, dividend, dividendZero)
        : divided(dividend, divisor, divisorZero);
  }

  private Progress divided(BigDecimal dividend, BigDecimal divisor, Reason divisorZero) {
    if (divisor.signum() == 0) {
      return new Progress.NotMeasurable(divisorZero);
    }
    return scale.measured(
        Exact.percent(dividend, divisor),
        "("
            + Spanish.term(dividend, unit)
            + " ÷ "
            + Spanish.bracketed(Spanish.term(divisor, unit))
            + ") × 100");
  }

  private Progress reached(BigDecimal value, String relation, BigDecimal target) {
    String text = Spanish.term(value, unit) + " " + relation + " " + Spanish.term(target, unit);
    return scale.measured(Exact.HUNDRED, text + ": cumplida");
  }
}
