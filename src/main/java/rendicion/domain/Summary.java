package rendicion.domain;

import java.util.Map;

/**
 * Progress of an objective, a dimension or the whole plan, always with its coverage.
 *
 * @param code of the objective or dimension; the plan's own code for the whole
 * @param progress mean of what was rated, as the method profile weighs it
 * @param counts indicators by rating, every rating present
 */
public record Summary(
    String code, Progress progress, Rating rating, Coverage coverage, Map<Rating, Integer> counts) {
  public Summary {
    counts = Map.copyOf(counts);
  }
}
