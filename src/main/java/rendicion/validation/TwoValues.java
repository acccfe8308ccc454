package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.domain.Variable;

/**
 * Two offices give the same figure with different values. A later delivery of the same office is a
 * correction and no contradiction.
 */
final class TwoValues {

  static final String CODE = "validation.two-values";

  /** What one delivery says of one key; several cells of a key add up. */
  private record Said(Delivery delivery, Observation first, BigDecimal value) {
    Said plus(Said other) {
      return new Said(delivery, first, value.add(other.value));
    }
  }

  /** Contradictions that are told together. */
  private record Topic(String variable, String office, String otherOffice, String file) {}

  private final Definitions definitions;

  private TwoValues(Definitions definitions) {
    this.definitions = definitions;
  }

  static List<Finding> check(Definitions definitions, List<ReadContent> contents) {
    TwoValues rule = new TwoValues(definitions);
    Map<Observation.Key, List<Said>> byKey = new HashMap<>();
    for (ReadContent content : contents) {
      said(content).forEach((key, s) -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(s));
    }
    Map<Topic, List<List<Said>>> topics = new HashMap<>();
    byKey.values().stream()
        .map(TwoValues::contradiction)
        .filter(pair -> !pair.isEmpty())
        .forEach(pair -> topics.computeIfAbsent(topic(pair), t -> new ArrayList<>()).add(pair));
    return topics.values().stream().map(rule::finding).toList();
  }

  private static Map<Observation.Key, Said> said(ReadContent content) {
    Map<Observation.Key, Said> said = new LinkedHashMap<>();
    for (Observation o : content.observations()) {
      said.merge(o.key(), new Said(content.delivery(), o, o.value()), Said::plus);
    }
    return said;
  }

  /** The last word and the last one of another office that differs; empty where all agree. */
  private static List<Said> contradiction(List<Said> all) {
    List<Said> latest =
        all.stream().sorted(Comparator.comparing((Said s) -> -s.delivery.number())).toList();
    Said last = latest.getFirst();
    Set<String> heard = new HashSet<>(Set.of(last.delivery.office()));
    return latest.stream()
        .filter(s -> heard.add(s.delivery.office()))
        .filter(s -> s.value.compareTo(last.value) != 0)
        .findFirst()
        .map(other -> List.of(last, other))
        .orElse(List.of());
  }

  private static Topic topic(List<Said> pair) {
    Delivery last = pair.getFirst().delivery;
    return new Topic(
        pair.getFirst().first.variable(),
        last.office(),
        pair.getLast().delivery.office(),
        last.office() + "/" + last.path());
  }

  private Finding finding(List<List<Said>> pairs) {
    Comparator<List<Said>> inOrder =
        Comparator.comparing((List<Said> p) -> p.getFirst().first, Observation.ORDER);
    List<Said> example = pairs.stream().min(inOrder).orElseThrow();
    Observation o = example.getFirst().first;
    Set<Period> periods =
        pairs.stream().map(p -> p.getFirst().first.period()).collect(Collectors.toSet());
    Topic topic = topic(example);
    return new Finding(
        CODE,
        Severity.WARNING,
        topic.file,
        o.cell().sheet(),
        o.cell().address(),
        periods.size() == 1 ? o.period() : null,
        arguments(pairs.size(), example, topic));
  }

  private Map<String, String> arguments(int count, List<Said> example, Topic topic) {
    Observation o = example.getFirst().first;
    Map<String, String> arguments = new HashMap<>();
    arguments.put("n", Integer.toString(count));
    arguments.put("figure", name(topic.variable));
    arguments.put("office", office(topic.office));
    arguments.put("other-office", office(topic.otherOffice));
    arguments.put("place", definitions.plan().placeName(o.place()));
    arguments.put("province", definitions.plan().isProvince(o.place()) ? "yes" : "no");
    arguments.put("period", o.period().code());
    arguments.put("value", o.printed());
    arguments.put("other-value", example.getLast().first.printed());
    Observation other = example.getLast().first;
    Delivery otherDelivery = example.getLast().delivery;
    arguments.put("other-file", otherDelivery.office() + "/" + otherDelivery.path());
    arguments.put("other-sheet", other.cell().sheet());
    arguments.put("other-cell", other.cell().address());
    return arguments;
  }

  private String name(String variable) {
    return definitions.plan().findVariable(variable).map(Variable::name).orElse(variable);
  }

  private String office(String code) {
    return definitions.findOffice(code).map(Office::name).orElse(code);
  }
}
