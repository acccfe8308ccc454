package rendicion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.TestAccounts;
import rendicion.domain.JobSettings.ReportingPeriod;

/** What is found by its code, and that nothing is found by another. */
class LookingUpTest {

  private static final Account ACCOUNT = TestAccounts.small();
  private static final Plan PLAN = ACCOUNT.definitions().plan();
  private static final Results RESULTS = ACCOUNT.latest();

  @Test
  void findsWhatAPlanConsistsOf() {
    Objective second = PLAN.getObjective("OE02");

    assertThat(PLAN.findActivity("OE02-A01").map(Activity::code)).contains("OE02-A01");
    assertThat(PLAN.findActivity("OE02-A09")).isEmpty();
    assertThat(PLAN.findDistrict("210103").map(District::name)).contains("Amantaní");
    assertThat(PLAN.findDistrict("210109")).isEmpty();
    assertThat(PLAN.getVariable("anemia-evaluados").code()).isEqualTo("anemia-evaluados");
    assertThat(PLAN.placeName("210102")).isEqualTo("Acora");
    assertThat(codes(PLAN.listIndicators(second), Indicator::code)).containsExactly("OE02-I1");
    assertThat(codes(PLAN.listActivities(second), Activity::code)).containsExactly("OE02-A01");
    assertThat(codes(PLAN.listObjectives(PLAN.dimensions().getLast()), Objective::code))
        .containsExactly("OE02");
    assertThat(
            PLAN.indicators().stream()
                .map(i -> codes(PLAN.listDiscrepancies(i), Discrepancy::code)))
        .containsExactly(List.of("D01"), List.of(), List.of());
  }

