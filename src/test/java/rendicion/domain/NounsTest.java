package rendicion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.TestAccounts;
import rendicion.domain.JobSettings.ReportingPeriod;

/** Nouns cannot be wrong, and say of themselves what is so. */
class NounsTest {

  private static final ContentHash HASH = new ContentHash("ab".repeat(32));
  private static final Account ACCOUNT = TestAccounts.small();
  private static final Plan PLAN = TestAccounts.plan();
  private static final Indicator INDICATOR = PLAN.indicators().getFirst();
  private static final JobSettings SETTINGS = ACCOUNT.definitions().settings();
  private static final MethodProfile METHOD = SETTINGS.method();
  private static final IndicatorResult RESULT = ACCOUNT.latest().indicators().getFirst();

  static Stream<Arguments> impossible() {
    return Stream.of(
        wrong("a column before A", "Outside", () -> new CellRef("H", 0, 1)),
        wrong("a column after XFD", "Outside", () -> new CellRef("H", 16_385, 1)),
        wrong("a row before the first", "Outside", () -> new CellRef("H", 1, 0)),
        wrong("a row after the last", "Outside", () -> new CellRef("H", 1, 1_048_577)),
        wrong("no address", "Not a cell address: c7", () -> CellRef.parse("H", "c7")),
        wrong("less than none", "-1 of 2", () -> new Coverage(-1, 2)),
        wrong("more than all", "3 of 2", () -> new Coverage(3, 2)),
        wrong("a short hash", "Not a SHA-256", () -> new ContentHash("ab")),
        wrong("a short UBIGEO", "six digits", () -> district("21010")),
        wrong("a code of no room", "Not a finding code", () -> finding("x", null, null, Map.of())),
        wrong("an end before the start", "cannot end", () -> period("2021-02-01", "2021-01-31")),
        wrong("a thirteenth half", "Not a period: 2021-S3", () -> Period.parse("2021-S3")),
        wrong("a unit without a symbol", "symbol", () -> unit(" ", "metros", 0)),
        wrong("a unit without a name", "name", () -> unit("m", " ", 0)),
        wrong("decimals below none", "0 to 6: -1", () -> unit("m", "metros", -1)),
        wrong("too many decimals", "0 to 6: 7", () -> unit("m", "metros", 7)),
        wrong("an office in capitals", "office code", () -> new Office("Agua", "A", List.of())),
        wrong("an empty word", "without a word", () -> answer(" ")),
        wrong("a table without a figure", "at least one", NounsTest::emptyTable),
        wrong("an answer to no question", "only a question", NounsTest::answeredError),
        wrong("refused for nothing", "without a finding", NounsTest::refusedForNothing),
        wrong("refused, and counted", "with observations", NounsTest::refusedAndCounted),
        wrong("no month that counts", "one month", () -> with(INDICATOR, "months", Set.of())),
        wrong("no relevance", "1, 2 or 3", () -> with(INDICATOR, "relevance", 0)),
        wrong("too much relevance", "1, 2 or 3", () -> with(INDICATOR, "relevance", 4)),
        wrong("a job without periods", "one period", () -> with(SETTINGS, "periods", List.of())),
        wrong("green below amber", "above", () -> with(METHOD, "greenFrom", METHOD.amberFrom())),
        wrong("a rating without a word", "label", () -> with(METHOD, "labels", Map.of())),
        wrong("a plan that ends first", "after last", () -> with(PLAN, "firstYear", 3000)),
        wrong(
            "an indicator twice",
            "Twice: " + INDICATOR.code(),
            () -> with(PLAN, "indicators", List.of(INDICATOR, INDICATOR))),
        wrong("a result of no year", "without a year", () -> with(RESULT, "series", sorted())),
        wrong("a closing of number 0", "a number", () -> closing(0, "Alcalde")),
        wrong("a closing by nobody", "somebody", () -> closing(1, " ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impossible")
  void refusesWhatCannotBe(String what, String said, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2021, 2021-01-01, 2021-12-31",
    "2021-S2, 2021-07-01, 2021-12-31",
    "2021-T1, 2021-01-01, 2021-03-31",
    "2021-T4, 2021-10-01, 2021-12-31",
    "2020-02, 2020-02-01, 2020-02-29",
    "2021-02-03, 2021-02-03, 2021-02-03"
  })
  void readsAndWritesThePeriodsThatOfficesReport(String code, LocalDate from, LocalDate to) {
    assertThat(Period.parse(code)).isEqualTo(new Period(from, to));
    assertThat(Period.parse(code).code()).isEqualTo(code);
  }

  @Test
  void hasNoCodeForAPeriodThatNobodyReports() {
    assertThatThrownBy(period("2021-01-15", "2021-02-03")::code)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Bug:");
  }

  @Test
  void ordersCellsBySheetThenRowThenColumn() {
    List<CellRef> sorted =
        Stream.of(
                new CellRef("B", 1, 1),
                new CellRef("A", 1, 2),
                new CellRef("A", 2, 1),
                new CellRef("A", 1, 1))
            .sorted()
            .toList();
    assertThat(sorted.stream().map(c -> c.sheet() + c.address()))
        .containsExactly("AA1", "AB1", "AA2", "BA1");
    assertThat(CellRef.columnLetters(16_384)).isEqualTo("XFD");
    assertThat(CellRef.columnNumber("XFD")).isEqualTo(16_384);
  }

  @Test
  void tellsWhenEverythingHasData() {
    assertThat(new Coverage(2, 2).isFull()).isTrue();
    assertThat(new Coverage(1, 2).isFull()).isFalse();
  }

  @Test
  void findsInThePlanWhatHasACodeAndSaysWhatHasNone() {
    Indicator first = PLAN.indicators().getFirst();
    assertThat(PLAN.getIndicator(first.code())).isEqualTo(first);
    assertThat(PLAN.listIndicators(PLAN.getObjective(first.objective()))).contains(first);
    assertThatThrownBy(() -> PLAN.getVariable("nada")).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> PLAN.getIndicator("nada")).isInstanceOf(NoSuchElementException.class);
    assertThat(PLAN.placeName("999999")).isEqualTo("999999");
    assertThat(PLAN.placeName(PLAN.province())).isEqualTo(PLAN.provinceName());
    assertThat(PLAN.isProvince(PLAN.province())).isTrue();
    assertThat(PLAN.isProvince("999999")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "En 2021 se contó de nuevo, , 2020, false",
    "En 2021 se contó de nuevo, , 2021, true",
    "Sin año, , 2019, true",
    "En 2021 se contó de nuevo, 2019, 2019, true",
    "En 2019 se contó de nuevo, 2021, 2020, false",
    "Cuesta 2021.50 soles, , 2019, true"
  })
  void tellsARemarkOnlyOnceItCanBeKnown(
      String text, @Nullable Integer since, int year, boolean known) {
    assertThat(new Indicator.Note(text, "", since).isKnownIn(year)).isEqualTo(known);
  }

  @Test
  void takesTheTargetOfAYearFromThePlan() {
    Indicator indicator = PLAN.indicators().getFirst();
    int end = indicator.target().year();
    assertThat(indicator.findTarget(end)).contains(indicator.target());
    assertThat(indicator.findTarget(end - 1))
        .isEqualTo(Optional.ofNullable(indicator.yearlyTargets().get(end - 1)));
  }

  @Test
  void keepsTheKeyOfAFindingWhereverItStands() {
    Map<String, String> few = Map.of("value", "3", "n", "1");
    Finding here = finding("reading.x", "a.xlsx", "C7", few);
    assertThat(finding("reading.x", "b.xlsx", "C9", Map.of("value", "3", "n", "4")).key())
        .isEqualTo(here.key());
    assertThat(finding("reading.x", "a.xlsx", "D7", few).key()).isNotEqualTo(here.key());
    assertThat(finding("reading.x", "a.xlsx", null, few).cells()).isEmpty();
    assertThat(here.cells()).containsExactly("C7");
  }

  @Test
  void ordersFindingsAsAPersonGoesThroughTheFile() {
    List<Finding> sorted =
        Stream.of(
                finding("reading.x", "b.xlsx", "A1", Map.of()),
                finding("reading.x", "a.xlsx", "A10", Map.of()),
                finding("reading.x", "a.xlsx", "A9:B12", Map.of()),
                finding("reading.x", "a.xlsx", null, Map.of()),
                finding("reading.x", null, null, Map.of()))
            .sorted(Finding.ORDER)
            .toList();
    assertThat(sorted.stream().map(f -> f.file() + " " + f.cell()))
        .containsExactly("null null", "a.xlsx null", "a.xlsx A9:B12", "a.xlsx A10", "b.xlsx A1");
  }

  @Test
  void movesAFindingIntoAFolderAndOutOfIt() {
    Finding of = finding("intake.x", "a.xlsx", null, Map.of());
    assertThat(of.inFolder("agua").file()).isEqualTo("agua/a.xlsx");
    assertThat(finding("intake.x", null, null, Map.of()).inFolder("agua").file()).isEqualTo("agua");
    assertThat(of.inFolder("agua").outOfFolder("agua")).isEqualTo(of);
    assertThat(of.inFolder("agua").outOfFolder("turismo")).isEqualTo(of.inFolder("agua"));
  }

  @Test
  void tellsAFindingOfTwoPlacesAtTheOtherToo() {
    Finding one =
        finding(
            "validation.x",
            "agua/a.xlsx",
            "C7",
            Map.of("other-file", "luz/b.xlsx", "other-sheet", "H2", "other-cell", "D8"));
    assertThat(one.counterpart().map(f -> f.file() + f.sheet() + f.cell()))
        .contains("luz/b.xlsxH2D8");
    assertThat(finding("validation.x", "a", "C7", Map.of()).counterpart()).isEmpty();
    assertThat(one.isBy(LocalDate.of(2000, 1, 1))).isTrue();
  }

  @Test
  void knowsACopyByItsStampAndAnswersByTheirKeys() {
    CopyStamp stamp = new CopyStamp("agua", "Año 2021/ñ.xlsx", HASH);
    assertThat(CopyStamp.find("x " + stamp.text() + " y")).contains(stamp);
    assertThat(CopyStamp.find("rendicion:copia:1:agua")).isEmpty();
    Finding finding = finding("validation.x", "a.xlsx", "C7", Map.of());
    assertThat(CopyStamp.keysIn(CopyStamp.rowText(finding))).containsExactly(finding.key());
    assertThat(CopyStamp.keysIn("otra cosa")).isEmpty();
  }

  @Test
  void saysAtACutOffOnlyWhatCouldBeSaidThen() {
    List<ReportingPeriod> periods = ACCOUNT.definitions().settings().periods();
    Account then = ACCOUNT.upTo(periods.getFirst());
    assertThat(then.results()).hasSize(1);
    assertThat(then.contents()).allMatch(c -> !c.observations().isEmpty());
    assertThat(then.contents().stream().flatMap(c -> c.observations().stream()))
        .allMatch(o -> !o.period().to().isAfter(periods.getFirst().cutOff()));
    assertThat(ACCOUNT.upTo(periods.getLast()).contents())
        .as("what was refused stands with the last period")
        .anyMatch(c -> c.verdict() == ReadContent.Verdict.REFUSED);
    assertThatThrownBy(() -> ACCOUNT.getResults(Period.year(1990)))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void knowsWhichApprovalIsInForceAndTellsItFromItsPeriodOn() {
    Closing first = closing(1, "Alcalde");
    Closing again = closing(2, "Alcalde");
    Account closed =
        with(
            ACCOUNT,
            "closings",
            List.of(first.reopened(Instant.EPOCH, "Alcalde", "Faltaba un dato"), again));

    assertThat(closed.findClosing(Period.year(2021))).contains(again);
    assertThat(closed.findClosing(Period.year(2020))).isEmpty();
    for (ReportingPeriod period : SETTINGS.periods()) {
      assertThat(closed.upTo(period).closings().isEmpty())
          .as(period.period().code())
          .isEqualTo(period.period().from().getYear() < 2021);
    }
  }

  @Test
  void tellsAnOfficeWhatIsOfItsOwnFilesOnly() {
    ReadContent some = ACCOUNT.contents().getFirst();
    Office office = ACCOUNT.definitions().findOffice(some.delivery().office()).orElseThrow();
    String path = some.delivery().path();
    Finding ofCell = finding("validation.x", path, "C7", Map.of()).inFolder(office.code());
    Finding ofFile = finding("intake.x", path, null, Map.of()).inFolder(office.code());
    Finding ofOther = finding("intake.x", path, "C7", Map.of()).inFolder("otra");
    Account told =
        new Account(
            ACCOUNT.definitions(),
            ACCOUNT.contents(),
            List.of(ofCell, ofFile, ofOther),
            ACCOUNT.results());

    assertThat(told.listLoose(office)).containsExactly(ofFile.outOfFolder(office.code()));
    assertThat(told.listTold(office).stream().flatMap(c -> c.findings().stream()))
        .contains(ofCell.outOfFolder(office.code()))
        .doesNotContain(ofFile.outOfFolder(office.code()));
    assertThat(told.findDelivery(some.delivery().content())).contains(some.delivery());
    assertThat(told.officeName(office.code())).isEqualTo(office.name());
    assertThat(told.officeName("ya-no-hay")).isEqualTo("ya-no-hay");
    assertThat(told.officeName(null)).isEmpty();
    assertThat(told.findClosing(Period.year(2021))).isEmpty();
  }

  @Test
  void knowsAFileThatWasOnlySavedAgain() {
    assertThat(revision(true, 0).isUnchanged()).isTrue();
    assertThat(revision(true, 1).isUnchanged()).isFalse();
    assertThat(revision(false, 0).isUnchanged()).isFalse();
  }

  /** The same but for one component. */
  @SuppressWarnings("unchecked")
  private static <T extends Record> T with(T record, String component, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            components[i].getName().equals(component)
                ? value
                : components[i].getAccessor().invoke(record);
      }
      return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<Integer, Figure> sorted() {
    return new TreeMap<>();
  }

  private static Arguments wrong(String what, String said, ThrowingCallable made) {
    return Arguments.of(what, said, made);
  }

  private static Receipt.Revision revision(boolean comparable, int cells) {
    return new Receipt.Revision(1, comparable, cells, List.of(), List.of());
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static District district(String ubigeo) {
    return new District(ubigeo, "Arriba", null, List.of(), Map.of());
  }

  private static MeasureUnit unit(String symbol, String name, int decimals) {
    return new MeasureUnit(symbol, name, UnitKind.QUANTITY, decimals);
  }

  private static Finding finding(
      String code, @Nullable String file, @Nullable String cell, Map<String, String> arguments) {
    return new Finding(code, Severity.ERROR, file, "H", cell, null, arguments);
  }

  private static Justification answer(String text) {
    LocalDate day = LocalDate.of(2022, 1, 31);
    return new Justification(null, text, null, day, HASH, new CellRef("H", 1, 1));
  }

  private static void answeredError() {
    finding("reading.x", "a.xlsx", "C7", Map.of()).answeredBy(answer("Así fue"));
  }

  private static void emptyTable() {
    TableLayout.Origin none = new TableLayout.Origin.None();
    new TableLayout(
        List.of(), List.of(), none, none, none, List.of(), List.of(), List.of(), List.of());
  }

  private static void refusedForNothing() {
    ReadContent.refused(delivery(), List.of());
  }

  private static void refusedAndCounted() {
    Observation counted =
        new Observation(
            "x",
            "210101",
            null,
            "",
            Period.year(2021),
            BigDecimal.ONE,
            "1",
            HASH,
            new CellRef("H", 1, 1));
    new ReadContent(
        delivery(),
        ReadContent.Verdict.REFUSED,
        List.of(),
        List.of(counted),
        List.of(finding("reading.x", "a.xlsx", null, Map.of())),
        "");
  }

  private static Delivery delivery() {
    return new Delivery(1, "agua", "a.xlsx", HASH, 1, Instant.EPOCH);
  }

  private static Closing closing(int number, String by) {
    return new Closing(
        number,
        Period.year(2021),
        Instant.EPOCH,
        by,
        null,
        null,
        "",
        List.of(),
        List.of(),
        Collections.emptyMap(),
        null);
  }
}
