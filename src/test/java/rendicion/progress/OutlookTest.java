package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rendicion.progress.Sample.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.Baseline;
import rendicion.domain.Coverage;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Formula;
import rendicion.domain.Indicator;
import rendicion.domain.MeasureUnit;
import rendicion.domain.Outlook;
import rendicion.domain.Pace;
import rendicion.domain.Projection;
import rendicion.domain.Reason;
import rendicion.domain.Trajectory;
import rendicion.domain.UnitKind;

/** What lies ahead: the pace that is needed, and where the years so far lead. */
class OutlookTest {

  private static final String PACES =
      """
      direction        base target value day        | pace
      ASCENDING          20     40    30 2021-12-31 | +10 a year, 12 months, made 3.333
      ASCENDING          20     40    30 2022-06-30 | +20 a year, 6 months, made 2.857
      DESCENDING         50     25    40 2020-12-31 | -7.5 a year, 24 months, made -5
      MINIMUM_ALLOWED    20     40    30 2021-12-31 | +10 a year, 12 months, made 3.333
      # worse than at the start
      ASCENDING          20     40    15 2021-12-31 | +25 a year, 12 months, made -1.667
      # without a baseline nobody knows since when
      ASCENDING           -     40    30 2021-12-31 | +10 a year, 12 months, made -
      # the last month before the end, and the day on which the line starts
      ASCENDING          20     40    30 2022-11-30 | +120 a year, 1 months, made 2.553
      ASCENDING          20     40    30 2018-12-31 | +2.5 a year, 48 months, made -
      # reached, or more than that
      ASCENDING          20     40    40 2021-12-31 | reached
      DESCENDING         50     25    20 2021-12-31 | reached
      MAXIMUM_ALLOWED    20     40    40 2021-12-31 | reached
      # no time left
      ASCENDING          20     40    30 2022-12-31 | NO_TIME_LEFT
      ASCENDING          20     40    40 2022-12-31 | reached
      # no value
      ASCENDING          20     40     - 2021-12-31 | NOTHING_REPORTED
      """;

