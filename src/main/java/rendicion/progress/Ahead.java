package rendicion.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Baseline;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.Outlook;
import rendicion.domain.Pace;
import rendicion.domain.Reason;
import rendicion.domain.Trajectory;

/** The pace that an indicator needs from the cut-off on, and where it would end as it goes. */
record Ahead(Judgeable judgeable, Scale scale) {

  Outlook of(SortedMap<Integer, Figure> series) {
    Projections projections = new Projections(judgeable, scale);
    return new Outlook(
        pace(series.sequencedValues().getLast()),
        projections.of(series),
        projections.backTests(series));
  }

  private Pace pace(Figure figure) {
    Indicator indicator = judgeable.indicator();
    int monthsLeft = -Expected.monthsSince(indicator.target().year(), judgeable.day());
    if (indicator.additive()) {
      return new Pace.Unknown(Reason.YEARS_ADD_UP);
    }
    return switch (figure) {
      case Figure.Missing missing -> new Pace.Unknown(missing.reason());
      case Figure.Known known -> {
        Reason reason = judgeable.whyNot(known);
        yield reason == null ? pace(known.value(), monthsLeft) : new Pace.Unknown(reason);
      }
    };
  }

  private Pace pace(BigDecimal value, int monthsLeft) {
    Indicator indicator = judgeable.indicator();
    BigDecimal gap = indicator.target().value().subtract(value);
    if (isReached(indicator.direction(), gap)) {
      return new Pace.Reached();
    }
    if (monthsLeft <= 0) {
      return new Pace.Unknown(Reason.NO_TIME_LEFT);
    }
    BigDecimal perYear = Exact.ratio(gap, BigDecimal.valueOf(monthsLeft), BigDecimal.valueOf(12));
    String text =
        scale
            .wording()
            .say(
                "calculation.pace",
                Map.of(
                    "target", Spanish.term(indicator.target().value(), indicator.unit()),
                    "value", Spanish.bracketed(Spanish.term(value, indicator.unit())),
                    "n", monthsLeft,
                    "change", Spanish.change(perYear, indicator, scale.wording())));
    return new Pace.Needed(Exact.canonical(gap), perYear, monthsLeft, made(value), text);
  }

  private @Nullable BigDecimal made(BigDecimal value) {
    Baseline baseline = judgeable.indicator().baseline();
    if (baseline == null
        || !(judgeable.indicator().trajectory() instanceof Trajectory.Linear linear)) {
      return null;
    }
    int months = Expected.monthsSince(linear.startYear(), judgeable.day());
    return months <= 0
        ? null
        : Exact.ratio(
            value.subtract(baseline.value()), BigDecimal.valueOf(months), BigDecimal.valueOf(12));
  }

  /** Whether what is left to the target is nothing, or already behind. */
  static boolean isReached(Direction direction, BigDecimal gap) {
    return switch (direction) {
      case ASCENDING, MINIMUM_ALLOWED -> gap.signum() <= 0;
      case DESCENDING, MAXIMUM_ALLOWED -> gap.signum() >= 0;
    };
  }
}
