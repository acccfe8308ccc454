package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.TestAccounts;
import rendicion.domain.Account;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Coverage;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.District;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.JobSettings;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Plan;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.ReadContent;
import rendicion.domain.Reason;
import rendicion.domain.Results;
import rendicion.domain.Summary;
import rendicion.domain.Trajectory;
import rendicion.domain.Variable;
import rendicion.workbook.LivingWorkbook;

/**
 * How long the workbook takes, and in how much memory, as years go by: 16 indicators of two
 * variables each, in 15 districts, every month. An update is of a file that somebody touched.
 *
 * <pre>mvn verify -Dtest=GrowthBenchTest -Dtest.excludedGroups=none -DargLine=-Xmx512m</pre>
 *
 * The time is that of the processor, one thread; seen on 25 November 2026 with -Xmx512m on a
 * machine of two cores that was busy with other things (load about 10):
 *
 * <pre>
 *  1 year :   5760 figures, 0.9 MB; afresh  4.1 s, update  3.5 s (cold)
 *  2 years:  11520 figures, 1.8 MB; afresh  2.5 s, update  4.2 s
 *  5 years:  28800 figures, 4.4 MB; afresh  5.2 s, update 10.5 s
 * 10 years:  57600 figures, 8.7 MB; afresh 10.3 s, update 17.9 s
 * </pre>
 */
@Tag("bench")
class GrowthBenchTest {

  private static final int INDICATORS = 16;
  private static final int DISTRICTS = 15;

  @TempDir Path folder;

  @Test
  void growsWithTheFile() throws Exception {
    for (int years : List.of(1, 2, 5, 10)) {
      Account account = account(years);
      long observations = account.contents().stream().mapToLong(c -> c.observations().size()).sum();
      Path first = folder.resolve("first-" + years + ".xlsx");
      Path second = folder.resolve("second-" + years + ".xlsx");
      long start = cpuTime();
      new ConsolidatedWorkbook().write(account, null, first);
      long fresh = cpuTime() - start;
      Path touched = touched(first);
      start = cpuTime();
      var outcome = new ConsolidatedWorkbook().write(account, touched, second);
      long update = cpuTime() - start;
      assertThat(outcome.existing()).isEqualTo(LivingWorkbook.Fate.UPDATED);
      System.out.printf(
          java.util.Locale.ROOT,
          "%2d years: %6d figures, %5.1f MB; afresh %5.1f s, update %5.1f s; heap at most %d MB%n",
          years,
          observations,
          Files.size(second) / 1e6,
          fresh / 1e9,
          update / 1e9,
          Runtime.getRuntime().maxMemory() >> 20);
    }
  }

