package rendicion.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rendicion.domain.ActivityFigure;

/** That every code that is mentioned is declared in plan.yaml. */
final class ReferenceCheck {

  private static final Set<String> ACTIVITY_FIGURES =
      Arrays.stream(ActivityFigure.values())
          .map(ActivityFigure::code)
          .collect(Collectors.toUnmodifiableSet());

  /** Keys of {@code calculo} that name variables. */
  private static final List<String> FORMULA_KEYS =
      List.of("variable", "numerador", "denominador", "peso");

  private final Entry file;
  private final Problems problems;
  private final Set<String> objectives;
  private final Set<String> indicators;
  private final Set<String> variables;
  private final Set<String> places;

  ReferenceCheck(Entry planFile, Problems problems) {
    this.file = planFile;
    this.problems = problems;
    this.objectives = codes("objetivos", "codigo");
    this.indicators = codes("indicadores", "codigo");
    this.variables = codes("variables", "codigo");
    this.places = codes("distritos", "ubigeo");
    file.find("plan").flatMap(p -> p.find("provincia")).flatMap(Entry::code).ifPresent(places::add);
  }

  void checkPlan() {
    Set<String> units = codes("unidades", "simbolo");
    each("objetivos", "dimension")
        .forEach(e -> check(e, "dimension", codes("dimensiones", "codigo")));
    each("indicadores", "objetivo").forEach(e -> check(e, "objective", objectives));
    each("actividades", "objetivo").forEach(e -> check(e, "objective", objectives));
    each("indicadores", "unidad").forEach(e -> check(e, "unit", units));
    each("variables", "unidad").forEach(e -> check(e, "unit", units));
    each("indicadores", "calculo").forEach(this::checkFormula);
    eachOf("politicas", "objetivos").forEach(e -> check(e, "objective", objectives));
    eachOf("vision", "objetivos").forEach(e -> check(e, "objective", objectives));
    Set<String> anything = new TreeSet<>(objectives);
    anything.addAll(indicators);
    anything.addAll(places);
    anything.addAll(codes("actividades", "codigo"));
    eachOf("discrepancias", "sobre").forEach(e -> check(e, "anything", anything));
    each("variables", "codigo").forEach(this::checkReserved);
    Set<String> districts = codes("distritos", "ubigeo");
    districts.add(PlanTranslation.EVERY_DISTRICT);
    eachOf("variables", "distritos").forEach(e -> check(e, "place", districts));
  }

  void checkOffices(Entry offices, List<Entry> layouts) {
    offices.list("oficinas").forEach(this::checkDeliverables);
    Set<String> known =
        offices.list("oficinas").stream()
            .flatMap(o -> o.find("codigo").flatMap(Entry::code).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (Entry layout : layouts) {
      layout.find("oficina").ifPresent(e -> check(e, "office", known));
      checkDeliverables(layout);
    }
  }

  private void checkDeliverables(Entry office) {
    Set<String> figures = new TreeSet<>(variables);
    figures.addAll(ACTIVITY_FIGURES);
    for (Entry deliverable : office.list("entregas")) {
      deliverable.list("indicadores").forEach(e -> check(e, "indicator", indicators));
      for (Entry table : deliverable.list("tablas")) {
        table.find("lugar").flatMap(o -> o.find("fijo")).ifPresent(e -> check(e, "place", places));
        table.list("cifras").forEach(c -> checkColumn(table, c, figures));
      }
    }
  }

  private void checkFormula(Entry formula) {
    FORMULA_KEYS.forEach(key -> formula.find(key).ifPresent(e -> check(e, "variable", variables)));
  }

  private void checkColumn(Entry table, Entry column, Set<String> figures) {
    column.find("variable").ifPresent(e -> check(e, "variable", figures));
    boolean ofActivity = column.findText("variable").filter(ACTIVITY_FIGURES::contains).isPresent();
    if (ofActivity && !table.has("actividad")) {
      problems.add(column, "activity-column", Map.of());
    }
  }

  private void checkReserved(Entry code) {
    code.text()
        .filter(ACTIVITY_FIGURES::contains)
        .ifPresent(c -> problems.add(code, "reserved-variable", Map.of("code", c)));
  }

  private void check(Entry entry, String kind, Set<String> known) {
    String code = entry.text().orElse("");
    if (code.isBlank() || known.isEmpty() || known.contains(code)) {
      return;
    }
    Nearest.to(code, known)
        .ifPresentOrElse(
            meant ->
                problems.add(
                    entry, "unknown-near", Map.of("kind", kind, "code", code, "meant", meant)),
            () -> problems.add(entry, "unknown", Map.of("kind", kind, "code", code)));
  }

  private Set<String> codes(String list, String key) {
    return each(list, key)
        .flatMap(e -> e.code().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Entry> each(String list, String key) {
    return file.list(list).stream().flatMap(e -> e.find(key).stream());
  }

  private Stream<Entry> eachOf(String list, String key) {
    return file.list(list).stream().flatMap(e -> e.list(key).stream());
  }
}
