package rendicion.progress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Period;
import rendicion.domain.Plan;

/**
 * Keeps a province from being counted twice where both it and its districts are reported: whichever
 * covers more of the province's days stands alone; on a tie the districts, which show more. A
 * district weighs one part in as many as the plan has.
 */
final class Side {

  private Side() {}

  /** For amounts that add up over time. */
  static List<Amount> ofFlow(List<Amount> amounts, Plan plan) {
    return choose(amounts, plan, true);
  }

  /** For levels: days do not matter, only places do. */
  static List<Amount> ofStock(List<Amount> amounts, Plan plan) {
    return choose(amounts, plan, false);
  }

  static boolean isProvince(List<Amount> chosen, Plan plan) {
    return !chosen.isEmpty() && chosen.getFirst().place().equals(plan.province());
  }

  private static List<Amount> choose(List<Amount> amounts, Plan plan, boolean byDays) {
    Map<Boolean, List<Amount>> sides =
        amounts.stream().collect(Collectors.partitioningBy(a -> a.place().equals(plan.province())));
    List<Amount> province = sides.getOrDefault(true, List.of());
    List<Amount> districts = sides.getOrDefault(false, List.of());
    if (province.isEmpty() || districts.isEmpty()) {
      return amounts;
    }
    long whole = Math.max(1, plan.districts().size()) * covered(province, byDays);
    return covered(districts, byDays) >= whole ? districts : province;
  }

  /** Days of all places, or how many places. */
  private static long covered(List<Amount> amounts, boolean byDays) {
    Map<String, Set<Period>> periods =
        amounts.stream()
            .collect(
                Collectors.groupingBy(
                    Amount::place, Collectors.mapping(Amount::period, Collectors.toSet())));
    return byDays
        ? periods.values().stream().flatMap(Set::stream).mapToLong(Period::days).sum()
        : periods.size();
  }
}
