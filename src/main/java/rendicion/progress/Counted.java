package rendicion.progress;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Plan;

/**
 * The observations that count at a cut-off, by variable: those whose period has ended by then.
 * Figures of activities are kept apart, and so is what was rejected.
 */
final class Counted {

  private final Plan plan;
  private final Map<String, List<Observation>> byVariable;
  private final Map<String, List<Observation>> byActivity;
  private final @Nullable Counted rejected;

  private Counted(
      Plan plan,
      Map<String, List<Observation>> byVariable,
      Map<String, List<Observation>> byActivity,
      @Nullable Counted rejected) {
    this.plan = plan;
    this.byVariable = byVariable;
    this.byActivity = byActivity;
    this.rejected = rejected;
  }

  static Counted by(LocalDate cutOff, Plan plan, List<Observation> observations) {
    Map<String, List<Observation>> variables = new HashMap<>();
    Map<String, List<Observation>> activities = new HashMap<>();
    observations.stream()
        .filter(o -> o.period().endsBy(cutOff))
        .sorted(Observation.ORDER)
        .collect(Collectors.groupingBy(o -> o.activity() == null ? "" : o.activity()))
        .forEach(
            (activity, of) -> {
              if (activity.isEmpty()) {
                variables.putAll(of.stream().collect(Collectors.groupingBy(Observation::variable)));
              } else {
                activities.put(activity, of);
              }
            });
    return new Counted(plan, variables, activities, null);
  }

  /** The same beside what was delivered and does not count. */
  Counted withRejected(Counted others) {
    return new Counted(plan, byVariable, byActivity, others);
  }

  /** What was rejected; nothing where nobody asked for it. */
  Counted rejected() {
    return rejected == null ? new Counted(plan, Map.of(), Map.of(), null) : rejected;
  }

  Plan plan() {
    return plan;
  }

  /** Observations of a variable within a year and only of months that count, in order. */
  List<Observation> ofVariable(String variable, int year, Set<Month> months) {
    return byVariable.getOrDefault(variable, List.of()).stream()
        .filter(o -> Period.year(year).contains(o.period()) && onlyMonths(o.period(), months))
        .toList();
  }

  List<Observation> ofActivity(String activity, int year) {
    return byActivity.getOrDefault(activity, List.of()).stream()
        .filter(o -> Period.year(year).contains(o.period()))
        .toList();
  }

  /** Figures of activities at one place only. */
  Counted activitiesAt(String place) {
    Map<String, List<Observation>> there = new HashMap<>();
    byActivity.forEach(
        (activity, of) ->
            there.put(activity, of.stream().filter(o -> o.place().equals(place)).toList()));
    return new Counted(
        plan, Map.of(), there, rejected == null ? null : rejected.activitiesAt(place));
  }

  /** Places that ever reported one of the variables within the plan's years. */
  Set<String> places(List<String> variables) {
    Predicate<Observation> ofThePlan =
        o ->
            o.period().from().getYear() >= plan.firstYear()
                && o.period().to().getYear() <= plan.lastYear();
    return variables.stream()
        .flatMap(v -> byVariable.getOrDefault(v, List.of()).stream())
        .filter(ofThePlan)
        .map(Observation::place)
        .collect(Collectors.toSet());
  }

  /** Some variables at one place only. */
  Counted at(String place, List<String> variables) {
    Map<String, List<Observation>> there = new HashMap<>();
    for (String variable : variables) {
      List<Observation> all = byVariable.getOrDefault(variable, List.of());
      there.put(variable, all.stream().filter(o -> o.place().equals(place)).toList());
    }
    return new Counted(
        plan, there, Map.of(), rejected == null ? null : rejected.at(place, variables));
  }

  /** A period counts only if each of its months does; a year therefore only if all twelve do. */
  private static boolean onlyMonths(Period period, Set<Month> months) {
    return Stream.iterate(
            period.from().withDayOfMonth(1), d -> !d.isAfter(period.to()), d -> d.plusMonths(1))
        .allMatch(d -> months.contains(d.getMonth()));
  }
}
