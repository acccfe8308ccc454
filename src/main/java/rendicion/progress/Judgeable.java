package rendicion.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/**
 * Whether a figure says enough of its period to be held against a target. An amount that lacks
 * anything is lower than the truth, so a sum must be complete. A mean, ratio or reported number may
 * lack a little: the profile says how much. What lacks more is shown and not judged, because a few
 * months or districts do not speak for the rest.
 *
 * @param day the cut-off; months after it are not missed
 */
record Judgeable(Indicator indicator, LocalDate day, Scale scale) {

  /** The measure of a figure, or why it cannot be judged. */
  Progress measure(Figure figure, Function<BigDecimal, Progress> measure) {
    return switch (figure) {
      case Figure.Missing missing -> new Progress.NotMeasurable(missing.reason());
      case Figure.Known known -> {
        Reason reason = whyNot(known);
        yield reason == null ? measure.apply(known.value()) : new Progress.NotMeasurable(reason);
      }
    };
  }

  /** Null where it can be judged. */
  @Nullable Reason whyNot(Figure.Known known) {
    if (!known.isPartial()) {
      return null;
    }
    Formula formula = indicator.formula();
    if (formula instanceof Formula.Sum || formula instanceof Formula.LastValue) {
      return Reason.INCOMPLETE_SUM;
    }
    boolean enough =
        isEnough(known.months().withData(), monthsGone(), scale.fewestMonths())
            && isEnough(known.places().withData(), known.places().total(), scale.fewestPlaces());
    return enough ? null : Reason.INCOMPLETE_PERIOD;
  }

  private int monthsGone() {
    long gone =
        indicator.months().stream().filter(m -> m.getValue() <= day.getMonthValue()).count();
    return (int) gone;
  }

  private static boolean isEnough(int with, int of, int percent) {
    return with * 100 >= of * percent;
  }
}
