package rendicion.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rendicion.domain.Observation;

/** Two amounts that belong together: numerator and denominator, or rate and weight. */
record Pair(Amount first, Amount second) {

  /** Sums each side by the key and joins what both have; what only one side has is left out. */
  static <K> List<Pair> join(List<Amount> first, List<Amount> second, Function<Amount, K> key) {
    Map<K, Amount> others = Amount.sumBy(second, key);
    return Amount.sumBy(first, key).entrySet().stream()
        .filter(e -> others.containsKey(e.getKey()))
        .map(e -> new Pair(e.getValue(), Objects.requireNonNull(others.get(e.getKey()))))
        .toList();
  }

  static List<Amount> firsts(List<Pair> pairs) {
    return pairs.stream().map(Pair::first).toList();
  }

  static List<Amount> seconds(List<Pair> pairs) {
    return pairs.stream().map(Pair::second).toList();
  }

  static List<Observation> sources(List<Pair> pairs) {
    List<Amount> all = new ArrayList<>(firsts(pairs));
    all.addAll(seconds(pairs));
    return Amount.sources(all);
  }

  /** The pairs whose first amount is among those kept. */
  static List<Pair> keeping(List<Pair> pairs, List<Amount> kept) {
    Set<Amount> set = kept.stream().collect(Collectors.toSet());
    return pairs.stream().filter(p -> set.contains(p.first)).toList();
  }
}
