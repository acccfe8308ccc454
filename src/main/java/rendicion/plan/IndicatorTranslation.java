package rendicion.plan;

import java.time.Month;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Articulation;
import rendicion.domain.Baseline;
import rendicion.domain.Direction;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;

/** From an element of {@code indicadores} without problems to the indicator. */
final class IndicatorTranslation {

  private final Map<String, MeasureUnit> units;
  private final Trajectory usual;

  IndicatorTranslation(Map<String, MeasureUnit> units, Trajectory usual) {
    this.units = units;
    this.usual = usual;
  }

  Indicator indicator(Entry e) {
    Entry tie = e.get("articulacion");
    Formula formula = formula(e.get("calculo"));
    return new Indicator(
        e.getText("codigo"),
        e.getText("objetivo"),
        e.getText("nombre"),
        e.getText("nombre_impreso"),
        PlanTranslation.unit(units, e.getText("unidad")),
        Vocabulary.meaning(Direction.class, e.getText("sentido")),
        baseline(e),
        target(e.get("meta")),
        new Articulation(tie.getText("ods"), tie.getText("bicentenario"), tie.getText("pdlc")),
        formula,
        months(e),
        e.find("trayectoria").map(IndicatorTranslation::trajectory).orElse(usual),
        e.getInteger("relevancia"),
        e.textOrNull("contradiccion_reconocida"),
        e.textOrNull("oracion"),
        e.textOrNull("fuente"),
        e.list("notas").stream()
            .map(
                n ->
                    new Indicator.Note(
                        n.getText("texto"),
                        n.getText("fuente"),
                        n.findInteger("desde").orElse(null)))
            .toList(),
        yearlyTargets(e),
        e.getFlag("agregable"),
        e.has("ordenar_distritos")
            ? e.getFlag("ordenar_distritos")
            : Indicator.isComparable(formula));
  }

  private static SortedMap<Integer, Target> yearlyTargets(Entry indicator) {
    SortedMap<Integer, Target> targets = new TreeMap<>();
    indicator.list("metas_anuales").forEach(e -> targets.put(e.getInteger("anio"), target(e)));
    return targets;
  }

  private static @Nullable Baseline baseline(Entry indicator) {
    return indicator
        .find("linea_de_base")
        .map(
            e ->
                new Baseline(
                    e.getNumber("valor"),
                    e.findInteger("anio").orElse(null),
                    e.getText("impreso"),
                    e.texts("marcas").stream()
                        .map(w -> Vocabulary.meaning(Baseline.QualityMark.class, w))
                        .collect(Collectors.toUnmodifiableSet())))
        .orElse(null);
  }

  private static Target target(Entry e) {
    return new Target(e.getNumber("valor"), e.getInteger("anio"), e.getText("impreso"));
  }

  private static Formula formula(Entry e) {
    return switch (e.getText("metodo")) {
      case "valor" -> new Formula.AsReported(e.getText("variable"));
      case "razon" ->
          new Formula.RatioOfSums(
              e.getText("numerador"),
              e.getText("denominador"),
              e.getNumber("factor"),
              e.findNumber("complemento_de").orElse(null));
      case "suma" -> new Formula.Sum(e.getText("variable"));
      case "media" -> new Formula.MeanOverPeriods(e.getText("variable"));
      case "media-ponderada" -> new Formula.WeightedMean(e.getText("variable"), e.getText("peso"));
      case "ultimo" -> new Formula.LastValue(e.getText("variable"));
      case "maximo" -> new Formula.Maximum(e.getText("variable"));
      case "por-dia" -> new Formula.PerDay(e.getText("variable"));
      default -> throw new IllegalStateException("Bug: unchecked method " + e.getText("metodo"));
    };
  }

  private static Set<Month> months(Entry indicator) {
    if (!indicator.has("meses")) {
      return EnumSet.allOf(Month.class);
    }
    return indicator.list("meses").stream()
        .map(e -> Month.of(e.node().intValue()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Month.class)));
  }

  static Trajectory trajectory(Entry e) {
    return switch (e.getText("tipo")) {
      case "lineal" -> new Trajectory.Linear(e.getInteger("desde"));
      case "ninguna" -> new Trajectory.None();
      case "escalones" -> new Trajectory.Steps(e.getNumbersByYear("valores"));
      default -> throw new IllegalStateException("Bug: unchecked path " + e.getText("tipo"));
    };
  }
}
