package rendicion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.Activity;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.Articulation;
import rendicion.domain.Baseline;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Coverage;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Dimension;
import rendicion.domain.Direction;
import rendicion.domain.Discrepancy;
import rendicion.domain.District;
import rendicion.domain.Figure;
import rendicion.domain.Finding;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings;
import rendicion.domain.MeasureUnit;
import rendicion.domain.MethodProfile;
import rendicion.domain.Objective;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.Reason;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.domain.Summary;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;
import rendicion.domain.Variable;
import rendicion.progress.ProgressCalculator;
import rendicion.wording.Wording;

/**
 * A tiny plan with made-up figures: two objectives, three indicators, three districts, two offices.
 * Its results are computed by hand in the simplest way that keeps them consistent.
 */
public final class TestAccounts {

  public static final ContentHash WASTE_FILE = new ContentHash("ab".repeat(32));
  public static final ContentHash HEALTH_FILE = new ContentHash("cd".repeat(32));
  public static final ContentHash REFUSED_FILE = new ContentHash("ef".repeat(32));

  public static final MeasureUnit PERCENT =
      new MeasureUnit("%", "por ciento", UnitKind.PERCENTAGE, 1);
  public static final MeasureUnit TONNES = new MeasureUnit("t", "toneladas", UnitKind.QUANTITY, 2);
  public static final MeasureUnit PER_DAY =
      new MeasureUnit("t/día", "toneladas por día", UnitKind.RATIO, 1);
  public static final MeasureUnit CHILDREN =
      new MeasureUnit("niños", "niñas y niños", UnitKind.NUMBER, 0);

  private TestAccounts() {}

  /** Four periods, two files with figures and one that was refused. */
  public static Account small() {
    return account(List.of(waste(""), health(), refused()));
  }

  /** The same with a text from an office's cell in every place that can hold one. */
  public static Account withText(String text) {
    return account(List.of(waste(text), health(), refused()));
  }

  /** Nothing was delivered. */
  public static Account empty() {
    return account(List.of());
  }

  private static Account account(List<ReadContent> contents) {
    Definitions definitions = definitions();
    List<Observation> inForce = ReadContent.inForce(contents);
    List<Results> results = new ArrayList<>();
    for (int year = 2019; year <= 2022; year++) {
      results.add(results(definitions.plan(), inForce, year));
    }
    return new Account(definitions, contents, List.of(), results);
  }

  public static Definitions definitions() {
    return new Definitions(plan(), offices(), settings(), "12".repeat(32));
  }

  public static Plan plan() {
    return new Plan(
        "prueba-2019-2022",
        "Plan de Gobierno 2019–2022",
        "Municipalidad Provincial de Prueba",
        "Organización de Prueba",
        "210100",
        "Prueba",
        2019,
        2022,
        List.of(new Dimension("social", "Social"), new Dimension("ambiental", "Ambiental")),
        List.of(
            new Objective(
                "OE01",
                1,
                "social",
                "Deficiente nutrición infantil",
                "Mejorar la nutrición infantil",
                1),
            new Objective(
                "OE02",
                2,
                "ambiental",
                "Baja calidad ambiental",
                "Mejorar la calidad ambiental",
                2)),
        List.of(anaemia(), coverage(), wastePerDay()),
        List.of(
            variable(
                "anemia-casos",
                "Niñas y niños con anemia",
                CHILDREN,
                Variable.Accumulation.STOCK,
                true),
            variable(
                "anemia-evaluados",
                "Niñas y niños evaluados",
                CHILDREN,
                Variable.Accumulation.STOCK,
                true),
            variable(
                "residuos-toneladas",
                "Residuos sólidos recogidos",
                TONNES,
                Variable.Accumulation.FLOW,
                false)),
        List.of(
            activity(
                "OE01-A01", "OE01", 1, "Implementar consultorios nutricionales itinerantes", null),
            activity(
                "OE02-A01",
                "OE02",
                1,
                "Renovar la flota de camiones compactadores",
                "Limpieza pública")),
        List.of(
            district("210101", "Puno"),
            district("210102", "Acora"),
            district("210103", "Amantaní")),
        List.of(),
        List.of(),
        List.of(
            new Discrepancy(
                "D01",
                "La línea de base tiene dos años distintos",
                List.of("OE01-I1"),
                List.of(
                    new Discrepancy.Mention("Tabla 18", 495, "54,7 (2017)"),
                    new Discrepancy.Mention("Tabla 6", null, "54.7% (2016)")),
                "Se toma 2017",
                "Es el año de la encuesta citada",
                true)));
  }

