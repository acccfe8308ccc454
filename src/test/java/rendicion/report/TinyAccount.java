package rendicion.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.ActivityFigure;
import rendicion.domain.ActivityResult;
import rendicion.domain.ActivityResult.State;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Coverage;
import rendicion.domain.Delivery;
import rendicion.domain.Figure;
import rendicion.domain.Finding;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Reason;
import rendicion.domain.Results;
import rendicion.domain.Severity;
import rendicion.domain.Summary;

/** Accounts of the tiny plan, written by hand: every edge of a result occurs in the full one. */
final class TinyAccount {

  private static final ContentHash HEALTH = new ContentHash("a1".repeat(32));
  private static final ContentHash TOURISM = new ContentHash("b2".repeat(32));
  static final ContentHash REFUSED = new ContentHash("c3".repeat(32));

  private TinyAccount() {}

  /** Everything that can happen, at the end of 2022. */
  static Account full() {
    return new Account(
        TinyPlan.definitions("Datos de muestra: no son cifras reales."),
        List.of(health(), tourism(), refused()),
        List.of(finding("validation.across", Severity.QUESTION, null, null, null)),
        List.of(results(Period.year(2021), false), results(Period.year(2022), true)));
  }

  /** No office delivered anything. */
  static Account nothing() {
    return new Account(
        TinyPlan.definitions(null), List.of(), List.of(), List.of(empty(Period.year(2022), null)));
  }

  /** One office delivered one figure. */
  static Account one() {
    return new Account(
        TinyPlan.definitions(null),
        List.of(health()),
        List.of(),
        List.of(empty(Period.year(2022), anemia(2022))));
  }

  private static Results empty(Period period, @Nullable IndicatorResult known) {
    List<IndicatorResult> all = new ArrayList<>();
    for (Indicator i : TinyPlan.definitions(null).plan().indicators()) {
      boolean isKnown = known != null && known.indicator().equals(i.code());
      all.add(isKnown ? known : missing(i.code(), series(null, null)));
    }
    int with = known == null ? 0 : 1;
    return new Results(
        period,
        all,
        List.of(
            summary("OE01", known == null ? null : "76.4", with, 2),
            summary("OE02", null, 0, 2),
            summary("OE03", null, 0, 1)),
        List.of(
            summary("social", known == null ? null : "76.4", with, 2),
            summary("economica", null, 0, 3)),
        summary("villa-2021-2022", known == null ? null : "76.4", with, 5),
        activities(false));
  }

  private static Results results(Period period, boolean last) {
    return new Results(
        period,
        List.of(
            anemia(last ? 2022 : 2021),
            malnutrition(last),
            tourists(last),
            quality(last),
            missing("OE03-I1", series(null, last ? "sin" : null))),
        List.of(
            summary("OE01", "38.2", 2, 2),
            summary("OE02", "100", 1, 2),
            summary("OE03", null, 0, 1)),
        List.of(summary("social", "38.2", 2, 2), summary("economica", "100", 1, 3)),
        summary("villa-2021-2022", "58.8", 3, 5),
        activities(true));
  }

