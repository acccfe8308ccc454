package rendicion.progress;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Formula;
import rendicion.domain.Plan;

/**
 * Numerators and denominators of the same thing. A numerator without its denominator would bend the
 * ratio, so only places that have both count: by place and period, else by place over the year,
 * else one whole province against the other.
 */
final class RatioPairs {

  private RatioPairs() {}

  static List<Pair> of(YearOf year, Formula.RatioOfSums formula) {
    List<Pair> pairs = byPeriod(year, formula);
    if (pairs.isEmpty()) {
      pairs = byPlace(year, formula);
    }
    return pairs.isEmpty() ? ofTheWhole(year, formula) : pairs;
  }

  private static List<Pair> byPeriod(YearOf year, Formula.RatioOfSums formula) {
    boolean flow = year.isFlow(formula.numerator());
    if (flow != year.isFlow(formula.denominator())) {
      return List.of();
    }
    List<Pair> pairs =
        Pair.join(
            ofPlaces(year.amounts(formula.numerator())),
            ofPlaces(year.amounts(formula.denominator())),
            a -> List.of(a.place(), a.period()));
    List<Amount> firsts = Pair.firsts(pairs);
    List<Amount> counted =
        flow
            ? Side.ofFlow(Overlaps.wholeUnlessPartsComplete(firsts), year.plan())
            : Side.ofStock(YearOf.last(firsts), year.plan());
    return Pair.keeping(pairs, counted);
  }

  private static List<Pair> byPlace(YearOf year, Formula.RatioOfSums formula) {
    List<Pair> pairs =
        Pair.join(
            year.withinYear(formula.numerator()),
            year.withinYear(formula.denominator()),
            Amount::place);
    return Pair.keeping(pairs, Side.ofStock(Pair.firsts(pairs), year.plan()));
  }

  private static List<Pair> ofTheWhole(YearOf year, Formula.RatioOfSums formula) {
    List<Amount> first = chosen(year, formula.numerator());
    List<Amount> second = chosen(year, formula.denominator());
    String province = year.plan().province();
    return isWhole(first, year.plan()) && isWhole(second, year.plan())
        ? Pair.join(first, second, a -> "").stream()
            .map(p -> new Pair(p.first().at(province), p.second().at(province)))
            .toList()
        : List.of();
  }

  private static List<Amount> chosen(YearOf year, String variable) {
    List<Amount> amounts = year.withinYear(variable);
    return year.isFlow(variable)
        ? Side.ofFlow(amounts, year.plan())
        : Side.ofStock(amounts, year.plan());
  }

  private static boolean isWhole(List<Amount> amounts, Plan plan) {
    Set<String> places = amounts.stream().map(Amount::place).collect(Collectors.toSet());
    return places.contains(plan.province())
        || (!places.isEmpty()
            && plan.districts().stream().allMatch(d -> places.contains(d.ubigeo())));
  }

  /** Rows of a place add up: one side may name rows that the other does not. */
  private static List<Amount> ofPlaces(List<Amount> amounts) {
    return amounts.stream().map(Amount::withoutDetail).toList();
  }
}