  /** Time that the processor worked for us, so that a busy machine does not show. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The same with one more part, so that it is not as we wrote it. */
  private Path touched(Path file) throws Exception {
    Path touched = folder.resolve("touched.xlsx");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(touched))) {
      for (var entry : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        zip.getInputStream(entry).transferTo(out);
        out.closeEntry();
      }
      out.putNextEntry(new ZipEntry("xl/media/nota.txt"));
      out.closeEntry();
    }
    return touched;
  }

  private static Account account(int years) {
    Definitions small = TestAccounts.definitions();
    Plan plan = plan(small.plan(), years);
    List<JobSettings.ReportingPeriod> periods = new ArrayList<>();
    for (int y = 2019; y < 2019 + years; y++) {
      periods.add(new JobSettings.ReportingPeriod(Period.year(y), LocalDate.of(y, 12, 31)));
    }
    JobSettings s = small.settings();
    JobSettings settings =
        new JobSettings(
            periods,
            s.method(),
            s.cron(),
            s.zone(),
            s.stableForSeconds(),
            s.limits(),
            s.titlePage(),
            s.sampleNotice());
    List<ReadContent> contents = new ArrayList<>();
    Map<String, List<Observation>> byIndicatorAndYear = new TreeMap<>();
    for (int y = 2019; y < 2019 + years; y++) {
      for (int i = 0; i < INDICATORS; i++) {
        List<Observation> observations = observations(plan.indicators().get(i), i, y);
        byIndicatorAndYear.put(i + " " + y, observations);
        contents.add(
            new ReadContent(
                new Delivery(
                    contents.size() + 1,
                    "red-de-salud",
                    y + "/INDICADOR " + i + ".xlsx",
                    hash(i, y),
                    20_000,
                    Instant.EPOCH),
                ReadContent.Verdict.ACCEPTED,
                List.of(),
                observations,
                List.of(),
                ""));
      }
    }
    List<Results> results = new ArrayList<>();
    for (int y = 2019; y < 2019 + years; y++) {
      results.add(results(plan, y, byIndicatorAndYear));
    }
    return new Account(
        new Definitions(plan, small.offices(), settings, small.fingerprint()),
        contents,
        List.of(),
        results);
  }

  private static Plan plan(Plan p, int years) {
    List<Indicator> indicators = new ArrayList<>();
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      Indicator like = p.indicators().getFirst();
      String numerator = "casos-" + i;
      String denominator = "evaluados-" + i;
      indicators.add(
          new Indicator(
              "OE01-I" + (i + 1),
              "OE01",
              like.name() + " " + i,
              like.printedName(),
              like.unit(),
              like.direction(),
              like.baseline(),
              like.target(),
              like.articulation(),
              new Formula.RatioOfSums(numerator, denominator, BigDecimal.valueOf(100), null),
              like.months(),
              new Trajectory.Linear(2018),
              1,
              null,
              null,
              null,
              List.of()));
      for (String code : List.of(numerator, denominator)) {
        variables.add(
            new Variable(code, code, TestAccounts.CHILDREN, Variable.Accumulation.FLOW, false));
      }
    }
    List<District> districts = new ArrayList<>();
    for (int d = 1; d <= DISTRICTS; d++) {
      districts.add(
          new District("2101%02d".formatted(d), "Distrito " + d, null, List.of(), Map.of()));
    }
    return new Plan(
        p.code(),
        p.title(),
        p.entity(),
        p.organisation(),
        p.province(),
        p.provinceName(),
        2019,
        2019 + years - 1,
        p.dimensions(),
        p.objectives(),
        indicators,
        variables,
        List.of(),
        districts,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Observation> observations(Indicator indicator, int i, int year) {
    List<Observation> observations = new ArrayList<>();
    for (String variable : indicator.formula().variables()) {
      boolean above = variable.startsWith("casos");
      for (int d = 1; d <= DISTRICTS; d++) {
        for (int m = 1; m <= 12; m++) {
          int value = above ? 10 + (i + d + m + year) % 7 : 100 + (i * d + m) % 11;
          observations.add(
              new Observation(
                  variable,
                  "2101%02d".formatted(d),
                  null,
                  "",
                  Period.parse("%d-%02d".formatted(year, m)),
                  BigDecimal.valueOf(value),
                  Integer.toString(value),
                  hash(i, year),
                  new CellRef(variable, 2 + m, 5 + d)));
        }
      }
    }
    return observations.stream().sorted(Observation.ORDER).toList();
  }

  private static ContentHash hash(int i, int year) {
    return new ContentHash("%02x%04x".formatted(i, year).repeat(11).substring(0, 64));
  }

  private static Results results(Plan plan, int year, Map<String, List<Observation>> all) {
    List<IndicatorResult> indicators = new ArrayList<>();
    for (int i = 0; i < INDICATORS; i++) {
      List<Observation> sources = all.getOrDefault(i + " " + year, List.of());
      BigDecimal above = sum(sources, "casos");
      BigDecimal value =
          above
              .multiply(BigDecimal.valueOf(100))
              .divide(sum(sources, "evaluados"), java.math.MathContext.DECIMAL128);
      Figure figure =
          new Figure.Known(
              value,
              "100 × casos ÷ evaluados",
              sources,
              new Coverage(12, 12),
              new Coverage(15, 15));
      TreeMap<Integer, Figure> series = new TreeMap<>(Map.of(year, figure));
      indicators.add(
          new IndicatorResult(
              "OE01-I" + (i + 1),
              series,
              new Progress.NotMeasurable(Reason.NO_TARGET_FOR_PERIOD),
              new Progress.Measured(BigDecimal.valueOf(80), BigDecimal.valueOf(80), "80"),
              BigDecimal.valueOf(12),
              false,
              new Progress.Measured(BigDecimal.valueOf(80), BigDecimal.valueOf(80), "80"),
              Rating.AT_RISK,
              Map.of()));
    }
    Summary none = summary("OE02", 0);
    Summary one = summary("OE01", INDICATORS);
    return new Results(
        Period.year(year),
        indicators,
        List.of(one, none),
        List.of(summary("social", INDICATORS), summary("ambiental", 0)),
        summary(plan.code(), INDICATORS),
        List.of());
  }

  private static Summary summary(String code, int measured) {
    Progress progress =
        measured == 0
            ? new Progress.NotMeasurable(Reason.NOTHING_TO_AGGREGATE)
            : new Progress.Measured(BigDecimal.valueOf(80), BigDecimal.valueOf(80), "80");
    Map<Rating, Integer> counts = new TreeMap<>();
    for (Rating rating : Rating.values()) {
      counts.put(rating, rating == Rating.AT_RISK ? measured : 0);
    }
    return new Summary(
        code,
        progress,
        measured == 0 ? Rating.NO_DATA : Rating.AT_RISK,
        new Coverage(measured, measured),
        counts);
  }

  private static BigDecimal sum(List<Observation> sources, String start) {
    return sources.stream()
        .filter(o -> o.variable().startsWith(start))
        .map(Observation::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