  private static IndicatorResult anemia(int year) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    series.put(2021, known("46.25", "185 ÷ 400 × 100 = 46.3 %", healthCells(2021, "185", "400")));
    if (year == 2022) {
      series.put(2022, known("44.5", "178 ÷ 400 × 100 = 44.5 %", healthCells(2022, "178", "400")));
    }
    boolean last = year == 2022;
    Progress measured = measured(last ? "76.404494" : "95.9", "(34 ÷ 44.5) × 100 = 76.4 %");
    return new IndicatorResult(
        "OE01-I1",
        series,
        last ? measured : new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD),
        measured("49.275362", "(44.5 − 54.7) ÷ (34 − 54.7) × 100 = 49.3 %"),
        new BigDecimal(last ? "34" : "44.35"),
        last,
        measured,
        last ? Rating.AT_RISK : Rating.ADEQUATE,
        Map.of());
  }

  /** Worse than the baseline, from fewer than five children, of one district of two. */
  private static IndicatorResult malnutrition(boolean last) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    series.put(2021, new Figure.Missing(Reason.VARIABLE_MISSING, List.of("anemia-evaluados")));
    if (last) {
      series.put(
          2022,
          new Figure.Known(
              new BigDecimal("25"),
              "3 ÷ 12 × 100 = 25.0 %",
              healthCells(2022, "3", "12"),
              new Coverage(12, 12),
              new Coverage(1, 2)));
    }
    Progress negative =
        new Progress.Measured(
            new BigDecimal("-50.537634"),
            BigDecimal.ZERO,
            "(25.00 − 22.65) ÷ (18 − 22.65) × 100 = −50.5 %");
    Progress none = new Progress.NotMeasurable(Reason.VARIABLE_MISSING);
    return new IndicatorResult(
        "OE01-I2",
        series,
        last ? measured("72", "(18 ÷ 25) × 100 = 72.0 %") : none,
        last ? negative : none,
        new BigDecimal(last ? "18" : "20.325"),
        last,
        last ? measured("72", "(18 ÷ 25) × 100 = 72.0 %") : none,
        last ? Rating.CRITICAL : Rating.NO_DATA,
        Map.of());
  }

  /** A sum that lacks months. */
  private static IndicatorResult tourists(boolean last) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    series.put(2021, known("498000", "suma de 12 datos", tourismCells(2021, 12)));
    if (last) {
      series.put(
          2022,
          new Figure.Known(
              new BigDecimal("301250"),
              "suma de 7 datos",
              tourismCells(2022, 7),
              new Coverage(7, 12),
              new Coverage(1, 1)));
    }
    Progress incomplete = new Progress.NotMeasurable(Reason.INCOMPLETE_SUM);
    Progress of2021 = measured("80.9", "(498,000 ÷ 615,852) × 100 = 80.9 %");
    return new IndicatorResult(
        "OE02-I1",
        series,
        last ? incomplete : new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD),
        last ? incomplete : measured("-6.6", "−6.6 %"),
        new BigDecimal(last ? "720000" : "615851.5"),
        last,
        last ? incomplete : of2021,
        last ? Rating.NO_DATA : Rating.AT_RISK,
        Map.of());
  }

  /** Three times what was promised. */
  private static IndicatorResult quality(boolean last) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    series.put(2021, known("8", "8 ÷ 100 × 100 = 8.0 %", tourismCells(2021, 1)));
    if (last) {
      series.put(2022, known("30", "30 ÷ 100 × 100 = 30.0 %", tourismCells(2022, 1)));
    }
    Progress over =
        new Progress.Measured(
            new BigDecimal("300"), new BigDecimal("100"), "(30 ÷ 10) × 100 = 300.0 %");
    Progress of2021 = measured("160", "(8 ÷ 5) × 100 = 160.0 %");
    return new IndicatorResult(
        "OE02-I2",
        series,
        last ? over : new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD),
        last ? over : of2021,
        new BigDecimal(last ? "10" : "5"),
        last,
        last ? over : of2021,
        Rating.ADEQUATE,
        Map.of());
  }

  private static IndicatorResult missing(String code, SortedMap<Integer, Figure> series) {
    Progress none = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    return new IndicatorResult(
        code, series, none, none, null, false, none, Rating.NO_DATA, Map.of());
  }

  private static SortedMap<Integer, Figure> series(@Nullable String value, @Nullable String later) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    Figure none = new Figure.Missing(Reason.NOTHING_REPORTED, List.of("turistas-arribos"));
    series.put(2021, none);
    series.put(2022, none);
    return series;
  }

  private static Figure.Known known(String value, String calculation, List<Observation> sources) {
    return new Figure.Known(new BigDecimal(value), calculation, sources);
  }

  private static Progress measured(String value, String calculation) {
    BigDecimal percent = new BigDecimal(value);
    return new Progress.Measured(
        percent, percent.max(BigDecimal.ZERO).min(new BigDecimal("100")), calculation);
  }

  private static Summary summary(String code, @Nullable String progress, int with, int total) {
    Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
    for (Rating rating : Rating.values()) {
      counts.put(rating, 0);
    }
    if (with == 3) {
      counts.put(Rating.ADEQUATE, 1);
      counts.put(Rating.AT_RISK, 1);
      counts.put(Rating.CRITICAL, 1);
    } else {
      counts.put(Rating.AT_RISK, with);
    }
    counts.put(Rating.NO_DATA, total - with);
    Progress measured =
        progress == null
            ? new Progress.NotMeasurable(Reason.NOTHING_TO_AGGREGATE)
            : measured(progress, progress);
    Rating rating =
        progress == null
            ? Rating.NO_DATA
            : progress.equals("100")
                ? Rating.ADEQUATE
                : progress.equals("76.4") ? Rating.AT_RISK : Rating.CRITICAL;
    return new Summary(code, measured, rating, new Coverage(with, total), counts);
  }

  private static List<ActivityResult> activities(boolean reported) {
    Progress none = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    ActivityResult silent =
        new ActivityResult("OE01-A02", State.NOT_REPORTED, Map.of(), none, none, List.of());
    if (!reported) {
      return List.of(
          named(silent, "OE01-A01"), silent, named(silent, "OE01-A03"), named(silent, "OE02-A01"));
    }
    return List.of(
        activity("OE01-A01", State.DONE, "120", "120", "85000", "84999.5"),
        silent,
        activity("OE01-A03", State.UNDER_WAY, "10", "2.5", null, null),
        activity("OE02-A01", State.NOT_STARTED, "4", "0", "1250000", "0"));
  }

  private static ActivityResult named(ActivityResult silent, String code) {
    return new ActivityResult(
        code, silent.state(), Map.of(), silent.physical(), silent.financial(), List.of());
  }

  private static ActivityResult activity(
      String code,
      State state,
      String programmed,
      String done,
      @Nullable String budget,
      @Nullable String spent) {
    Map<ActivityFigure, BigDecimal> figures = new EnumMap<>(ActivityFigure.class);
    figures.put(ActivityFigure.PROGRAMMED, new BigDecimal(programmed));
    figures.put(ActivityFigure.DONE, new BigDecimal(done));
    if (budget != null && spent != null) {
      figures.put(ActivityFigure.BUDGET, new BigDecimal(budget));
      figures.put(ActivityFigure.SPENT, new BigDecimal(spent));
    }
    Progress none = new Progress.NotMeasurable(Reason.NOTHING_REPORTED);
    return new ActivityResult(
        code,
        state,
        figures,
        measured(done.equals("0") ? "0" : done.equals("120") ? "100" : "25", "cálculo"),
        budget == null ? none : measured(spent != null && spent.equals("0") ? "0" : "100", "c"),
        List.of());
  }

  private static List<Observation> healthCells(int year, String cases, String tested) {
    int row = year - 2015;
    return List.of(
        observation("anemia-casos", year, cases, HEALTH, "Anemia <5", 3, row),
        observation("anemia-evaluados", year, tested, HEALTH, "Anemia <5", 4, row));
  }

  private static List<Observation> tourismCells(int year, int months) {
    List<Observation> cells = new ArrayList<>();
    for (int month = 1; month <= months; month++) {
      cells.add(
          observation(
              "turistas-arribos", year, "40000", TOURISM, Integer.toString(year), 2, 4 + month));
    }
    return cells;
  }

  private static Observation observation(
      String variable,
      int year,
      String value,
      ContentHash file,
      String sheet,
      int column,
      int row) {
    return new Observation(
        variable,
        "990100",
        null,
        "",
        Period.year(year),
        new BigDecimal(value),
        value,
        file,
        new CellRef(sheet, column, row));
  }

  private static ReadContent health() {
    List<Observation> observations = new ArrayList<>(healthCells(2021, "185", "400"));
    observations.addAll(healthCells(2022, "178", "400"));
    return new ReadContent(
        delivery(1, "salud", "SIEN ANEMIA 2022.xlsx", HEALTH),
        Verdict.ACCEPTED_WITH_FINDINGS,
        List.of("W01"),
        observations,
        List.of(
            finding(
                "validation.tiny", Severity.WARNING, "SIEN ANEMIA 2022.xlsx", "Anemia <5", "C7"),
            finding(
                "validation.tiny", Severity.WARNING, "SIEN ANEMIA 2022.xlsx", "Anemia <5", "D7"),
            finding(
                "validation.ask", Severity.QUESTION, "SIEN ANEMIA 2022.xlsx", "Anemia <5", "C6")),
        "DATOS DE MUESTRA");
  }

  private static ReadContent tourism() {
    List<Observation> observations = new ArrayList<>(tourismCells(2021, 12));
    return new ReadContent(
        delivery(2, "turismo", "2021/ARRIBOS ☃.xls", TOURISM),
        Verdict.ACCEPTED,
        List.of("W02"),
        observations,
        List.of(),
        "");
  }

  private static ReadContent refused() {
    return new ReadContent(
        delivery(3, "limpieza", "pesaje.xlsx", REFUSED),
        Verdict.REFUSED,
        List.of(),
        List.of(),
        List.of(finding("validation.shut", Severity.ERROR, "pesaje.xlsx", null, null)),
        "");
  }

  private static Delivery delivery(long number, String office, String path, ContentHash content) {
    return new Delivery(number, office, path, content, 1000, Instant.EPOCH);
  }

  private static Finding finding(
      String code,
      Severity severity,
      @Nullable String file,
      @Nullable String sheet,
      @Nullable String cell) {
    return new Finding(code, severity, file, sheet, cell, Period.year(2022), Map.of());
  }
}
