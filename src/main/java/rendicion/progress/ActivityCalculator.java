package rendicion.progress;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.Observation;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/**
 * What was reported of one activity in one year. Amounts add up over districts, rows and parts of
 * the year; a total beside its parts is not counted twice. What was done is held against what was
 * programmed for the same months. The budget is a level: of each district and row the last one of
 * the year counts.
 */
record ActivityCalculator(Counted counted, int year, Scale scale) {

  ActivityResult calculate(Activity activity) {
    List<Observation> sources = counted.ofActivity(activity.code(), year);
    Map<ActivityFigure, BigDecimal> figures = new EnumMap<>(ActivityFigure.class);
    for (ActivityFigure figure : ActivityFigure.values()) {
      List<Amount> of = amounts(figure, sources);
      if (!of.isEmpty()) {
        figures.put(figure, total(figure, of));
      }
    }
    Physical physical =
        Physical.of(
            counted.plan(),
            amounts(ActivityFigure.PROGRAMMED, sources),
            amounts(ActivityFigure.DONE, sources),
            scale);
    return new ActivityResult(
        activity.code(),
        state(figures, physical),
        figures,
        physical(activity.code(), figures, physical),
        financial(activity.code(), figures),
        sources);
  }

  private static List<Amount> amounts(ActivityFigure figure, List<Observation> observations) {
    List<Amount> cells =
        observations.stream()
            .filter(o -> o.variable().equals(figure.code()))
            .map(Amount::of)
            .toList();
    return List.copyOf(
        Amount.sumBy(cells, a -> List.of(a.place(), a.detail(), a.period())).values());
  }

  private BigDecimal total(ActivityFigure figure, List<Amount> amounts) {
    List<Amount> used =
        figure == ActivityFigure.BUDGET
            ? Side.ofStock(YearOf.last(amounts), counted.plan())
            : Side.ofFlow(Overlaps.wholeUnlessPartsComplete(amounts), counted.plan());
    return Amount.total(used);
  }

  /** Nothing said of what was done or spent is not the same as nothing done. */
  private static State state(Map<ActivityFigure, BigDecimal> figures, Physical physical) {
    if (isPositive(figures.get(ActivityFigure.DROPPED))) {
      return State.DROPPED;
    }
    BigDecimal done = figures.get(ActivityFigure.DONE);
    BigDecimal spent = figures.get(ActivityFigure.SPENT);
    if (done == null && spent == null) {
      return State.NOT_REPORTED;
    }
    if (isPositive(figures.get(ActivityFigure.PROGRAMMED)) && physical.isReached()) {
      return State.DONE;
    }
    return isPositive(done) || isPositive(spent) ? State.UNDER_WAY : State.NOT_STARTED;
  }

  private Progress physical(
      String activity, Map<ActivityFigure, BigDecimal> figures, Physical physical) {
    List<ActivityFigure> needed = List.of(ActivityFigure.DONE, ActivityFigure.PROGRAMMED);
    return figures.keySet().containsAll(needed)
        ? physical.progress()
        : new Progress.NotMeasurable(whyNone(activity, figures, needed));
  }

  private Progress financial(String activity, Map<ActivityFigure, BigDecimal> figures) {
    BigDecimal spent = figures.get(ActivityFigure.SPENT);
    BigDecimal budget = figures.get(ActivityFigure.BUDGET);
    if (spent == null || budget == null) {
      List<ActivityFigure> needed = List.of(ActivityFigure.SPENT, ActivityFigure.BUDGET);
      return new Progress.NotMeasurable(whyNone(activity, figures, needed));
    }
    if (budget.signum() == 0) {
      return new Progress.NotMeasurable(Reason.DENOMINATOR_ZERO);
    }
    String text = Spanish.exact(spent) + " ÷ " + Spanish.bracketed(Spanish.exact(budget));
    return scale.measured(Exact.percent(spent, budget), "(" + text + ") × 100");
  }

  /** As for an indicator: rejected only where all that is missing was. */
  private Reason whyNone(
      String activity, Map<ActivityFigure, BigDecimal> figures, List<ActivityFigure> needed) {
    Set<String> rejected =
        counted.rejected().ofActivity(activity, year).stream()
            .map(Observation::variable)
            .collect(Collectors.toSet());
    List<String> missing =
        needed.stream().filter(f -> !figures.containsKey(f)).map(ActivityFigure::code).toList();
    if (rejected.containsAll(missing)) {
      return Reason.VALUE_REJECTED;
    }
    boolean nothing =
        missing.size() == needed.size() && missing.stream().noneMatch(rejected::contains);
    return nothing ? Reason.NOTHING_REPORTED : Reason.VARIABLE_MISSING;
  }

  private static boolean isPositive(@Nullable BigDecimal value) {
    return value != null && value.signum() > 0;
  }
}
