package rendicion.domain;

import java.util.Map;

/**
 * Progress of an objective, a dimension or the whole plan, always with its coverage.
 *
 * @param code of the objective or dimension; the plan's own code for the whole
 * @param progress mean of what was rated, each one capped, as the method profile weighs it; raw and
 *     capped are the same here
 * @param coverage indicators whose progress could be measured, of all
 * @param counts indicators by rating, every rating present
 */
public record Summary(
    String code, Progress progress, Rating rating, Coverage coverage, Map<Rating, Integer> counts) {
  public Summary {
    counts = Map.copyOf(counts);
  }
}
