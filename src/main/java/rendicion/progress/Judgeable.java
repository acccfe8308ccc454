package rendicion.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.domain.Variable;

/**
 * Whether a figure says enough of its period to be held against a target. An amount that lacks
 * anything is lower than the truth, so a sum must be complete, and so must the months of a ratio
 * that adds up one side over the year and not the other (cases per inhabitant). A mean, another
 * ratio or a reported number may lack a little: the profile says how much. What lacks more is shown
 * and not judged, because a few months or districts do not speak for the rest.
 *
 * @param day the cut-off; months after it are not missed
 */
record Judgeable(Indicator indicator, Plan plan, LocalDate day, Scale scale) {

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
    if (isSum(known)) {
      return Reason.INCOMPLETE_SUM;
    }
    boolean enough =
        isEnough(known.months().withData(), monthsGone(), scale.fewestMonths())
            && isEnough(known.places().withData(), known.places().total(), scale.fewestPlaces());
    return enough ? null : Reason.INCOMPLETE_PERIOD;
  }

  /** Whether what is missing makes it lower or higher than the truth. */
  private boolean isSum(Figure.Known known) {
    return switch (indicator.formula()) {
      case Formula.Sum sum -> true;
      case Formula.LastValue last -> true;
      case Formula.RatioOfSums ratio ->
          isFlow(ratio.numerator()) != isFlow(ratio.denominator()) && !known.months().isFull();
      default -> false;
    };
  }

  private boolean isFlow(String variable) {
    return plan.getVariable(variable).accumulation() == Variable.Accumulation.FLOW;
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