  private static Variable variable(
      String code, String name, MeasureUnit unit, Variable.Accumulation kind, boolean personal) {
    return new Variable(code, name, unit, kind, personal);
  }

  private static Activity activity(
      String code, String objective, int row, String name, @Nullable String suggested) {
    return new Activity(
        code, objective, row, name, "Servicio de salud", suggested, name, "19", List.of());
  }

  private static District district(String ubigeo, String name) {
    return new District(ubigeo, name, null, List.of(), Map.of(2007, 1000));
  }

  private static Indicator anaemia() {
    return indicator(
        "OE01-I1",
        "OE01",
        "Niñas y niños menores de 5 años con anemia",
        PERCENT,
        Direction.DESCENDING,
        new Baseline(
            new BigDecimal("54.7"), 2017, "54,7 (2017)", Set.of(Baseline.QualityMark.APPROXIMATE)),
        new rendicion.domain.Target(new BigDecimal("34"), 2022, "34%"),
        new Formula.RatioOfSums("anemia-casos", "anemia-evaluados", BigDecimal.valueOf(100), null),
        new Trajectory.Linear(2018));
  }

  private static Indicator coverage() {
    return indicator(
        "OE01-I2",
        "OE01",
        "Niñas y niños evaluados en el año",
        CHILDREN,
        Direction.ASCENDING,
        null,
        new rendicion.domain.Target(new BigDecimal("5000"), 2022, "5000"),
        new Formula.Sum("anemia-evaluados"),
        new Trajectory.None());
  }

  private static Indicator wastePerDay() {
    return indicator(
        "OE02-I1",
        "OE02",
        "Toneladas de residuos sólidos recogidos por día",
        PER_DAY,
        Direction.DESCENDING,
        new Baseline(
            new BigDecimal("160"), null, "160 tn/día", Set.of(Baseline.QualityMark.WITHOUT_YEAR)),
        new rendicion.domain.Target(new BigDecimal("112"), 2022, "112 tn/día"),
        new Formula.PerDay("residuos-toneladas"),
        new Trajectory.Linear(2018));
  }

  private static Indicator indicator(
      String code,
      String objective,
      String name,
      MeasureUnit unit,
      Direction direction,
      @Nullable Baseline baseline,
      rendicion.domain.Target target,
      Formula formula,
      Trajectory trajectory) {
    return new Indicator(
        code,
        objective,
        name,
        name + " (impreso)",
        unit,
        direction,
        baseline,
        target,
        new Articulation("ODS 3", "Eje 1", "OE.04"),
        formula,
        Set.of(Month.values()),
        trajectory,
        1,
        null,
        null,
        null,
        List.of(new Indicator.Note("La cifra se repite en dos tablas", "Tabla 6")));
  }

  public static List<Office> offices() {
    return List.of(
        new Office(
            "red-de-salud",
            "Red de Salud",
            List.of(
                new Office.Deliverable(
                    "W03",
                    "Tamizaje de anemia por distrito",
                    List.of("TAMIZAJE*"),
                    "anual",
                    "31 de enero del año siguiente",
                    List.of("OE01-I1", "OE01-I2"),
                    List.of()),
                new Office.Deliverable(
                    "W04",
                    "Padrón del Vaso de Leche",
                    List.of("PADRON*"),
                    "semestral",
                    null,
                    List.of(),
                    List.of()))),
        new Office(
            "residuos-solidos",
            "Gerencia de Medio Ambiente y Residuos Sólidos",
            List.of(
                new Office.Deliverable(
                    "W11",
                    "Residuos recogidos por mes",
                    List.of("RESIDUOS*"),
                    "mensual",
                    null,
                    List.of("OE02-I1"),
                    List.of()))));
  }

  private static JobSettings settings() {
    List<JobSettings.ReportingPeriod> periods = new ArrayList<>();
    for (int year = 2019; year <= 2022; year++) {
      periods.add(new JobSettings.ReportingPeriod(Period.year(year), LocalDate.of(year, 12, 31)));
    }
    return new JobSettings(
        periods,
        new MethodProfile(
            "ceplan-2024",
            "Guía de seguimiento y evaluación de CEPLAN",
            "Guía de CEPLAN, 2024",
            BigDecimal.valueOf(95),
            BigDecimal.valueOf(75),
            BigDecimal.valueOf(100),
            BigDecimal.ZERO,
            true,
            Map.of(
                Rating.ADEQUATE, "Adecuado",
                Rating.AT_RISK, "En riesgo",
                Rating.CRITICAL, "Crítico",
                Rating.NO_DATA, "Sin datos"),
            List.of("Lo que falta no se cuenta como cero.")),
        "0 0 6 * * MON",
        ZoneId.of("America/Lima"),
        30,
        Map.of(),
        new JobSettings.TitlePage(
            "Municipalidad Provincial de Prueba", "Planificación", null, null, "Puno"),
        "Datos de muestra: las cifras son inventadas para probar el programa.");
  }