  @Test
  void findsWhatWasComputed() {
    assertThat(PLAN.indicators().stream().map(i -> RESULTS.getIndicator(i.code()).indicator()))
        .containsExactlyElementsOf(codes(PLAN.indicators(), Indicator::code));
    assertThat(PLAN.objectives().stream().map(o -> RESULTS.getObjective(o.code()).code()))
        .containsExactlyElementsOf(codes(PLAN.objectives(), Objective::code));
    assertThat(PLAN.dimensions().stream().map(d -> RESULTS.getDimension(d.code()).code()))
        .containsExactlyElementsOf(codes(PLAN.dimensions(), Dimension::code));
    assertThat(PLAN.activities().stream().map(a -> RESULTS.getActivity(a.code()).activity()))
        .containsExactlyElementsOf(codes(PLAN.activities(), Activity::code));
    assertThat(
            Stream.<Function<String, ?>>of(
                RESULTS::getIndicator,
                RESULTS::getObjective,
                RESULTS::getDimension,
                RESULTS::getActivity))
        .allSatisfy(
            get ->
                assertThatThrownBy(() -> get.apply("nada"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("nada"));
    assertThat(RESULTS.findDistrictTable("nada")).isEmpty();
  }

  @Test
  void findsAPeriodAndItsResults() {
    ReportingPeriod second = ACCOUNT.definitions().settings().periods().get(1);

    assertThat(ACCOUNT.definitions().getPeriod(Period.year(2020))).isEqualTo(second);
    assertThat(ACCOUNT.getResults(Period.year(2020))).isEqualTo(ACCOUNT.results().get(1));
    assertThatThrownBy(() -> ACCOUNT.definitions().getPeriod(Period.year(1990)))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("1990");
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 2021-S1, true, 365, -",
    "2021, 2021, true, 365, 0",
    "2021-S1, 2021, false, 181, +",
    "2021-S1, 2021-07, false, 181, +",
    "2021-S2, 2021-06, false, 184, -",
    "2021-02, 2021-02-28, true, 28, +",
    "2021-02, 2021-02-01, true, 28, -"
  })
  void knowsWhatAPeriodHoldsAndHowPeriodsFollow(
      String period, String other, boolean holds, int days, String then) {
    Period of = Period.parse(period);
    int order = Integer.signum(Period.parse(other).compareTo(of));
    assertThat(of.contains(Period.parse(other))).isEqualTo(holds);
    assertThat(of.days()).isEqualTo(days);
    assertThat(order).isEqualTo(then.equals("0") ? 0 : then.equals("+") ? 1 : -1);
    assertThat(of).hasToString(period);
  }

  @ParameterizedTest
  @CsvSource({"12, 3, false", "11, 3, true", "12, 2, true", "11, 2, true"})
  void callsAFigurePartialThatLacksMonthsOrPlaces(int months, int places, boolean partial) {
    assertThat(
            new Figure.Known(
                    BigDecimal.ONE,
                    "",
                    List.of(),
                    new Coverage(months, 12),
                    new Coverage(places, 3))
                .isPartial())
        .isEqualTo(partial);
  }

  /** Findings in the order in which a person goes through a file, sheet by sheet, row by row. */
  @Test
  void ordersFindingsByFileSheetRowCellAndCode() {
    List<Finding> inOrder =
        List.of(
            finding("reading.b", null, null, null),
            finding("reading.b", "a.xlsx", null, null),
            finding("reading.b", "a.xlsx", "H", null),
            finding("reading.b", "a.xlsx", "H", "B7"),
            finding("reading.a", "a.xlsx", "H", "C7"),
            finding("reading.b", "a.xlsx", "H", "C7"),
            finding("reading.a", "a.xlsx", "H", "A10"),
            finding("reading.a", "a.xlsx", "I", "A1"),
            finding("reading.a", "b.xlsx", null, null));

    assertThat(inOrder.reversed().stream().sorted(Finding.ORDER)).isEqualTo(inOrder);
  }

  /** By the one figure it is about, by all of several, else by what it says. */
  @Test
  void keepsTheKeyOfAFindingAsLongAsItSaysTheSame() {
    Finding ofOne = about("k1");
    Finding ofTwo = about("k2", "k1");
    Finding said = new Finding("reading.a", Severity.NOTE, "a", "H", "C7", null, Map.of("v", "3"));
    Finding other = new Finding("reading.a", Severity.NOTE, "a", "H", "C7", null, Map.of("v", "4"));

    assertThat(ofOne.key()).isEqualTo("k1");
    assertThat(ofTwo.memberKeys()).containsExactly("k1", "k2");
    assertThat(ofTwo.key()).isEqualTo(about("k1", "k2").key()).matches("[0-9a-f]{12}");
    assertThat(said.memberKeys()).containsExactly(said.key());
    assertThat(said.key()).matches("[0-9a-f]{12}").isNotEqualTo(other.key());
  }

  private static Finding about(String... figures) {
    return finding("reading.a", "a.xlsx", "H", "C7")
        .with(new FindingDetails(List.of(), List.of(figures), List.of(), 0, null, null));
  }

  @ParameterizedTest
  @CsvSource({"1, A", "26, Z", "27, AA", "52, AZ", "53, BA", "702, ZZ", "703, AAA", "16384, XFD"})
  void writesTheLettersOfAColumn(int column, String letters) {
    assertThat(CellRef.columnLetters(column)).isEqualTo(letters);
    assertThat(CellRef.columnNumber(letters)).isEqualTo(column);
  }

  @Test
  void knowsTheCellsOfAnAddressAndTheFolderOfAFile() {
    assertThat(CellRef.parse("H", "AB12")).isEqualTo(new CellRef("H", 28, 12));
    assertThat(new CellRef("Hoja 1", 28, 12)).hasToString("Hoja 1!AB12");
    assertThat(finding("reading.a", "agua/a.xlsx", null, null).isIn("agua")).isTrue();
    assertThat(finding("reading.a", "aguas/a.xlsx", null, null).isIn("agua")).isFalse();
    assertThat(finding("reading.a", null, null, null).isIn("agua")).isFalse();
  }

  @Test
  void knowsWhatAnExpectedValueIs() {
    IndicatorResult result = RESULTS.indicators().getFirst();
    assertThat(result.current()).isEqualTo(result.series().get(result.series().lastKey()));
    assertThat(
            Stream.of(true, false)
                .map(target -> expecting(result, BigDecimal.TEN, target))
                .map(r -> r.yardstick() + " " + r.expectedIsTarget()))
        .containsExactly("PLAN_TARGET true", "STRAIGHT_LINE false");
    assertThat(expecting(result, null, true).yardstick()).isEqualTo(Yardstick.NOTHING);
  }

  @Test
  void tellsTheOnlyFormulasWhosePlacesCanBeCompared() {
    assertThat(
            Stream.of(
                    new Formula.RatioOfSums("a", "b", BigDecimal.TEN, null),
                    new Formula.WeightedMean("a", "b"),
                    new Formula.Sum("a"))
                .map(Indicator::isComparable))
        .containsExactly(true, true, false);
  }

  private static IndicatorResult expecting(
      IndicatorResult r, @Nullable BigDecimal expected, boolean target) {
    return new IndicatorResult(
        r.indicator(),
        r.series(),
        r.typeOne(),
        r.typeTwo(),
        expected,
        target,
        r.rated(),
        r.rating(),
        r.byPlace());
  }

  private static Finding finding(
      String code, @Nullable String file, @Nullable String sheet, @Nullable String cell) {
    return new Finding(code, Severity.NOTE, file, sheet, cell, null, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2018-12-30, -1",
    "2018-12-31, 0",
    "2019-01-30, 0",
    "2019-01-31, 1",
    "2019-12-31, 12",
    "2018-06-30, -6",
    "2022-02-28, 38"
  })
  void countsTheWholeMonthsOfALine(LocalDate day, int months) {
    assertThat(new Trajectory.Linear(2018).monthsGone(day)).isEqualTo(months);
  }

  private static <T> List<String> codes(List<T> all, Function<T, String> code) {
    return all.stream().map(code).toList();
  }
}
