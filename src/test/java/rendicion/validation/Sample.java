package rendicion.validation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Activity;
import rendicion.domain.Articulation;
import rendicion.domain.Baseline;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Dimension;
import rendicion.domain.Direction;
import rendicion.domain.District;
import rendicion.domain.Finding;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings;
import rendicion.domain.MeasureUnit;
import rendicion.domain.MethodProfile;
import rendicion.domain.Objective;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Rating;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Origin;
import rendicion.domain.Target;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;

/** A small plan of 2019–2022 and deliveries that arrived on 15 January 2023. */
final class Sample {

  static final Plan PLAN = plan();
  static final Office OFFICE = office("residuos-solidos", "W11", "contados", "residuos");
  static final ContentHash FILE = new ContentHash("ab".repeat(32));
  static final ContentHash EARLIER_FILE = new ContentHash("cd".repeat(32));

  static final Definitions DEFINITIONS = definitions(Map.of());

  private Sample() {}

  /** The sample's plan, with rules on trial. */
  static Definitions definitions(Map<String, LocalDate> trials) {
    Map<Rating, String> labels = new EnumMap<>(Rating.class);
    for (Rating rating : Rating.values()) {
      labels.put(rating, rating.name());
    }
    return new Definitions(
        PLAN,
        List.of(OFFICE),
        new JobSettings(
            List.of(new JobSettings.ReportingPeriod(Period.year(2021), LocalDate.of(2021, 12, 31))),
            new MethodProfile(
                "m",
                "Método",
                "",
                new BigDecimal(95),
                new BigDecimal(75),
                new BigDecimal(100),
                BigDecimal.ZERO,
                true,
                labels,
                List.of()),
            "0 0 6 * * MON",
            ZoneId.of("America/Lima"),
            30,
            Map.of(),
            new JobSettings.TitlePage("Municipalidad", "", null, null, "Puno"),
            null,
            null,
            null,
            trials),
        "");
  }

  static Delivery delivery(long number, String office, String path, ContentHash content) {
    return new Delivery(number, office, path, content, 1000, Instant.parse("2023-01-15T12:00:00Z"));
  }

  static Reading reading(
      List<Observation> observations, List<Reading.StatedTotal> totals, List<Finding> findings) {
    return reading("residuos.xlsx", observations, totals, findings);
  }

  static Reading reading(
      String path,
      List<Observation> observations,
      List<Reading.StatedTotal> totals,
      List<Finding> findings) {
    return new Reading(
        delivery(7, OFFICE.code(), path, FILE), List.of("W11"), observations, totals, findings, "");
  }

  static Reading reading(Observation... observations) {
    return reading(List.of(observations), List.of(), List.of());
  }

  static Observation observation(
      String variable, String place, String period, String value, String cell) {
    return observation(FILE, variable, null, place, "", period, value, cell);
  }

  static Observation observation(
      ContentHash file,
      String variable,
      @Nullable String activity,
      String place,
      String detail,
      String period,
      String value,
      String cell) {
    return new Observation(
        variable,
        place,
        activity,
        detail,
        Period.parse(period),
        new BigDecimal(value),
        value,
        file,
        CellRef.parse("Datos", cell));
  }

  /** An office with one deliverable; the first variable is counted by rows. */
  static Office office(String code, String deliverable, String counted, String... variables) {
    Stream<FigureColumn> columns =
        Stream.concat(
            Stream.of(new FigureColumn(counted, List.of("N°"), null, true)),
            Stream.of(variables).map(v -> new FigureColumn(v, List.of(v), null, false)));
    TableLayout table =
        new TableLayout(
            List.of(),
            List.of(),
            new Origin.InColumn(List.of("UBIGEO")),
            new Origin.InTitle(),
            new Origin.InHeader(),
            List.of(),
            List.of(),
            List.of(),
            columns.toList());
    return new Office(
        code,
        "Oficina de " + code,
        List.of(
            new Office.Deliverable(
                deliverable,
                "Libro " + deliverable,
                List.of(),
                "anual",
                null,
                List.of(),
                List.of(table))));
  }