  @Test
  void saysThePaceThatIsNeeded() {
    List<String> rows = PACES.lines().skip(1).filter(row -> !row.startsWith("#")).toList();
    String actual = rows.stream().map(OutlookTest::withPace).collect(Collectors.joining("\n"));
    String expected =
        rows.stream()
            .map(row -> row.trim().replaceAll(" +", " "))
            .collect(Collectors.joining("\n"));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void substitutesTheNumbersOfThePace() {
    Pace pace = ahead(indicator(Direction.ASCENDING, "20", "40"), "2021-12-31", "30").pace();
    assertThat(((Pace.Needed) pace).calculation())
        .isEqualTo("(40.0 − 30.0) ÷ 12 meses × 12 = +10.0\u00a0puntos por año");
    Pace last = ahead(indicator(Direction.DESCENDING, "60", "40"), "2022-11-30", "41").pace();
    assertThat(((Pace.Needed) last).calculation())
        .isEqualTo("(40.0 − 41.0) ÷ 1 mes × 12 = −12.0\u00a0puntos por año");
  }

  /** The line and its band, reckoned by hand for 2015: 10, 2016: 14, 2017: 13, 2018: 17. */
  @Test
  void drawsTheLineOfLeastSquaresAndItsBand() {
    LeastSquares line = new LeastSquares(points(2015, "10", "14", "13", "17"));
    assertThat(line.slope()).isEqualByComparingTo("2");
    assertThat(line.at(2019)).isEqualByComparingTo("18.5");
    // Residuals -0.5, 1.5, -1.5, 0.5: s² = 5 ÷ 2. Half band: 1.886 · √2.5 · √(1 + 1/4 + 6.25/5).
    assertThat(line.halfBand(2019, 80).setScale(6, RoundingMode.HALF_UP))
        .isEqualByComparingTo("4.715000");
    // The same with the 0.975 quantile of two degrees of freedom, 4.303.
    assertThat(line.halfBand(2019, 95).setScale(6, RoundingMode.HALF_UP))
        .isEqualByComparingTo("10.757500");
    assertThatThrownBy(() -> line.halfBand(2019, 70)).hasMessageContaining("70");
  }

  /** Three points leave one degree of freedom; beyond thirty the table stands still. */
  @Test
  void takesQuantilesFromTheWholeTable() {
    assertThat(
            List.of(
                Student.quantile(1, 80),
                Student.quantile(30, 90),
                Student.quantile(31, 90),
                Student.quantile(30, 95)))
        .containsExactly(number("3.078"), number("1.697"), number("1.697"), number("2.042"));
  }

  @Test
  void projectsOnlyFromEnoughCompleteYears() {
    assertThat(projection(Direction.ASCENDING, "40", "22", "25"))
        .isEqualTo(new Projection.Insufficient(2, 4));
    Projection.Estimated estimated =
        (Projection.Estimated) projection(Direction.ASCENDING, "40", "20", "25", "24", "29");
    assertThat(estimated.points()).isEqualTo(4);
    assertThat(estimated.value()).isEqualByComparingTo("31");
    assertThat(estimated.outlook()).isEqualTo(Projection.Outcome.WOULD_MISS);
    // Residuals -0.6, 1.8, -1.8, 0.6: s² = 3.6; half band 1.886 · √3.6 · √2.5 = 5.658.
    assertThat(estimated.calculation())
        .isEqualTo(
            "recta por 4 datos anuales (2018 a 2021), con +2.6\u00a0puntos por año = 31.0\u00a0%,"
                + " entre 25.3\u00a0% y 36.7\u00a0%");
  }

  @Test
  void saysWhatABandMeansForTheTarget() {
    assertThat(outcome(Direction.ASCENDING, "34", "20", "25", "24", "29"))
        .isEqualTo(Projection.Outcome.MIGHT_REACH);
    assertThat(outcome(Direction.ASCENDING, "25", "20", "25", "24", "29"))
        .isEqualTo(Projection.Outcome.WOULD_REACH);
    assertThat(outcome(Direction.DESCENDING, "25", "20", "25", "24", "29"))
        .isEqualTo(Projection.Outcome.WOULD_MISS);
    assertThat(outcome(Direction.DESCENDING, "37", "20", "25", "24", "29"))
        .isEqualTo(Projection.Outcome.WOULD_REACH);
  }

  @Test
  void projectsNoShareBelowNothing() {
    Projection.Estimated estimated =
        (Projection.Estimated) projection(Direction.DESCENDING, "0", "30", "21", "9", "2");
    assertThat(estimated.value()).isEqualByComparingTo("0");
    assertThat(estimated.low()).isEqualByComparingTo("0");
  }

  @Test
  void projectsNoShareAboveTheWhole() {
    Projection.Estimated estimated =
        (Projection.Estimated) projection(Direction.ASCENDING, "100", "70", "79", "91", "98");
    assertThat(estimated.value()).isEqualByComparingTo("100");
    assertThat(estimated.high()).isEqualByComparingTo("100");
  }

  /** The line through 30, 21, 9, 2 is at -8.5 in 2022; an index may be there, a count may not. */
  @ParameterizedTest
  @CsvSource({
    "INDEX, -8.5, −9.6 pts",
    "RATE_OF_CHANGE, -8.5, −9.6 pts",
    "QUANTITY, 0, −9.6 pts",
    "RATE, 0, −9.6 pts",
    "PERCENTAGE, 0, −9.6 puntos"
  })
  void knowsWhichUnitsGoBelowNothing(UnitKind kind, String value, String slope) {
    Indicator usual = indicator(Direction.DESCENDING, null, "0");
    Indicator indicator = withUnit(usual, new MeasureUnit("pts", "puntos de índice", kind, 1));
    Projection.Estimated estimated =
        (Projection.Estimated)
            ahead(indicator, "2021-12-31", series(2018, "30", "21", "9", "2")).projection();
    assertThat(estimated.value()).isEqualByComparingTo(value);
    assertThat(estimated.calculation().replace('\u00a0', ' '))
        .contains(", con " + slope + " por año");
  }

  @Test
  void drawsNoLineThatLeavesNoMeasureOfScatter() {
    assertThatThrownBy(() -> new LeastSquares(points(2019, "10", "14")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Bug: a line through 2 points");
  }

  /** A sum that lacks anything is too low; a mean may lack a little of months and places. */
  @ParameterizedTest
  @CsvSource({
    "12, 3, -, -, -",
    "11, 3, INCOMPLETE_SUM, INCOMPLETE_SUM, -",
    "12, 2, INCOMPLETE_SUM, INCOMPLETE_SUM, INCOMPLETE_PERIOD",
    "3, 3, INCOMPLETE_SUM, INCOMPLETE_SUM, INCOMPLETE_PERIOD"
  })
  void judgesWhatSaysEnoughOfItsPeriod(
      int months, int places, String sum, String last, String mean) {
    Figure.Known known =
        new Figure.Known(
            number("5"), "", List.of(), new Coverage(months, 12), new Coverage(places, 3));
    assertThat(whyNot(new Formula.Sum("v"), known)).isEqualTo(sum);
    assertThat(whyNot(new Formula.LastValue("v"), known)).isEqualTo(last);
    assertThat(whyNot(new Formula.MeanOverPeriods("v"), known)).isEqualTo(mean);
  }

  /** Cases of ten months over the inhabitants of the year are fewer than the year's. */
  @Test
  void judgesNoPartOfAYearAgainstALevel() {
    Figure.Known tenMonths =
        new Figure.Known(number("30"), "", List.of(), new Coverage(10, 12), new Coverage(1, 1));
    Figure.Known tenDistricts =
        new Figure.Known(number("30"), "", List.of(), new Coverage(12, 12), new Coverage(10, 12));
    Formula perInhabitant = ratio("casos", "saldo-poblacion");
    Formula perMonth = ratio("casos", "evaluados");
    assertThat(whyNot(perInhabitant, tenMonths)).isEqualTo("INCOMPLETE_SUM");
    assertThat(whyNot(perInhabitant, tenDistricts)).isEqualTo("-");
    assertThat(whyNot(perMonth, tenMonths)).isEqualTo("-");
  }

  private static Formula ratio(String numerator, String denominator) {
    return new Formula.RatioOfSums(numerator, denominator, Exact.HUNDRED, null);
  }

  private static String whyNot(Formula formula, Figure.Known known) {
    Indicator indicator = Sample.indicator(formula, Direction.ASCENDING, "0", "100");
    Reason reason =
        new Judgeable(indicator, Sample.plan(indicator), LocalDate.of(2021, 12, 31), Sample.scale())
            .whyNot(known);
    return reason == null ? "-" : reason.name();
  }

  @Test
  void leavesOutYearsThatLackSomethingAndBaselinesThatAreWeak() {
    Indicator indicator = indicator(Direction.ASCENDING, "18", "40");
    SortedMap<Integer, Figure> series = series(2018, "20", "25", "24", "29");
    series.put(
        2020,
        new Figure.Known(number("24"), "", List.of(), new Coverage(11, 12), new Coverage(1, 1)));
    assertThat(ahead(indicator, "2021-12-31", series).projection())
        .isEqualTo(new Projection.Insufficient(3, 4));
    Indicator founded = withBaseline(indicator, new Baseline(number("18"), 2016, "18", Set.of()));
    assertThat(ahead(founded, "2021-12-31", series).projection())
        .isInstanceOf(Projection.Estimated.class);
    Indicator weak =
        withBaseline(
            indicator,
            new Baseline(number("18"), 2016, "18", Set.of(Baseline.QualityMark.EXPERT_OPINION)));
    assertThat(ahead(weak, "2021-12-31", series).projection())
        .isEqualTo(new Projection.Insufficient(3, 4));
  }

  @Test
  void projectsNothingPastTheEnd() {
    Indicator indicator = indicator(Direction.ASCENDING, "18", "40");
    Outlook outlook = ahead(indicator, "2022-12-31", series(2018, "20", "25", "24", "29", "30"));
    assertThat(outlook.projection()).isEqualTo(new Projection.Unknown(Reason.NO_TIME_LEFT));
    assertThat(outlook.backTests()).hasSize(1);
    Outlook.BackTest test = outlook.backTests().getFirst();
    assertThat(test.year()).isEqualTo(2022);
    assertThat(test.projected()).isEqualByComparingTo("31");
    assertThat(test.held()).isTrue();
  }

  /** On a straight line the band has no width, and its bounds belong to it. */
  @Test
  void holdsAYearThatIsOnTheBoundOfItsBand() {
    Indicator indicator = indicator(Direction.ASCENDING, "18", "40");
    Outlook outlook = ahead(indicator, "2022-12-31", series(2018, "20", "22", "24", "26", "28"));
    Outlook.BackTest test = outlook.backTests().getFirst();
    assertThat(test.low()).isEqualByComparingTo(test.actual());
    assertThat(test.high()).isEqualByComparingTo(test.actual());
    assertThat(test.held()).isTrue();
  }

  /** Of a thousand series each, with a known line and normal scatter, four of five are held. */
  @Test
  @Tag("drawn")
  void holdsItsNominalShareOfSeriesWithAKnownTruth() {
    Random random = new Random(20221231);
    for (int points : new int[] {4, 5, 8}) {
      int held = 0;
      for (int i = 0; i < 1000; i++) {
        held += isHeld(random, points) ? 1 : 0;
      }
      // 800 expected; three standard deviations of a binomial are 38.
      assertThat(held).as("%s points", points).isBetween(762, 838);
    }
  }

  private static boolean isHeld(Random random, int points) {
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    for (int year = 0; year <= points; year++) {
      values.put(2000 + year, BigDecimal.valueOf(100 + 3 * year + 2 * random.nextGaussian()));
    }
    int next = values.lastKey();
    LeastSquares line = new LeastSquares(values.headMap(next));
    BigDecimal miss = values.lastEntry().getValue().subtract(line.at(next)).abs();
    return miss.compareTo(line.halfBand(next, 80)) <= 0;
  }

  private static String withPace(String row) {
    String[] in = row.trim().split("[| ]+");
    Indicator indicator =
        Sample.indicator(
            "OE01-I1",
            new Formula.AsReported("v"),
            Direction.valueOf(in[0]),
            in[1].equals("-") ? null : in[1],
            in[2],
            1,
            new Trajectory.Linear(2018),
            Sample.ALL_YEAR);
    Pace pace = ahead(indicator, in[4], in[3]).pace();
    return String.join(" ", Arrays.copyOf(in, 5)) + " | " + shown(pace);
  }

  private static String shown(Pace pace) {
    return switch (pace) {
      case Pace.Reached reached -> "reached";
      case Pace.Unknown unknown -> unknown.reason().name();
      case Pace.Needed needed ->
          (needed.perYear().signum() > 0 ? "+" : "")
              + needed.perYear().toPlainString()
              + " a year, "
              + needed.monthsLeft()
              + " months, made "
              + rounded(needed.madePerYear());
    };
  }

  private static String rounded(@Nullable BigDecimal value) {
    return value == null
        ? "-"
        : Exact.canonical(value.setScale(3, RoundingMode.HALF_UP)).toPlainString();
  }

  private static Projection.Outcome outcome(Direction direction, String target, String... values) {
    return ((Projection.Estimated) projection(direction, target, values)).outlook();
  }

  /** From 2018 on. */
  private static Projection projection(Direction direction, String target, String... values) {
    return ahead(indicator(direction, null, target), "2021-12-31", series(2018, values))
        .projection();
  }

  private static Outlook ahead(Indicator indicator, String day, String value) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    series.put(
        LocalDate.parse(day).getYear(),
        value.equals("-")
            ? new Figure.Missing(Reason.NOTHING_REPORTED, List.of("v"))
            : new Figure.Known(number(value), "", List.of()));
    return ahead(indicator, day, series);
  }

  private static Outlook ahead(Indicator indicator, String day, SortedMap<Integer, Figure> series) {
    Judgeable judgeable =
        new Judgeable(indicator, Sample.plan(indicator), LocalDate.parse(day), Sample.scale());
    return new Ahead(judgeable, Sample.scale()).of(series);
  }

  private static SortedMap<Integer, Figure> series(int first, String... values) {
    SortedMap<Integer, Figure> series = new TreeMap<>();
    points(first, values)
        .forEach((year, value) -> series.put(year, new Figure.Known(value, "", List.of())));
    return series;
  }

  private static SortedMap<Integer, BigDecimal> points(int first, String... values) {
    SortedMap<Integer, BigDecimal> points = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      points.put(first + i, number(values[i]));
    }
    return points;
  }

  private static Indicator indicator(Direction direction, @Nullable String base, String target) {
    return withBaseline(
        Sample.indicator(new Formula.AsReported("v"), direction, null, target),
        base == null ? null : new Baseline(number(base), null, base, Set.of()));
  }

  private static Indicator withUnit(Indicator i, MeasureUnit unit) {
    return with(i, unit, i.baseline());
  }

  private static Indicator withBaseline(Indicator i, @Nullable Baseline baseline) {
    return with(i, i.unit(), baseline);
  }

  private static Indicator with(Indicator i, MeasureUnit unit, @Nullable Baseline baseline) {
    return new Indicator(
        i.code(),
        i.objective(),
        i.name(),
        i.printedName(),
        unit,
        i.direction(),
        baseline,
        i.target(),
        i.articulation(),
        i.formula(),
        i.months(),
        i.trajectory(),
        i.relevance(),
        null,
        null,
        null,
        List.of());
  }
}