  private static ReadContent waste(String text) {
    String[] monthly = {"3900", "3720.5", "3410", "3100.25"};
    List<Observation> observations = new ArrayList<>();
    for (int year = 2019; year <= 2022; year++) {
      for (int month = 1; month <= 12; month++) {
        observations.add(
            new Observation(
                "residuos-toneladas",
                "210100",
                null,
                text,
                Period.parse("%d-%02d".formatted(year, month)),
                new BigDecimal(monthly[year - 2019]),
                text.isEmpty() ? monthly[year - 2019] : text,
                WASTE_FILE,
                new CellRef(text.isEmpty() ? "RESIDUOS " + year : "HOJA " + year, 3, 5 + month)));
      }
    }
    observations.add(activityFigure(ActivityFigure.PROGRAMMED, "3", 2022, 4));
    observations.add(activityFigure(ActivityFigure.DONE, "2", 2022, 5));
    observations.add(activityFigure(ActivityFigure.BUDGET, "1250000.50", 2022, 6));
    observations.add(activityFigure(ActivityFigure.SPENT, "900000", 2022, 7));
    Finding finding =
        new Finding(
            "job.program-failed",
            rendicion.domain.Severity.ERROR,
            path(text, "RESIDUOS 2019-2022.xlsx"),
            "RESIDUOS 2021",
            "C9",
            Period.parse("2021-04"),
            Map.of("file", text.isEmpty() ? "RESIDUOS 2019-2022.xlsx" : text));
    return new ReadContent(
        new Delivery(
            1,
            "residuos-solidos",
            path(text, "RESIDUOS 2019-2022.xlsx"),
            WASTE_FILE,
            20_480,
            Instant.EPOCH),
        ReadContent.Verdict.ACCEPTED_WITH_FINDINGS,
        List.of("W11"),
        observations,
        List.of(finding),
        "");
  }

  private static String path(String text, String name) {
    return text.isEmpty() ? name : text + name;
  }

  private static Observation activityFigure(
      ActivityFigure figure, String value, int year, int column) {
    return new Observation(
        figure.code(),
        "210100",
        "OE02-A01",
        "",
        Period.year(year),
        new BigDecimal(value),
        value,
        WASTE_FILE,
        new CellRef("POI", column, 8));
  }

  private static ReadContent health() {
    List<Observation> observations = new ArrayList<>();
    int[][] cases = {{520, 130}, {480, 120}, {300, 110}};
    int[][] tested = {{1000, 260}, {1010, 255}, {900, 262}};
    String[] places = {"210101", "210102"};
    for (int y = 0; y < 3; y++) {
      for (int p = 0; p < 2; p++) {
        observations.add(child("anemia-casos", places[p], 2019 + y, cases[y][p], 4, 6 + p));
        observations.add(child("anemia-evaluados", places[p], 2019 + y, tested[y][p], 5, 6 + p));
      }
    }
    return new ReadContent(
        new Delivery(
            2, "red-de-salud", "2021/TAMIZAJE ANEMIA.xlsx", HEALTH_FILE, 15_000, Instant.EPOCH),
        ReadContent.Verdict.ACCEPTED,
        List.of("W03"),
        observations,
        List.of(),
        "");
  }

  private static Observation child(
      String variable, String place, int year, int value, int column, int row) {
    return new Observation(
        variable,
        place,
        null,
        "",
        Period.year(year),
        BigDecimal.valueOf(value),
        Integer.toString(value),
        HEALTH_FILE,
        new CellRef("TAMIZAJE " + year, column, row));
  }

  private static ReadContent refused() {
    return new ReadContent(
        new Delivery(3, "red-de-salud", "PADRON PVL.xlsx", REFUSED_FILE, 900, Instant.EPOCH),
        ReadContent.Verdict.REFUSED,
        List.of(),
        List.of(),
        List.of(
            new Finding(
                "job.program-failed",
                rendicion.domain.Severity.ERROR,
                "PADRON PVL.xlsx",
                null,
                null,
                null,
                Map.of("file", "PADRON PVL.xlsx"))),
        "");
  }

