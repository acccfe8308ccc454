package rendicion.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Period;
import rendicion.domain.Reason;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;

/**
 * What was to be reached: the plan's own target in its year, else the declared trajectory.
 *
 * @param value null where there is neither
 * @param isTarget whether it is the plan's own target
 * @param whyNone the reason where there is neither
 */
record Expected(@Nullable BigDecimal value, boolean isTarget, Reason whyNone) {

  static Expected of(Indicator indicator, ReportingPeriod period) {
    Target target = indicator.target();
    if (endsYear(period.period()) == target.year()) {
      return new Expected(target.value(), true, Reason.NO_TARGET_FOR_PERIOD);
    }
    return switch (indicator.trajectory()) {
      case Trajectory.None none -> missing(Reason.NO_TARGET_FOR_PERIOD);
      case Trajectory.Steps steps -> declared(steps.expected().get(endsYear(period.period())));
      case Trajectory.Linear linear -> onLine(indicator, linear.startYear(), day(period));
    };
  }

  /** The year that a period closes; 0 where it ends within a year, which no target is for. */
  private static int endsYear(Period period) {
    LocalDate end = period.to();
    return end.getDayOfYear() == end.lengthOfYear() ? end.getYear() : 0;
  }

  private static LocalDate day(ReportingPeriod period) {
    LocalDate end = period.period().to();
    return period.cutOff().isBefore(end) ? period.cutOff() : end;
  }

  /** By whole months from the end of the first year to the end of the target's year. */
  private static Expected onLine(Indicator indicator, int startYear, LocalDate day) {
    Baseline baseline = indicator.baseline();
    if (baseline == null) {
      return missing(Reason.NO_BASELINE);
    }
    int all = (indicator.target().year() - startYear) * 12;
    int gone =
        (day.plusDays(1).getYear() - startYear - 1) * 12 + day.plusDays(1).getMonthValue() - 1;
    if (gone < 0 || gone > all || all <= 0) {
      return missing(Reason.NO_TARGET_FOR_PERIOD);
    }
    BigDecimal way = indicator.target().value().subtract(baseline.value());
    BigDecimal part = Exact.ratio(way, BigDecimal.valueOf(all), BigDecimal.valueOf(gone));
    return declared(Exact.canonical(baseline.value().add(part)));
  }

  private static Expected declared(@Nullable BigDecimal value) {
    return new Expected(value, false, Reason.NO_TARGET_FOR_PERIOD);
  }

  private static Expected missing(Reason reason) {
    return new Expected(null, false, reason);
  }
}
