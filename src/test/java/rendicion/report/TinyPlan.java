package rendicion.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.Appearance;
import rendicion.domain.Articulation;
import rendicion.domain.Baseline;
import rendicion.domain.Baseline.QualityMark;
import rendicion.domain.Definitions;
import rendicion.domain.Dimension;
import rendicion.domain.Direction;
import rendicion.domain.Discrepancy;
import rendicion.domain.District;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.MeasureUnit;
import rendicion.domain.MethodProfile;
import rendicion.domain.Objective;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Rating;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Origin;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;

/** A plan of two dimensions and three objectives in which every kind of indicator occurs once. */
final class TinyPlan {

  static final ReportingPeriod FIRST =
      new ReportingPeriod(Period.year(2021), LocalDate.of(2021, 12, 31));
  static final ReportingPeriod LAST =
      new ReportingPeriod(Period.year(2022), LocalDate.of(2022, 12, 31));

  static final MeasureUnit PERCENT = new MeasureUnit("%", "por ciento", UnitKind.PERCENTAGE, 1);
  static final MeasureUnit TOURISTS =
      new MeasureUnit("turistas", "turistas al año", UnitKind.QUANTITY, 0);
  static final MeasureUnit TONNES = new MeasureUnit("t/día", "toneladas al día", UnitKind.RATIO, 1);

  private TinyPlan() {}

  static Definitions definitions(@Nullable String sampleNotice) {
    return new Definitions(plan(), offices(), settings(sampleNotice), "f".repeat(64));
  }

  private static Plan plan() {
    return new Plan(
        "villa-2021-2022",
        "Plan de Gobierno de Villa Serena 2021-2022",
        "Municipalidad Provincial de Villa Serena",
        "Movimiento Vecinal",
        "990100",
        "Villa Serena",
        2021,
        2022,
        List.of(new Dimension("social", "Social"), new Dimension("economica", "Económica")),
        List.of(
            new Objective("OE01", 1, "social", "Mala salud", "Mejorar la salud de los niños", 1),
            new Objective("OE02", 2, "economica", "Poco turismo", "Atraer más turistas", 2),
            new Objective("OE03", 3, "economica", "Mucha basura", "Reducir los residuos", 3)),
        indicators(),
        List.of(
            variable("anemia-casos", "Niños con anemia", PERCENT, true),
            variable("anemia-evaluados", "Niños evaluados", PERCENT, true),
            variable("turistas-arribos", "Arribos de turistas", TOURISTS, false)),
        activities(),
        List.of(
            new District("990101", "Villa Serena", null, List.of(), Map.of()),
            new District("990102", "Valle Alto", null, List.of(), Map.of())),
        List.of(),
        List.of(),
        discrepancies());
  }

  private static Variable variable(String code, String name, MeasureUnit unit, boolean personal) {
    return new Variable(code, name, unit, Variable.Accumulation.STOCK, personal);
  }

  private static List<Indicator> indicators() {
    return List.of(
        indicator(
            "OE01-I1",
            "Niños de 6 a 59 meses con anemia",
            PERCENT,
            Direction.DESCENDING,
            base("54.7", 2017, QualityMark.SCOPE_NOT_CONFIRMED, QualityMark.WITHOUT_SOURCE),
            "34",
            "De cada 100 niños, {base} tenían anemia en {anio_base} y {valor} en {anio}; la meta"
                + " es {meta} en {anio_meta}"),
        indicator(
            "OE01-I2",
            "Niños con desnutrición crónica",
            PERCENT,
            Direction.DESCENDING,
            base("22.65", 2017),
            "18",
            null),
        indicator(
            "OE02-I1",
            "Número de turistas nacionales y extranjeros que llegan a la provincia de Villa Serena"
                + " durante el año y pasan por lo menos una noche en un establecimiento registrado",
            TOURISTS,
            Direction.ASCENDING,
            base("511703", null, QualityMark.WITHOUT_YEAR, QualityMark.APPROXIMATE),
            "720000",
            null),
        indicator(
            "OE02-I2",
            "Establecimientos con buena calificación",
            PERCENT,
            Direction.ASCENDING,
            base("0", 2017),
            "10",
            null),
        indicator(
            "OE03-I1",
            "Residuos recogidos por día",
            TONNES,
            Direction.MAXIMUM_ALLOWED,
            null,
            "112",
            "Sin {valor} no hay oración"));
  }

  private static Baseline base(String value, @Nullable Integer year, QualityMark... marks) {
    Set<QualityMark> set = EnumSet.noneOf(QualityMark.class);
    set.addAll(List.of(marks));
    return new Baseline(new BigDecimal(value), year, value + " impreso", set);
  }

