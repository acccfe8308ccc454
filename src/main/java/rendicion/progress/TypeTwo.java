package rendicion.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Direction;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.MethodProfile.EqualTarget;
import rendicion.domain.MethodProfile.TypeTwoTarget;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.domain.Target;

/**
 * Avance Tipo II of an indicator whose years do not add up (no agregable): the part of the distance
 * between baseline and target that is covered, {@code (value − baseline) ÷ (target − baseline) ×
 * 100}. One quotient serves both directions. Negative where the value is worse than the baseline;
 * not capped. Which target, and what holds where it equals the baseline, the profile says.
 *
 * @param year the year that the period closes
 */
record TypeTwo(Indicator indicator, Scale scale, int year) {

  /** To the final target. */
  TypeTwo(Indicator indicator, Scale scale) {
    this(indicator, scale, indicator.target().year());
  }

  /** Why the measure is not defined for this indicator, whatever its value; null when it is. */
  @Nullable Reason undefined() {
    if (indicator.direction() == Direction.MAXIMUM_ALLOWED
        || indicator.direction() == Direction.MINIMUM_ALLOWED) {
      return Reason.NOT_DEFINED_FOR_DIRECTION;
    }
    Target target = target();
    if (target == null) {
      return Reason.NO_TARGET_FOR_PERIOD;
    }
    Baseline baseline = indicator.baseline();
    return baseline == null ? Reason.NO_BASELINE : undefined(baseline, target);
  }

  private @Nullable Reason undefined(Baseline baseline, Target target) {
    int way = target.value().compareTo(baseline.value());
    if (way == 0) {
      return judgesKeeping() ? null : Reason.TARGET_EQUALS_BASELINE;
    }
    boolean upwards = indicator.direction() == Direction.ASCENDING;
    return upwards == way > 0 ? null : Reason.CONTRADICTORY_DIRECTION;
  }

  Progress of(BigDecimal value) {
    Reason reason = undefined();
    Baseline baseline = indicator.baseline();
    Target target = target();
    if (reason != null || baseline == null || target == null) {
      return new Progress.NotMeasurable(reason == null ? Reason.NO_BASELINE : reason);
    }
    return target.value().compareTo(baseline.value()) == 0
        ? kept(value, target.value())
        : covered(value, baseline, target.value());
  }

  private Progress covered(BigDecimal value, Baseline baseline, BigDecimal target) {
    BigDecimal covered = value.subtract(baseline.value());
    BigDecimal distance = target.subtract(baseline.value());
    String text = difference(value, baseline) + " ÷ " + difference(target, baseline) + " × 100";
    return scale.measured(Exact.percent(covered, distance), text);
  }

  /** There is nothing to cover, so only what was promised to be kept can be kept or not. */
  private Progress kept(BigDecimal value, BigDecimal target) {
    boolean ascending = indicator.direction() == Direction.ASCENDING;
    int against = value.compareTo(target);
    String text = Spanish.term(value, indicator.unit());
    String aim = Spanish.term(target, indicator.unit());
    if (ascending ? against >= 0 : against <= 0) {
      return scale.measured(Exact.HUNDRED, text + (ascending ? " ≥ " : " ≤ ") + aim + ": cumplida");
    }
    return ascending
        ? new TypeOne(indicator.direction(), indicator.unit(), scale).of(value, target)
        : scale.measured(BigDecimal.ZERO, text + " > " + aim + ": no cumplida");
  }

  private @Nullable Target target() {
    boolean last = scale.profile().options().typeTwoTarget() == TypeTwoTarget.FINAL;
    return last ? indicator.target() : indicator.findTarget(year).orElse(null);
  }

  private boolean judgesKeeping() {
    return scale.profile().options().equalTarget() == EqualTarget.KEPT_OR_NOT;
  }

  private String difference(BigDecimal from, Baseline baseline) {
    MeasureUnit unit = indicator.unit();
    String subtracted = Spanish.bracketed(Spanish.term(baseline.value(), unit));
    return "(" + Spanish.term(from, unit) + " − " + subtracted + ")";
  }
}
