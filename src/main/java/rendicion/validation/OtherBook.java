package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.domain.Variable;

/**
 * A book gives figures that another book of the same office, which is still in its folder, gives
 * with other values. It may be a correction under a new name; it may as well be a wrong year.
 */
final class OtherBook {

  static final String CODE = "validation.replaces-other-book";

  /** What one book says of one key; several cells of a key add up. */
  private record Said(Delivery delivery, Observation first, BigDecimal value) {
    Said plus(Said other) {
      return new Said(delivery, first, value.add(other.value));
    }
  }

  private record Replaced(Said by, Said other) {}

  private record Pair(Delivery by, Delivery other) {}

  private OtherBook() {}

  static List<Finding> check(Definitions definitions, List<ReadContent> contents) {
    Map<String, Map<Observation.Key, Said>> heard = new HashMap<>();
    Map<Pair, List<Replaced>> pairs = new LinkedHashMap<>();
    contents.stream()
        .sorted(Comparator.comparing((ReadContent c) -> c.delivery().number()))
        .forEach(
            content -> {
              Map<Observation.Key, Said> before =
                  heard.computeIfAbsent(content.delivery().office(), o -> new HashMap<>());
              said(content)
                  .forEach(
                      (key, now) -> {
                        Said then = before.put(key, now);
                        if (then != null && then.value.compareTo(now.value) != 0) {
                          pairs
                              .computeIfAbsent(
                                  new Pair(now.delivery, then.delivery), p -> new ArrayList<>())
                              .add(new Replaced(now, then));
                        }
                      });
            });
    return pairs.values().stream().map(replaced -> finding(definitions, replaced)).toList();
  }

  private static Map<Observation.Key, Said> said(ReadContent content) {
    Map<Observation.Key, Said> said = new LinkedHashMap<>();
    for (Observation o : content.observations()) {
      said.merge(o.key(), new Said(content.delivery(), o, o.value()), Said::plus);
    }
    return said;
  }

  private static Finding finding(Definitions definitions, List<Replaced> replaced) {
    Comparator<Replaced> inOrder =
        Comparator.comparing((Replaced r) -> r.by.first, Observation.ORDER);
    Replaced example = replaced.stream().min(inOrder).orElseThrow();
    Observation o = example.by.first;
    Observation other = example.other.first;
    Set<Period> periods =
        replaced.stream().map(r -> r.by.first.period()).collect(Collectors.toSet());
    Delivery by = example.by.delivery;
    Delivery earlier = example.other.delivery;
    return new Finding(
        CODE,
        Severity.WARNING,
        by.office() + "/" + by.path(),
        o.cell().sheet(),
        o.cell().address(),
        periods.size() == 1 ? o.period() : null,
        Map.ofEntries(
            Map.entry("n", Integer.toString(replaced.size())),
            Map.entry("figure", name(definitions, o.variable())),
            Map.entry("place", definitions.plan().placeName(o.place())),
            Map.entry("province", definitions.plan().isProvince(o.place()) ? "yes" : "no"),
            Map.entry("period", o.period().code()),
            Map.entry("book", by.path()),
            Map.entry("value", o.printed()),
            Map.entry("other-book", earlier.path()),
            Map.entry("other-value", other.printed()),
            Map.entry("other-file", earlier.office() + "/" + earlier.path()),
            Map.entry("other-sheet", other.cell().sheet()),
            Map.entry("other-cell", other.cell().address())));
  }

  private static String name(Definitions definitions, String variable) {
    return definitions.plan().findVariable(variable).map(Variable::name).orElse(variable);
  }
}
