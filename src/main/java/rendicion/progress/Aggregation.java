package rendicion.progress;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rendicion.domain.Coverage;
import rendicion.domain.Dimension;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Summary;

/**
 * Means from indicators up. An objective is the mean of its indicators, weighted by relevance
 * ({@code weight = R_min − R + 1}, where R_min is the largest R that the objective has) or plain,
 * as the profile says; a dimension and the plan are plain means of their objectives. Percentages
 * enter capped; what cannot be measured is left out and shows in the coverage.
 */
final class Aggregation {

  private final Plan plan;
  private final Scale scale;
  private final Map<String, IndicatorResult> results;

  Aggregation(Plan plan, Scale scale, List<IndicatorResult> results) {
    this.plan = plan;
    this.scale = scale;
    this.results = results.stream().collect(Collectors.toMap(IndicatorResult::indicator, r -> r));
  }

  List<Summary> objectives() {
    return plan.objectives().stream().map(this::objective).toList();
  }

  List<Summary> dimensions() {
    return plan.dimensions().stream().map(this::dimension).toList();
  }

  Summary whole() {
    return ofObjectives(plan.code(), plan.objectives());
  }

  private Summary dimension(Dimension dimension) {
    return ofObjectives(dimension.code(), plan.listObjectives(dimension));
  }

  private Summary objective(Objective objective) {
    List<Indicator> indicators = plan.listIndicators(objective);
    int leastRelevant =
        indicators.stream().map(Indicator::relevance).max(Comparator.naturalOrder()).orElse(1);
    List<Member> members =
        indicators.stream()
            .map(i -> new Member(result(i).rated(), weight(i, leastRelevant)))
            .toList();
    return summary(objective.code(), members, indicators);
  }

  private Summary ofObjectives(String code, List<Objective> objectives) {
    List<Member> members =
        objectives.stream().map(o -> new Member(objective(o).progress(), 1)).toList();
    return summary(
        code, members, objectives.stream().flatMap(o -> plan.listIndicators(o).stream()).toList());
  }

  private int weight(Indicator indicator, int leastRelevant) {
    return scale.profile().weighted() ? leastRelevant - indicator.relevance() + 1 : 1;
  }

  private Summary summary(String code, List<Member> members, List<Indicator> indicators) {
    Progress progress = WeightedProgress.mean(members, scale);
    Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
    for (Rating rating : Rating.values()) {
      counts.put(
          rating, (int) indicators.stream().filter(i -> result(i).rating() == rating).count());
    }
    int unmeasured = Objects.requireNonNull(counts.get(Rating.NO_DATA));
    return new Summary(
        code,
        progress,
        scale.rate(progress),
        new Coverage(indicators.size() - unmeasured, indicators.size()),
        counts);
  }

  private IndicatorResult result(Indicator indicator) {
    return Objects.requireNonNull(results.get(indicator.code()));
  }
}
