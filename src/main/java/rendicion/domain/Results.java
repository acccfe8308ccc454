package rendicion.domain;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Everything computed for one reporting period, in the plan's order.
 *
 * @param execution what activities add up to: the whole plan first, then objectives, services and
 *     districts
 * @param districtTables what districts delivered of each variable, in the plan's order of variables
 */
public record Results(
    Period period,
    List<IndicatorResult> indicators,
    List<Summary> objectives,
    List<Summary> dimensions,
    Summary whole,
    List<ActivityResult> activities,
    List<ExecutionTotal> execution,
    List<DistrictTable> districtTables) {
  public Results {
    indicators = List.copyOf(indicators);
    objectives = List.copyOf(objectives);
    dimensions = List.copyOf(dimensions);
    activities = List.copyOf(activities);
    execution = List.copyOf(execution);
    districtTables = List.copyOf(districtTables);
  }

  /** Results without totals of execution and without tables by district. */
  public Results(
      Period period,
      List<IndicatorResult> indicators,
      List<Summary> objectives,
      List<Summary> dimensions,
      Summary whole,
      List<ActivityResult> activities) {
    this(period, indicators, objectives, dimensions, whole, activities, List.of(), List.of());
  }

  /** What the activities of a group add up to, in order. */
  public List<ExecutionTotal> listExecution(ExecutionTotal.Group group) {
    return execution.stream().filter(e -> e.group() == group).toList();
  }

  /** What districts delivered of a variable; empty where none did. */
  public Optional<DistrictTable> findDistrictTable(String variable) {
    return districtTables.stream().filter(t -> t.variable().equals(variable)).findFirst();
  }

  public IndicatorResult getIndicator(String code) {
    return indicators.stream()
        .filter(i -> i.indicator().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(code));
  }

  public Summary getObjective(String code) {
    return get(objectives, code);
  }

  public Summary getDimension(String code) {
    return get(dimensions, code);
  }

  public ActivityResult getActivity(String code) {
    return activities.stream()
        .filter(a -> a.activity().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(code));
  }

  private static Summary get(List<Summary> all, String code) {
    return all.stream()
        .filter(s -> s.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(code));
  }
}
