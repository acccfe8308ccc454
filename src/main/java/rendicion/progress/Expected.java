package rendicion.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Period;
import rendicion.domain.Reason;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;
import rendicion.domain.Yardstick;

/**
 * What was to be reached: the plan's own target for the period, else the declared trajectory.
 *
 * @param value null where there is neither
 * @param yardstick what the value is
 * @param whyNone the reason where there is neither
 */
record Expected(@Nullable BigDecimal value, Yardstick yardstick, Reason whyNone) {

  static Expected of(Indicator indicator, ReportingPeriod period) {
    int year = endsYear(period.period());
    Optional<Target> target = indicator.findTarget(year);
    if (target.isPresent()) {
      return found(target.get().value(), Yardstick.PLAN_TARGET);
    }
    return switch (indicator.trajectory()) {
      case Trajectory.None none -> missing(Reason.NO_TARGET_FOR_PERIOD);
      case Trajectory.Steps steps -> found(steps.expected().get(year), Yardstick.DECLARED_STEP);
      case Trajectory.Linear linear -> onLine(indicator, linear, day(period));
    };
  }

  boolean isTarget() {
    return yardstick == Yardstick.PLAN_TARGET;
  }

  /** The year that a period closes; 0 where it ends within a year, which no target is for. */
  static int endsYear(Period period) {
    LocalDate end = period.to();
    return end.getDayOfYear() == end.lengthOfYear() ? end.getYear() : 0;
  }

  /** The last day of the period whose data may be in it. */
  static LocalDate day(ReportingPeriod period) {
    LocalDate end = period.period().to();
    return period.cutOff().isBefore(end) ? period.cutOff() : end;
  }

  /** Whole months gone by on a day since the end of a year; negative before it. */
  static int monthsSince(int year, LocalDate day) {
    return new Trajectory.Linear(year).monthsGone(day);
  }

  /** By whole months from the end of the first year to the end of the target's year. */
  private static Expected onLine(Indicator indicator, Trajectory.Linear line, LocalDate day) {
    Baseline baseline = indicator.baseline();
    if (baseline == null) {
      return missing(Reason.NO_BASELINE);
    }
    int all = (indicator.target().year() - line.startYear()) * 12;
    int gone = line.monthsGone(day);
    if (gone < 0 || gone > all || all <= 0) {
      return missing(Reason.NO_TARGET_FOR_PERIOD);
    }
    BigDecimal way = indicator.target().value().subtract(baseline.value());
    BigDecimal part = Exact.ratio(way, BigDecimal.valueOf(all), BigDecimal.valueOf(gone));
    return found(Exact.canonical(baseline.value().add(part)), Yardstick.STRAIGHT_LINE);
  }

  private static Expected found(@Nullable BigDecimal value, Yardstick yardstick) {
    return value == null
        ? missing(Reason.NO_TARGET_FOR_PERIOD)
        : new Expected(value, yardstick, Reason.NO_TARGET_FOR_PERIOD);
  }

  private static Expected missing(Reason reason) {
    return new Expected(null, Yardstick.NOTHING, reason);
  }
}
