package rendicion.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Activity;
import rendicion.domain.Dimension;
import rendicion.domain.Discrepancy;
import rendicion.domain.District;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Objective;
import rendicion.domain.Plan;
import rendicion.domain.Policy;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.domain.VisionStatement;

/** From a plan.yaml without problems to the plan. */
final class PlanTranslation {

  /** Stands in {@code distritos} of a variable for all of them. */
  static final String EVERY_DISTRICT = "todos";

  private PlanTranslation() {}

  /**
   * @param usual the path of indicators that declare none of their own
   */
  static Plan plan(Entry file, Trajectory usual) {
    Entry head = file.get("plan");
    Map<String, MeasureUnit> units = units(file);
    Set<String> districts =
        file.list("distritos").stream().map(d -> d.getText("ubigeo")).collect(Collectors.toSet());
    IndicatorTranslation indicators = new IndicatorTranslation(units, usual);
    return new Plan(
        head.getText("codigo"),
        head.getText("titulo"),
        head.getText("entidad"),
        head.getText("organizacion"),
        head.getText("provincia"),
        head.getText("nombre_provincia"),
        head.getInteger("primer_anio"),
        head.getInteger("ultimo_anio"),
        file.list("dimensiones").stream()
            .map(e -> new Dimension(e.getText("codigo"), e.getText("nombre")))
            .toList(),
        file.list("objetivos").stream().map(PlanTranslation::objective).toList(),
        file.list("indicadores").stream().map(indicators::indicator).toList(),
        file.list("variables").stream().map(e -> variable(e, units, districts)).toList(),
        file.list("actividades").stream().map(PlanTranslation::activity).toList(),
        file.list("distritos").stream().map(PlanTranslation::district).toList(),
        file.list("politicas").stream().map(PlanTranslation::policy).toList(),
        file.list("vision").stream().map(PlanTranslation::vision).toList(),
        file.list("discrepancias").stream().map(PlanTranslation::discrepancy).toList());
  }

  private static Map<String, MeasureUnit> units(Entry file) {
    Map<String, MeasureUnit> units = new HashMap<>();
    for (Entry e : file.list("unidades")) {
      UnitKind kind = Vocabulary.meaning(UnitKind.class, e.getText("clase"));
      String symbol = e.getText("simbolo");
      units.put(
          symbol, new MeasureUnit(symbol, e.getText("nombre"), kind, e.getInteger("decimales")));
    }
    return units;
  }

  static MeasureUnit unit(Map<String, MeasureUnit> units, String symbol) {
    return Optional.ofNullable(units.get(symbol))
        .orElseThrow(() -> new IllegalStateException("Bug: unchecked unit " + symbol));
  }

  private static Objective objective(Entry e) {
    return new Objective(
        e.getText("codigo"),
        e.getInteger("numero"),
        e.getText("dimension"),
        e.getText("problema"),
        e.getText("nombre"),
        e.getInteger("prioridad"));
  }

  private static Variable variable(Entry e, Map<String, MeasureUnit> units, Set<String> districts) {
    return new Variable(
        e.getText("codigo"),
        e.getText("nombre"),
        unit(units, e.getText("unidad")),
        Vocabulary.meaning(Variable.Accumulation.class, e.getText("acumulacion")),
        e.getFlag("personas"),
        expected(e.texts("distritos"), districts));
  }

  private static Set<String> expected(List<String> said, Set<String> districts) {
    return said.contains(EVERY_DISTRICT) ? districts : Set.copyOf(said);
  }

  private static Activity activity(Entry e) {
    return new Activity(
        e.getText("codigo"),
        e.getText("objetivo"),
        e.getInteger("fila"),
        e.getText("nombre"),
        e.getText("servicio"),
        e.textOrNull("servicio_sugerido"),
        e.getText("objetivo_especifico"),
        e.getText("tabla"),
        e.texts("notas"));
  }

  private static District district(Entry e) {
    Map<Integer, Integer> population = new HashMap<>();
    e.getNumbersByYear("poblacion").forEach((y, n) -> population.put(y, n.intValueExact()));
    return new District(
        e.getText("ubigeo"),
        e.getText("nombre"),
        e.textOrNull("ubigeo_impreso"),
        e.texts("otros_nombres"),
        population);
  }

  private static Policy policy(Entry e) {
    return new Policy(e.getInteger("numero"), e.getText("lineamiento"), e.texts("objetivos"));
  }

  private static VisionStatement vision(Entry e) {
    return new VisionStatement(
        e.getInteger("numero"), e.textOrNull("nacional"), e.getText("local"), e.texts("objetivos"));
  }

  private static Discrepancy discrepancy(Entry e) {
    return new Discrepancy(
        e.getText("codigo"),
        e.getText("resumen"),
        e.texts("sobre"),
        e.list("menciones").stream()
            .map(
                m ->
                    new Discrepancy.Mention(
                        m.getText("lugar"), m.findInteger("linea").orElse(null), m.getText("cita")))
            .toList(),
        e.getText("lectura"),
        e.getText("razon"),
        e.getFlag("cambia_cifra"));
  }
}
