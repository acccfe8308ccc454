package rendicion.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes that may stand only once. */
final class Unique {

  private final Problems problems;

  Unique(Problems problems) {
    this.problems = problems;
  }

  /** Reports each element whose key repeats that of an earlier one. */
  void check(List<Entry> elements, String key) {
    Map<String, Entry> first = new HashMap<>();
    for (Entry element : elements) {
      element.find(key).ifPresent(e -> checkOne(first, e));
    }
  }

  private void checkOne(Map<String, Entry> first, Entry entry) {
    if (entry.node().isContainer() || entry.node().isNull()) {
      return;
    }
    String value = entry.node().asString("");
    Entry earlier = first.putIfAbsent(value, entry);
    if (earlier != null) {
      problems.add(
          entry,
          "duplicate",
          Map.of(
              "key", entry.key(),
              "value", value,
              "where", earlier.file().equals(entry.file()) ? "here" : "elsewhere",
              "file", earlier.file(),
              "line", String.valueOf(earlier.position().line())));
    }
  }
}
