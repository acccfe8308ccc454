package rendicion.progress;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Which counts of people are withheld, so that nobody can be recognised. A count from one up to
 * below the limit is withheld (primary suppression). Where the total and the counts that are shown
 * would give a withheld one away, the smallest shown one above zero is withheld too (secondary
 * suppression); where there is none, a zero is; where nothing else is there, the total is. A zero
 * recognises nobody and is no secret of its own.
 *
 * <p>It holds against somebody who knows the limit and adds and subtracts; not against somebody who
 * also reckons why just these counts and no others are withheld.
 *
 * @param withheld places
 * @param totalMayBeShown whether the total gives none of them away
 */
record Suppression(Set<String> withheld, boolean totalMayBeShown) {

  static Suppression of(SortedMap<String, BigDecimal> counts, int limit) {
    Set<String> withheld = new TreeSet<>();
    counts.forEach(
        (place, count) -> {
          if (count.signum() > 0 && count.compareTo(BigDecimal.valueOf(limit)) < 0) {
            withheld.add(place);
          }
        });
    if (withheld.isEmpty() || !givesAway(counts, withheld, limit)) {
      return new Suppression(withheld, true);
    }
    Optional<String> another = another(counts, withheld);
    another.ifPresent(withheld::add);
    return new Suppression(withheld, another.isPresent());
  }

  /**
   * Whether the sum of the withheld ones leaves one possibility only: a single one, or all of them
   * as small or as large as a withheld count can be.
   */
  private static boolean givesAway(
      SortedMap<String, BigDecimal> counts, Set<String> withheld, int limit) {
    BigDecimal sum = Exact.sum(withheld.stream().map(counts::get).toList());
    BigDecimal many = BigDecimal.valueOf(withheld.size());
    return withheld.size() == 1
        || sum.compareTo(many) == 0
        || sum.compareTo(many.multiply(BigDecimal.valueOf(limit - 1L))) == 0;
  }

  private static Optional<String> another(
      SortedMap<String, BigDecimal> counts, Set<String> withheld) {
    return counts.entrySet().stream()
        .filter(e -> !withheld.contains(e.getKey()))
        .min(
            Comparator.comparing((Map.Entry<String, BigDecimal> e) -> e.getValue().signum() == 0)
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }
}