  private static Results results(Plan plan, List<Observation> inForce, int year) {
    List<IndicatorResult> indicators =
        plan.indicators().stream().map(i -> result(i, inForce, year)).toList();
    return new Results(
        Period.year(year),
        indicators,
        plan.objectives().stream()
            .map(
                o ->
                    summary(
                        o.code(),
                        indicators.stream()
                            .filter(i -> i.indicator().startsWith(o.code()))
                            .toList()))
            .toList(),
        plan.dimensions().stream()
            .map(
                d ->
                    summary(
                        d.code(),
                        indicators.stream()
                            .filter(
                                i ->
                                    plan.listObjectives(d).stream()
                                        .anyMatch(o -> i.indicator().startsWith(o.code())))
                            .toList()))
            .toList(),
        summary(plan.code(), indicators),
        plan.activities().stream().map(a -> activity(a, inForce, year)).toList());
  }

  private static IndicatorResult result(Indicator i, List<Observation> inForce, int year) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    for (int y = 2019; y <= year; y++) {
      series.put(y, figure(i, inForce, y));
    }
    BigDecimal expected = expected(i, year);
    Progress typeOne = new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD);
    Progress typeTwo = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    Progress rated = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    if (series.get(year) instanceof Figure.Known known) {
      var baseline = i.baseline();
      boolean less = i.direction() == Direction.DESCENDING;
      typeTwo =
          baseline == null
              ? new Progress.NotMeasurable(Reason.NO_BASELINE)
              : percent(
                  known.value().subtract(baseline.value()),
                  i.target().value().subtract(baseline.value()));
      typeOne =
          year == 2022
              ? less
                  ? percent(i.target().value(), known.value())
                  : percent(known.value(), i.target().value())
              : typeOne;
      rated =
          expected == null
              ? new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD)
              : less ? percent(expected, known.value()) : percent(known.value(), expected);
    }
    return new IndicatorResult(
        i.code(),
        series,
        typeOne,
        typeTwo,
        expected,
        year == 2022,
        rated,
        rating(rated),
        byPlace(i, inForce, year));
  }

  private static Map<String, Figure> byPlace(Indicator i, List<Observation> inForce, int year) {
    if (!i.code().equals("OE01-I1")) {
      return Map.of();
    }
    Map<String, Figure> result = new TreeMap<>();
    for (String place : List.of("210101", "210102")) {
      List<Observation> here = inForce.stream().filter(o -> o.place().equals(place)).toList();
      Figure latest = figure(i, here, year);
      for (int y = year - 1; latest instanceof Figure.Missing && y >= 2019; y--) {
        latest = figure(i, here, y);
      }
      result.put(place, latest);
    }
    return result;
  }

  private static @Nullable BigDecimal expected(Indicator i, int year) {
    var baseline = i.baseline();
    if (year == 2022 || baseline == null) {
      return year == 2022 ? i.target().value() : null;
    }
    return baseline
        .value()
        .add(
            i.target()
                .value()
                .subtract(baseline.value())
                .multiply(BigDecimal.valueOf(year - 2018))
                .divide(BigDecimal.valueOf(4), MathContext.DECIMAL128));
  }

  private static Figure figure(Indicator i, List<Observation> inForce, int year) {
    List<Observation> sources =
        inForce.stream()
            .filter(o -> i.formula().variables().contains(o.variable()))
            .filter(o -> Period.year(year).contains(o.period()))
            .toList();
    if (sources.isEmpty()) {
      return new Figure.Missing(Reason.NOTHING_REPORTED, i.formula().variables());
    }
    BigDecimal value =
        switch (i.formula()) {
          case Formula.RatioOfSums f ->
              sum(sources, f.numerator())
                  .multiply(f.factor())
                  .divide(sum(sources, f.denominator()), MathContext.DECIMAL128);
          case Formula.PerDay f ->
              sum(sources, f.variable())
                  .divide(BigDecimal.valueOf(Period.year(year).days()), MathContext.DECIMAL128);
          default -> sum(sources, i.formula().variables().getFirst());
        };
    return new Figure.Known(
        value,
        "cálculo de " + i.code() + " en " + year,
        sources,
        new Coverage(12, 12),
        i.code().equals("OE01-I1") ? new Coverage(2, 3) : new Coverage(1, 1));
  }

  private static BigDecimal sum(List<Observation> sources, String variable) {
    return sources.stream()
        .filter(o -> o.variable().equals(variable))
        .map(Observation::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Progress percent(BigDecimal part, BigDecimal whole) {
    BigDecimal raw = part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL128);
    return new Progress.Measured(
        raw, raw.min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO), "100 × parte ÷ todo");
  }

  private static Rating rating(Progress progress) {
    return switch (progress) {
      case Progress.NotMeasurable n -> Rating.NO_DATA;
      case Progress.Measured m ->
          m.raw().compareTo(BigDecimal.valueOf(95)) >= 0
              ? Rating.ADEQUATE
              : m.raw().compareTo(BigDecimal.valueOf(75)) >= 0 ? Rating.AT_RISK : Rating.CRITICAL;
    };
  }

  private static Summary summary(String code, List<IndicatorResult> indicators) {
    List<BigDecimal> known =
        indicators.stream()
            .map(IndicatorResult::rated)
            .filter(Progress.Measured.class::isInstance)
            .map(p -> ((Progress.Measured) p).capped())
            .toList();
    Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
    for (Rating rating : Rating.values()) {
      counts.put(rating, (int) indicators.stream().filter(i -> i.rating() == rating).count());
    }
    Progress progress = new Progress.NotMeasurable(Reason.NOTHING_TO_AGGREGATE);
    if (!known.isEmpty()) {
      BigDecimal mean =
          known.stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL128);
      progress = new Progress.Measured(mean, mean, "promedio");
    }
    return new Summary(
        code, progress, rating(progress), new Coverage(known.size(), indicators.size()), counts);
  }

  private static ActivityResult activity(Activity a, List<Observation> inForce, int year) {
    List<Observation> sources =
        inForce.stream()
            .filter(o -> a.code().equals(o.activity()))
            .filter(o -> Period.year(year).contains(o.period()))
            .toList();
    Map<ActivityFigure, BigDecimal> figures = new EnumMap<>(ActivityFigure.class);
    for (ActivityFigure figure : ActivityFigure.values()) {
      sources.stream()
          .filter(o -> o.variable().equals(figure.code()))
          .forEach(o -> figures.merge(figure, o.value(), BigDecimal::add));
    }
    boolean reported = !figures.isEmpty();
    return new ActivityResult(
        a.code(),
        reported ? ActivityResult.State.UNDER_WAY : ActivityResult.State.NOT_REPORTED,
        figures,
        share(figures, ActivityFigure.DONE, ActivityFigure.PROGRAMMED),
        share(figures, ActivityFigure.SPENT, ActivityFigure.BUDGET),
        sources);
  }

  private static Progress share(
      Map<ActivityFigure, BigDecimal> figures, ActivityFigure part, ActivityFigure whole) {
    BigDecimal above = figures.get(part);
    BigDecimal below = figures.get(whole);
    return above == null || below == null
        ? new Progress.NotMeasurable(Reason.NOTHING_REPORTED)
        : percent(above, below);
  }

  /** The small account, of whose children examined in 2021 only a negative number was delivered. */
  public static Account withARejectedFigure() {
    Account small = small();
    ReadContent health =
        small.contents().stream()
            .filter(c -> c.deliverables().contains("W03"))
            .findFirst()
            .orElseThrow();
    List<Observation> counted =
        health.observations().stream().filter(o -> o.period().from().getYear() < 2021).toList();
    Observation bad =
        health.observations().stream()
            .filter(o -> o.period().from().getYear() == 2021)
            .filter(o -> o.variable().equals("anemia-evaluados") && o.place().equals("210101"))
            .findFirst()
            .orElseThrow();
    ReadContent rejected =
        new ReadContent(
            health.delivery(),
            ReadContent.Verdict.ACCEPTED_WITH_FINDINGS,
            health.deliverables(),
            counted,
            List.of(
                new Finding(
                    "validation.negative",
                    Severity.ERROR,
                    health.delivery().path(),
                    bad.cell().sheet(),
                    bad.cell().address(),
                    bad.period(),
                    Map.of("values", "«-900»", "figure", "Niños evaluados"))),
            "",
            List.of(),
            List.of(bad));
    List<ReadContent> contents =
        small.contents().stream().map(c -> c == health ? rejected : c).toList();
    List<Results> results =
        small.definitions().settings().periods().stream()
            .map(
                p ->
                    new ProgressCalculator(Wording.spanish())
                        .calculate(
                            small.definitions(),
                            ReadContent.inForce(contents),
                            ReadContent.rejected(contents),
                            p))
            .toList();
    return new Account(small.definitions(), contents, List.of(), results);
  }
}
