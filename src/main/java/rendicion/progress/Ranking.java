package rendicion.progress;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;

/**
 * Districts in order, the best first, where the definition says that an order makes sense. Only
 * figures of one and the same year are compared; equal ones share a place.
 */
final class Ranking {

  private Ranking() {}

  static Map<String, Integer> of(Indicator indicator, Map<String, Figure> byPlace, int year) {
    if (!indicator.ranked()) {
      return Map.of();
    }
    Map<String, BigDecimal> values = new TreeMap<>();
    byPlace.forEach(
        (place, figure) -> {
          if (figure instanceof Figure.Known known && isOf(known, year)) {
            values.put(place, known.value());
          }
        });
    Map<String, Integer> ranks = new TreeMap<>();
    values.forEach((place, value) -> ranks.put(place, 1 + better(indicator, values, value)));
    return ranks.size() < 2 ? Map.of() : ranks;
  }

  private static int better(Indicator indicator, Map<String, BigDecimal> values, BigDecimal than) {
    return (int) values.values().stream().filter(v -> isBetter(indicator, v, than)).count();
  }

  private static boolean isBetter(Indicator indicator, BigDecimal value, BigDecimal than) {
    boolean up =
        indicator.direction() == Direction.ASCENDING
            || indicator.direction() == Direction.MINIMUM_ALLOWED;
    return up ? value.compareTo(than) > 0 : value.compareTo(than) < 0;
  }

  private static boolean isOf(Figure.Known known, int year) {
    return known.sources().stream().allMatch(o -> o.period().to().getYear() == year);
  }
}
