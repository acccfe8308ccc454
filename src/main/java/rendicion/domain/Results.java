package rendicion.domain;

import java.util.List;
import java.util.NoSuchElementException;

/** Everything computed for one reporting period, in the plan's order. */
public record Results(
    Period period,
    List<IndicatorResult> indicators,
    List<Summary> objectives,
    List<Summary> dimensions,
    Summary whole,
    List<ActivityResult> activities) {
  public Results {
    indicators = List.copyOf(indicators);
    objectives = List.copyOf(objectives);
    dimensions = List.copyOf(dimensions);
    activities = List.copyOf(activities);
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