  private static Plan plan() {
    return new Plan(
        "puno-2019-2022",
        "Plan",
        "Municipalidad",
        "Movimiento",
        "210100",
        "Puno",
        2019,
        2022,
        List.of(new Dimension("social", "Social")),
        List.of(new Objective("OE01", 1, "social", "", "Objetivo", 1)),
        List.of(
            indicator("OE01-I1", ratio("casos", "evaluados", "100")),
            indicator("OE01-I2", ratio("litros", "vacas", "1")),
            indicator("OE01-I3", new Formula.Sum("residuos")),
            indicator("OE01-I4", new Formula.AsReported("pei")),
            indicator("OE01-I5", new Formula.LastValue("km")),
            rising("OE01-I6", new Formula.AsReported("cobertura")),
            rising("OE01-I7", ratio("atendidos", "inscritos", "100")),
            falling("OE01-I8", Direction.DESCENDING, new Formula.AsReported("anemia")),
            falling("OE01-I9", Direction.DESCENDING, lack("vacunados", "nacidos")),
            falling("OE01-I10", Direction.MAXIMUM_ALLOWED, new Formula.AsReported("muertes")),
            falling("OE01-I11", Direction.DESCENDING, new Formula.LastValue("pendientes")),
            indicator("OE01-I12", ratio("contados", "censados", "1")),
            indicator("OE01-I13", new Formula.MeanOverPeriods("atenciones")),
            indicator("OE01-I14", new Formula.Maximum("visitantes")),
            indicator("OE01-I15", new Formula.PerDay("agua")),
            indicator("OE01-I16", new Formula.WeightedMean("precio", "atenciones")),
            withoutPath("OE01-I17", new Formula.AsReported("limpieza"))),
        List.of(
            new Variable(
                "tramos",
                "Nombre de tramos",
                new MeasureUnit("u", "unidades", UnitKind.NUMBER, 0),
                Variable.Accumulation.STOCK,
                false,
                Set.of("210101", "210102", "210112")),
            variable("casos", UnitKind.QUANTITY, Variable.Accumulation.STOCK),
            variable("evaluados", UnitKind.QUANTITY, Variable.Accumulation.STOCK),
            variable("contados", UnitKind.QUANTITY, Variable.Accumulation.FLOW),
            variable("litros", UnitKind.NUMBER, Variable.Accumulation.FLOW),
            variable("vacas", UnitKind.QUANTITY, Variable.Accumulation.FLOW),
            variable("residuos", UnitKind.NUMBER, Variable.Accumulation.FLOW),
            variable("km", UnitKind.NUMBER, Variable.Accumulation.STOCK),
            variable("pei", UnitKind.PERCENTAGE, Variable.Accumulation.STOCK),
            variable("cobertura", UnitKind.PERCENTAGE, Variable.Accumulation.STOCK),
            variable("variacion", UnitKind.RATE_OF_CHANGE, Variable.Accumulation.STOCK),
            variable("atendidos", UnitKind.QUANTITY, Variable.Accumulation.STOCK),
            variable("inscritos", UnitKind.QUANTITY, Variable.Accumulation.STOCK),
            variable("vacunados", UnitKind.QUANTITY, Variable.Accumulation.STOCK),
            variable("nacidos", UnitKind.QUANTITY, Variable.Accumulation.STOCK),
            variable("censados", UnitKind.QUANTITY, Variable.Accumulation.STOCK),
            variable("anemia", UnitKind.PERCENTAGE, Variable.Accumulation.STOCK),
            variable("limpieza", UnitKind.PERCENTAGE, Variable.Accumulation.STOCK),
            variable("muertes", UnitKind.RATE, Variable.Accumulation.STOCK),
            variable("pendientes", UnitKind.NUMBER, Variable.Accumulation.STOCK),
            variable("precio", UnitKind.NUMBER, Variable.Accumulation.STOCK),
            variable("agua", UnitKind.NUMBER, Variable.Accumulation.FLOW),
            variable("atenciones", UnitKind.NUMBER, Variable.Accumulation.FLOW),
            variable("visitantes", UnitKind.NUMBER, Variable.Accumulation.FLOW)),
        List.of(
            new Activity("OE01-A01", "OE01", 1, "Obra", "", null, "", "19", List.of()),
            new Activity("OE01-A02", "OE01", 2, "Taller", "", null, "", "19", List.of())),
        Stream.of("210101", "210102", "210112")
            .map(u -> new District(u, "Distrito " + u, null, List.of(), Map.of()))
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Formula ratio(String numerator, String denominator, String factor) {
    return new Formula.RatioOfSums(numerator, denominator, new BigDecimal(factor), null);
  }

  /** What is left to 100 % of a share. */
  private static Formula lack(String numerator, String denominator) {
    return new Formula.RatioOfSums(
        numerator, denominator, new BigDecimal(100), new BigDecimal(100));
  }

  private static Variable variable(String code, UnitKind kind, Variable.Accumulation accumulation) {
    MeasureUnit unit = new MeasureUnit("u", "unidades", kind, 0);
    return new Variable(code, "Nombre de " + code, unit, accumulation, false);
  }

  /** From 50 in 2018 to 80 in 2022. */
  private static Indicator rising(String code, Formula formula) {
    return indicator(code, formula, Direction.ASCENDING, "50", "80", new Trajectory.Linear(2018));
  }

  /** From 40 in 2018 to 20 in 2022. */
  private static Indicator falling(String code, Direction direction, Formula formula) {
    return indicator(code, formula, direction, "40", "20", new Trajectory.Linear(2018));
  }

  /** From 50 in 2018 to 80 in 2022, nobody says how. */
  private static Indicator withoutPath(String code, Formula formula) {
    return indicator(code, formula, Direction.ASCENDING, "50", "80", new Trajectory.None());
  }

  private static Indicator indicator(String code, Formula formula) {
    return indicator(code, formula, Direction.ASCENDING, null, "100", new Trajectory.None());
  }

  private static Indicator indicator(
      String code,
      Formula formula,
      Direction direction,
      @Nullable String baseline,
      String target,
      Trajectory trajectory) {
    return new Indicator(
        code,
        "OE01",
        code,
        code,
        new MeasureUnit("%", "por ciento", UnitKind.PERCENTAGE, 1),
        direction,
        baseline == null
            ? null
            : new Baseline(new BigDecimal(baseline), 2018, baseline + "% (2018)", Set.of()),
        new Target(new BigDecimal(target), 2022, target + "%"),
        new Articulation("", "", ""),
        formula,
        EnumSet.allOf(Month.class),
        trajectory,
        1,
        null,
        null,
        null,
        new ArrayList<>());
  }
}
