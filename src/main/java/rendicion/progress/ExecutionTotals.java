package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.Coverage;
import rendicion.domain.District;
import rendicion.domain.ExecutionTotal;
import rendicion.domain.ExecutionTotal.Group;
import rendicion.domain.Objective;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Reason;

/** Activities added up: over the plan, by objective, by service and by district. */
record ExecutionTotals(Counted counted, int year, Scale scale) {

  List<ExecutionTotal> of(List<ActivityResult> results) {
    Plan plan = counted.plan();
    Map<String, ActivityResult> byCode = new LinkedHashMap<>();
    results.forEach(r -> byCode.put(r.activity(), r));
    List<ExecutionTotal> totals = new ArrayList<>();
    totals.add(total(Group.PLAN, plan.code(), results));
    for (Objective objective : plan.objectives()) {
      totals.add(
          total(Group.OBJECTIVE, objective.code(), some(plan.listActivities(objective), byCode)));
    }
    byService(plan)
        .forEach((service, of) -> totals.add(total(Group.SERVICE, service, some(of, byCode))));
    totals.addAll(byDistrict(plan));
    return totals;
  }

  private static List<ActivityResult> some(
      List<Activity> activities, Map<String, ActivityResult> byCode) {
    List<ActivityResult> some = new ArrayList<>();
    for (Activity activity : activities) {
      @Nullable ActivityResult result = byCode.get(activity.code());
      if (result != null) {
        some.add(result);
      }
    }
    return some;
  }

  /** By the service as it is read, in the plan's order; activities of none stand together. */
  private static Map<String, List<Activity>> byService(Plan plan) {
    Map<String, List<Activity>> services = new LinkedHashMap<>();
    for (Activity activity : plan.activities()) {
      services.computeIfAbsent(activity.serviceRead(), s -> new ArrayList<>()).add(activity);
    }
    return services;
  }

  /** Only what was reported of a district itself; what is of the whole province is in no row. */
  private List<ExecutionTotal> byDistrict(Plan plan) {
    List<ExecutionTotal> totals = new ArrayList<>();
    for (District district : plan.districts()) {
      ActivityCalculator there =
          new ActivityCalculator(counted.activitiesAt(district.ubigeo()), year, scale);
      List<ActivityResult> results =
          plan.activities().stream()
              .map(there::calculate)
              .filter(r -> !r.figures().isEmpty())
              .toList();
      if (!results.isEmpty()) {
        totals.add(total(Group.DISTRICT, district.ubigeo(), results));
      }
    }
    return totals;
  }

  private ExecutionTotal total(Group group, String key, List<ActivityResult> results) {
    List<Member> physical = results.stream().map(r -> new Member(r.physical(), 1)).toList();
    List<ActivityResult> both =
        results.stream()
            .filter(r -> r.figures().containsKey(ActivityFigure.BUDGET))
            .filter(r -> r.figures().containsKey(ActivityFigure.SPENT))
            .toList();
    return new ExecutionTotal(
        group,
        key,
        states(results),
        amounts(results),
        WeightedProgress.mean(physical, scale),
        new Coverage(
            (int) physical.stream().filter(m -> m.progress() instanceof Progress.Measured).count(),
            results.size()),
        financial(both),
        new Coverage(both.size(), results.size()));
  }

  private static Map<State, Integer> states(List<ActivityResult> results) {
    Map<State, Integer> states = new EnumMap<>(State.class);
    for (State state : State.values()) {
      states.put(state, (int) results.stream().filter(r -> r.state() == state).count());
    }
    return states;
  }

  private static Map<ActivityFigure, BigDecimal> amounts(List<ActivityResult> results) {
    Map<ActivityFigure, BigDecimal> amounts = new EnumMap<>(ActivityFigure.class);
    for (ActivityFigure figure : List.of(ActivityFigure.BUDGET, ActivityFigure.SPENT)) {
      if (results.stream().anyMatch(r -> r.figures().containsKey(figure))) {
        amounts.put(figure, sum(results, figure));
      }
    }
    return amounts;
  }

  private Progress financial(List<ActivityResult> both) {
    if (both.isEmpty()) {
      return new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    }
    BigDecimal spent = sum(both, ActivityFigure.SPENT);
    BigDecimal budget = sum(both, ActivityFigure.BUDGET);
    return budget.signum() == 0
        ? new Progress.NotMeasurable(Reason.DENOMINATOR_ZERO)
        : scale.measured(
            Exact.percent(spent, budget),
            "(" + Spanish.exact(spent) + " ÷ " + Spanish.exact(budget) + ") × 100");
  }

  private static BigDecimal sum(List<ActivityResult> results, ActivityFigure figure) {
    List<BigDecimal> values = new ArrayList<>();
    for (ActivityResult result : results) {
      @Nullable BigDecimal value = result.figures().get(figure);
      if (value != null) {
        values.add(value);
      }
    }
    return Exact.sum(values);
  }
}
