package rendicion.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Direction;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/**
 * Avance Tipo II: the part of the distance between baseline and final target that is covered,
 * {@code (value − baseline) ÷ (target − baseline) × 100}. One quotient serves both directions.
 * Negative where the value is worse than the baseline; not capped.
 */
record TypeTwo(Indicator indicator, Scale scale) {

  /** Why the measure is not defined for this indicator, whatever its value; null when it is. */
  @Nullable Reason undefined() {
    Baseline baseline = indicator.baseline();
    if (indicator.direction() == Direction.MAXIMUM_ALLOWED
        || indicator.direction() == Direction.MINIMUM_ALLOWED) {
      return Reason.NOT_DEFINED_FOR_DIRECTION;
    }
    if (baseline == null) {
      return Reason.NO_BASELINE;
    }
    int way = indicator.target().value().compareTo(baseline.value());
    if (way == 0) {
      return Reason.TARGET_EQUALS_BASELINE;
    }
    boolean upwards = indicator.direction() == Direction.ASCENDING;
    return upwards == way > 0 ? null : Reason.CONTRADICTORY_DIRECTION;
  }

  Progress of(BigDecimal value) {
    Reason reason = undefined();
    Baseline baseline = indicator.baseline();
    if (reason != null || baseline == null) {
      return new Progress.NotMeasurable(reason == null ? Reason.NO_BASELINE : reason);
    }
    BigDecimal target = indicator.target().value();
    BigDecimal covered = value.subtract(baseline.value());
    BigDecimal distance = target.subtract(baseline.value());
    String text = difference(value, baseline) + " ÷ " + difference(target, baseline) + " × 100";
    return scale.measured(Exact.percent(covered, distance), text);
  }

  private String difference(BigDecimal from, Baseline baseline) {
    MeasureUnit unit = indicator.unit();
    String subtracted = Spanish.bracketed(Spanish.term(baseline.value(), unit));
    return "(" + Spanish.term(from, unit) + " − " + subtracted + ")";
  }
}