  private static Indicator indicator(
      String code,
      String name,
      MeasureUnit unit,
      Direction direction,
      @Nullable Baseline baseline,
      String target,
      @Nullable String sentence) {
    boolean first = code.equals("OE01-I1");
    return new Indicator(
        code,
        code.substring(0, 4),
        name,
        name + " (impreso)",
        unit,
        direction,
        baseline,
        new Target(new BigDecimal(target), 2022, target + " impreso"),
        new Articulation("ODS 2: Hambre cero", "Eje 1: Derechos", "OE.04. Salud"),
        new Formula.AsReported("x"),
        EnumSet.allOf(java.time.Month.class),
        new Trajectory.Linear(2020),
        1,
        code.equals("OE02-I2") ? "El plan declara que debe subir." : null,
        sentence,
        first ? "Red de Salud" : null,
        first ? List.of(new Indicator.Note("La encuesta cambió en 2019.", "INEI")) : List.of());
  }

  private static List<Activity> activities() {
    return List.of(
        activity("OE01-A01", 1, "Visitas a los hogares con niños pequeños"),
        activity("OE01-A02", 2, "Compra de suplementos"),
        activity("OE01-A03", 3, "Capacitación al personal de salud de los establecimientos"),
        activity("OE02-A01", 1, "Señalización de la ruta turística"));
  }

  private static Activity activity(String code, int row, String name) {
    return new Activity(
        code, code.substring(0, 4), row, name, "Servicio", null, "Específico", "19", List.of());
  }

  private static List<Discrepancy> discrepancies() {
    return List.of(
        new Discrepancy(
            "D01",
            "La meta de anemia aparece con dos valores.",
            List.of("OE01-I1"),
            List.of(
                new Discrepancy.Mention("Tabla 6", 313, "34%"),
                new Discrepancy.Mention("Texto", null, "menos de 40%")),
            "34 %",
            "La tabla de metas es el compromiso",
            true),
        new Discrepancy(
            "D02",
            "El nombre del indicador cambia.",
            List.of("OE01-I1"),
            List.of(new Discrepancy.Mention("Tabla 1", 82, "anemia infantil")),
            "Anemia de 6 a 59 meses",
            "Es la población que mide la red de salud.",
            false));
  }

  private static List<Office> offices() {
    return List.of(
        office("salud", "Red de Salud", "W01", "Anemia y desnutrición", "OE01-I1", "OE01-I2"),
        office("turismo", "Gerencia de Turismo", "W02", "Arribo de turistas", "OE02-I1"),
        office("limpieza", "Gerencia de Limpieza Pública", "W03", "Pesaje diario", "OE03-I1"),
        office("archivo", "Archivo Central", "W04", "Padrón de apoyo"));
  }

  private static Office office(String code, String name, String work, String title, String... ofs) {
    TableLayout table =
        new TableLayout(
            List.of(),
            List.of(),
            new Origin.None(),
            new Origin.None(),
            new Origin.None(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new FigureColumn(
                    code.equals("salud") ? "anemia-casos" : "x", List.of("X"), null, false)));
    return new Office(
        code,
        name,
        List.of(
            new Deliverable(work, title, List.of(), "anual", null, List.of(ofs), List.of(table))));
  }

  private static JobSettings settings(@Nullable String sampleNotice) {
    return new JobSettings(
        List.of(FIRST, LAST),
        profile(),
        "0 0 6 * * MON",
        ZoneId.of("America/Lima"),
        30,
        Map.of(),
        new JobSettings.TitlePage(
            "Municipalidad Provincial de Villa Serena",
            "Oficina de Planificación",
            "Alcaldesa: María Quispe Ñahui",
            "Cuentas claras",
            "Villa Serena, Perú"),
        null,
        null,
        sampleNotice,
        Map.of(),
        null,
        new Appearance(
            null,
            Map.of("social", "personas", "economica", "economia"),
            sampleNotice == null
                ? null
                : new Appearance.Logo(Arms.png(), "Escudo de Villa Serena: un sol sobre el lago"),
            Map.of(),
            null));
  }

  private static MethodProfile profile() {
    Map<Rating, String> labels = new TreeMap<>();
    labels.put(Rating.ADEQUATE, "Adecuado");
    labels.put(Rating.AT_RISK, "En riesgo");
    labels.put(Rating.CRITICAL, "Crítico");
    labels.put(Rating.NO_DATA, "Sin datos");
    return new MethodProfile(
        "ceplan-2024",
        "CEPLAN 2024",
        "Guía para el seguimiento y la evaluación",
        new BigDecimal("95"),
        new BigDecimal("75"),
        new BigDecimal("100"),
        BigDecimal.ZERO,
        true,
        labels,
        List.of("Un avance negativo cuenta como cero en los promedios."));
  }
}
