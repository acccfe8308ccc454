package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rendicion.domain.Observation;
import rendicion.domain.Period;

/** What was counted of one variable at one place, row and period, with where it comes from. */
record Amount(
    String place, String detail, Period period, BigDecimal value, List<Observation> sources) {
  Amount {
    sources = List.copyOf(sources);
  }

  static Amount of(Observation o) {
    return new Amount(o.place(), o.detail(), o.period(), o.value(), List.of(o));
  }

  /** Adds up the amounts that share a key, in the order in which the keys appear. */
  static <K> Map<K, Amount> sumBy(List<Amount> amounts, Function<Amount, K> key) {
    Map<K, Amount> sums = new LinkedHashMap<>();
    amounts.forEach(a -> sums.merge(key.apply(a), a, Amount::plus));
    return sums;
  }

  /** Some amounts of one place, or of several that stand for the first, as one of a period. */
  static Amount during(Period period, List<Amount> parts) {
    return new Amount(parts.getFirst().place(), "", period, total(parts), sources(parts));
  }

  static BigDecimal total(List<Amount> amounts) {
    return Exact.sum(amounts.stream().map(Amount::value).toList());
  }

  static List<Observation> sources(List<Amount> amounts) {
    return amounts.stream()
        .flatMap(a -> a.sources.stream())
        .distinct()
        .sorted(Observation.ORDER)
        .toList();
  }

  /** What must tell of a period for the period to be whole. */
  List<String> row() {
    return List.of(place, detail);
  }

  Amount withoutDetail() {
    return new Amount(place, "", period, value, sources);
  }

  Amount at(String otherPlace) {
    return new Amount(otherPlace, detail, period, value, sources);
  }

  private Amount plus(Amount other) {
    List<Observation> both = new ArrayList<>(sources);
    both.addAll(other.sources);
    return new Amount(place, detail, period, value.add(other.value), both);
  }
}
