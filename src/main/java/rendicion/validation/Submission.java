package rendicion.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.CellRef;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Plan;
import rendicion.domain.Reading;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;

/**
 * A delivery as a rule sees it.
 *
 * @param sound figures that nothing has left out so far, in {@link Observation#ORDER}
 * @param explained cells that already have a finding, so that one fault gives one
 */
record Submission(
    Reading reading,
    Office office,
    Plan plan,
    List<Observation> sound,
    List<Observation> earlier,
    Set<CellRef> explained) {

  /** What makes a row of figures over time. */
  record Row(String variable, String place, String activity, String detail) {
    static Row of(Observation o) {
      return new Row(o.variable(), o.place(), o.activity() == null ? "" : o.activity(), o.detail());
    }
  }

  /** Every figure that is wrong in the same way, told by the name of what it counts. */
  List<Remark> each(Predicate<Observation> wrong) {
    return sound.stream().filter(wrong).map(o -> Remark.on(o, about(o))).toList();
  }

  /** Arguments that every text about a figure has. */
  Map<String, String> about(Observation o) {
    return Map.of("figure", label(o));
  }

  Map<String, String> about(Observation o, String name, String value) {
    return Map.of("figure", label(o), name, value);
  }

  String label(Observation o) {
    return o.activity() == null
        ? plan.findVariable(o.variable()).map(Variable::name).orElse(o.variable())
        : o.activity() + ", " + o.variable().replaceFirst("^actividad-", "");
  }

  boolean isKind(Observation o, UnitKind kind) {
    return findUnit(o).map(u -> u.kind() == kind).orElse(false);
  }

  Optional<MeasureUnit> findUnit(Observation o) {
    return plan.findVariable(o.variable()).map(Variable::unit);
  }

  boolean isFlow(Observation o) {
    return plan.findVariable(o.variable())
        .map(v -> v.accumulation() == Variable.Accumulation.FLOW)
        .orElse(false);
  }

  /** Each row of this delivery over time, in order of periods. */
  Map<Row, List<Observation>> rows() {
    return byRow(sound.stream());
  }

  Map<Row, List<Observation>> earlierRows() {
    return byRow(earlier.stream());
  }

  /** This delivery over what was in force before it: of each key this delivery's figure. */
  Map<Row, List<Observation>> rowsWithHistory() {
    Set<Observation.Key> restated =
        sound.stream().map(Observation::key).collect(Collectors.toSet());
    return byRow(
        Stream.concat(sound.stream(), earlier.stream().filter(o -> !restated.contains(o.key()))));
  }

  boolean isHere(Observation o) {
    return o.content().equals(reading.delivery().content());
  }

  private static Map<Row, List<Observation>> byRow(Stream<Observation> observations) {
    Map<Row, List<Observation>> rows = new HashMap<>();
    observations.forEach(o -> rows.computeIfAbsent(Row.of(o), r -> new ArrayList<>()).add(o));
    rows.values().forEach(row -> row.sort(Comparator.comparing(Observation::period)));
    return rows;
  }
}
