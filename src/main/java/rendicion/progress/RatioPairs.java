package rendicion.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rendicion.domain.Formula;
import rendicion.domain.Plan;

/**
 * Numerators and denominators of the same thing. A numerator without its denominator would bend the
 * ratio, so only places that have both count, else one whole province against the other. Two flows
 * are compared over the same months; two levels in the last period that both tell of, else each as
 * it stood last; a flow and a level over the year.
 */
final class RatioPairs {

  private RatioPairs() {}

  static List<Pair> of(YearOf year, Formula.RatioOfSums formula) {
    if (areFlows(year, formula)) {
      return ofFlows(year, formula);
    }
    List<Pair> pairs = ofLevels(year, formula);
    if (pairs.isEmpty()) {
      pairs = byPlace(year, formula);
    }
    return pairs.isEmpty() ? ofTheWhole(year, formula) : pairs;
  }

  static boolean areFlows(YearOf year, Formula.RatioOfSums formula) {
    return year.isFlow(formula.numerator()) && year.isFlow(formula.denominator());
  }

  /** Whether both sides tell of something that could be divided, had it the same months. */
  static boolean sharePlaces(YearOf year, Formula.RatioOfSums formula) {
    Set<String> above = placesOf(year.amounts(formula.numerator()));
    Set<String> below = placesOf(year.amounts(formula.denominator()));
    return above.stream().anyMatch(below::contains)
        || (isWhole(above, year.plan()) && isWhole(below, year.plan()));
  }

  private static List<Pair> ofFlows(YearOf year, Formula.RatioOfSums formula) {
    List<Amount> first = year.amounts(formula.numerator());
    List<Amount> second = year.amounts(formula.denominator());
    List<Pair> pairs = ofSharedPlaces(first, second);
    return pairs.isEmpty()
        ? ofTheWhole(year, first, second)
        : Pair.keeping(pairs, Side.ofFlow(Pair.firsts(pairs), year.plan()));
  }

  /** Place by place; row by row where both sides name the same rows of a place. */
  static List<Pair> ofSharedPlaces(List<Amount> first, List<Amount> second) {
    List<Pair> pairs = new ArrayList<>();
    for (String place : new TreeSet<>(placesOf(first))) {
      List<Amount> above = at(place, first);
      List<Amount> below = at(place, second);
      Set<String> rows = rowsOf(above);
      if (rows.equals(rowsOf(below))) {
        rows.forEach(row -> pairs.addAll(SameMonths.of(ofRow(row, above), ofRow(row, below))));
      } else {
        pairs.addAll(SameMonths.of(above, below));
      }
    }
    return pairs;
  }

  private static List<Pair> ofTheWhole(YearOf year, List<Amount> first, List<Amount> second) {
    List<Amount> above = Side.ofFlow(first, year.plan());
    List<Amount> below = Side.ofFlow(second, year.plan());
    return isWhole(placesOf(above), year.plan()) && isWhole(placesOf(below), year.plan())
        ? ofProvince(year, SameMonths.of(above, below))
        : List.of();
  }

  private static List<Pair> ofLevels(YearOf year, Formula.RatioOfSums formula) {
    if (year.isFlow(formula.numerator()) != year.isFlow(formula.denominator())) {
      return List.of();
    }
    List<Pair> pairs =
        Pair.join(
            ofPlaces(year.amounts(formula.numerator())),
            ofPlaces(year.amounts(formula.denominator())),
            a -> List.of(a.place(), a.period()));
    List<Amount> last = YearOf.last(Pair.firsts(pairs));
    return Pair.keeping(pairs, Side.ofStock(last, year.plan()));
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
    return isWhole(placesOf(first), year.plan()) && isWhole(placesOf(second), year.plan())
        ? ofProvince(year, Pair.join(first, second, a -> ""))
        : List.of();
  }

  private static List<Pair> ofProvince(YearOf year, List<Pair> pairs) {
    String province = year.plan().province();
    return pairs.stream()
        .map(p -> new Pair(p.first().at(province), p.second().at(province)))
        .toList();
  }

  private static List<Amount> chosen(YearOf year, String variable) {
    List<Amount> amounts = year.withinYear(variable);
    return year.isFlow(variable)
        ? Side.ofFlow(amounts, year.plan())
        : Side.ofStock(amounts, year.plan());
  }

  private static boolean isWhole(Set<String> places, Plan plan) {
    return places.contains(plan.province())
        || (!places.isEmpty()
            && plan.districts().stream().allMatch(d -> places.contains(d.ubigeo())));
  }

  private static Set<String> placesOf(List<Amount> amounts) {
    return amounts.stream().map(Amount::place).collect(Collectors.toSet());
  }

  private static Set<String> rowsOf(List<Amount> amounts) {
    return amounts.stream().map(Amount::detail).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Amount> at(String place, List<Amount> amounts) {
    return amounts.stream().filter(a -> a.place().equals(place)).toList();
  }

  private static List<Amount> ofRow(String row, List<Amount> amounts) {
    return amounts.stream().filter(a -> a.detail().equals(row)).toList();
  }

  /** Rows of a place add up: one side may name rows that the other does not. */
  private static List<Amount> ofPlaces(List<Amount> amounts) {
    return amounts.stream().map(Amount::withoutDetail).toList();
  }
}
