package rendicion.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Observation;
import rendicion.domain.Restatement.Change;

/**
 * Which delivered figures are not what they were; the same number from another cell is the same.
 */
final class Changes {

  private Changes() {}

  static List<Change> between(List<Observation> before, List<Observation> now) {
    Map<String, List<Observation>> then = byKey(before);
    Map<String, List<Observation>> today = byKey(now);
    TreeSet<String> keys = new TreeSet<>(then.keySet());
    keys.addAll(today.keySet());
    List<Change> changes = new ArrayList<>();
    for (String key : keys) {
      ofOne(then.getOrDefault(key, List.of()), today.getOrDefault(key, List.of()), changes);
    }
    return changes;
  }

  /** Several cells may share a key and add up: what both sides have alike is left out first. */
  private static void ofOne(List<Observation> before, List<Observation> now, List<Change> changes) {
    List<Observation> gone = without(before, now);
    List<Observation> come = without(now, before);
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      changes.add(new Change(at(gone, i), at(come, i)));
    }
  }

  private static @Nullable Observation at(List<Observation> list, int i) {
    return i < list.size() ? list.get(i) : null;
  }

  private static List<Observation> without(List<Observation> some, List<Observation> others) {
    List<Observation> left = new ArrayList<>(some);
    for (Observation other : others) {
      for (int i = 0; i < left.size(); i++) {
        if (left.get(i).value().compareTo(other.value()) == 0) {
          left.remove(i);
          break;
        }
      }
    }
    return left;
  }

  private static Map<String, List<Observation>> byKey(List<Observation> observations) {
    return observations.stream()
        .sorted(Observation.ORDER)
        .collect(Collectors.groupingBy(o -> o.key().toString(), TreeMap::new, Collectors.toList()));
  }
}
