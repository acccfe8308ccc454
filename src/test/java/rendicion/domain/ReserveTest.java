package rendicion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.TestAccounts;

class ReserveTest {

  private static final Observation OTHER_DISTRICT = cell("anemia-casos", "210102", "2021", "40");
  private static final Observation PROVINCE = cell("anemia-casos", "210100", "2021-03", "90");
  private static final Observation OTHER_YEAR = cell("anemia-casos", "210101", "2020", "40");
  private static final Observation OTHER_VARIABLE =
      cell("anemia-evaluados", "210101", "2021", "400");

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4, true", "5, false"})
  void holdsACountOfFewPeopleAndNoZero(String count, boolean held) {
    Observation cell = cell("anemia-casos", "210101", "2021", count);
    assertThat(reserve(cell).holds(cell)).isEqualTo(held);
  }

  @Test
  void holdsEveryCellOfTheYearOfTheVariable() {
    Reserve reserve = reserve(cell("anemia-casos", "210101", "2021-11", "3"));
    assertThat(List.of(OTHER_DISTRICT, PROVINCE, OTHER_YEAR, OTHER_VARIABLE))
        .filteredOn(reserve::holds)
        .containsExactly(OTHER_DISTRICT, PROVINCE);
    assertThat(reserve.holdsAny(List.of(OTHER_YEAR, PROVINCE))).isTrue();
    assertThat(reserve.holdsAny(List.of(OTHER_YEAR, OTHER_VARIABLE))).isFalse();
  }

  /** A cell that was not among those the years are known from is held for what it says. */
  @Test
  void holdsAFewPeopleOfAYearThatIsOtherwisePublished() {
    Reserve reserve = reserve(OTHER_YEAR);
    assertThat(reserve.holds(cell("anemia-casos", "210103", "2020", "3"))).isTrue();
    assertThat(reserve.holds(cell("anemia-casos", "210103", "2020", "30"))).isFalse();
    assertThat(reserve.holds(cell("residuos-toneladas", "210103", "2020", "3"))).isFalse();
  }

  @Test
  void holdsNoSmallNumberThatCountsNoPeople() {
    Observation tonnes = cell("residuos-toneladas", "210101", "2021", "3");
    assertThat(reserve(tonnes).holds(tonnes)).isFalse();
  }

  /** The red de salud owes counts of people, the municipality's cleaners do not. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "red-de-salud/a.xlsx, C7, n, true",
        "red-de-salud/a.xlsx, -, text, true",
        "red-de-salud/a.xlsx, -, n, false",
        "residuos-solidos/a.xlsx, C7, value, false",
        "-, -, value, true",
        "-, -, period, false",
      })
  void silencesWhatMayRepeatACountOfPeople(
      @Nullable String file, @Nullable String cell, String argument, boolean silent) {
    Finding finding =
        new Finding(
            "validation.any", Severity.QUESTION, file, null, cell, null, Map.of(argument, "3"));
    Reserve reserve = reserve(OTHER_YEAR);
    assertThat(reserve.silences(finding)).isEqualTo(silent);
    assertThat(Reserve.nothing().silences(finding)).isFalse();
  }

  /** Whether it holds a count of people decides, else what the office owes by its deliverables. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "red-de-salud, W03, residuos-toneladas, true",
        "red-de-salud, -, residuos-toneladas, true",
        "red-de-salud, W04, residuos-toneladas, false",
        "red-de-salud, W04, anemia-casos, true",
        "residuos-solidos, W11, residuos-toneladas, false",
        "residuos-solidos, -, residuos-toneladas, false",
        "residuos-solidos, W11, anemia-casos, true"
      })
  void silencesFiguresInWorkbooksThatMayCountPeople(
      String office, @Nullable String deliverable, String variable, boolean silent) {
    ReadContent workbook =
        new ReadContent(
            new Delivery(1, office, "a.xlsx", TestAccounts.HEALTH_FILE, 1, Instant.EPOCH),
            ReadContent.Verdict.ACCEPTED,
            deliverable == null ? List.of() : List.of(deliverable),
            List.of(cell(variable, "210101", "2021", "40")),
            List.of(),
            "");
    Finding ofCell = finding("H", "C7", Map.of("n", "1"));
    Finding ofFigures = finding("H", null, Map.of("n", "1")).with(withMember());
    Finding ofFile = finding(null, null, Map.of("n", "1"));

    Reserve reserve = reserve(OTHER_YEAR);
    assertThat(reserve.silences(ofCell, workbook)).isEqualTo(silent);
    assertThat(reserve.silences(ofFigures, workbook)).isEqualTo(silent);
    assertThat(reserve.silences(ofFile, workbook)).isFalse();
  }

  /** An office owes counts of people by the columns of its tables too, whatever they feed. */
  @Test
  void knowsADeliverableThatCountsPeopleByItsColumns() {
    Definitions definitions = TestAccounts.definitions();
    Office office =
        new Office(
            "salud-mental",
            "Salud mental",
            List.of(deliverable("W20", "anemia-casos"), deliverable("W21", "residuos-toneladas")));
    Definitions others =
        new Definitions(definitions.plan(), List.of(office), definitions.settings(), "00");

    assertThat(Reserve.of(new Account(others, List.of(), List.of(), List.of())).owed())
        .containsExactly(new Reserve.Owed("salud-mental", "W20"));
  }

  @Test
  void holdsTheYearsWhoseTotalIsWithheld() {
    Account account = TestAccounts.small();
    Results last = account.latest();
    DistrictTable table =
        new DistrictTable(
            "anemia-evaluados",
            new TreeMap<>(
                Map.of(
                    2020, new DistrictTable.Year(new TreeMap<>(), new BigDecimal("40")),
                    2021, new DistrictTable.Year(new TreeMap<>(), null))));
    Results withTable =
        new Results(
            last.period(),
            last.indicators(),
            last.objectives(),
            last.dimensions(),
            last.whole(),
            last.activities(),
            last.execution(),
            List.of(table));

    assertThat(
            Reserve.of(new Account(account.definitions(), List.of(), List.of(), List.of(withTable)))
                .years())
        .containsExactly(new Reserve.YearOf("anemia-evaluados", 2021));
  }

  private static Office.Deliverable deliverable(String code, String variable) {
    TableLayout.Origin none = new TableLayout.Origin.None();
    TableLayout table =
        new TableLayout(
            List.of(),
            List.of(),
            none,
            none,
            none,
            List.of(),
            List.of(),
            List.of(),
            List.of(new TableLayout.FigureColumn(variable, List.of("N"), null, false)));
    return new Office.Deliverable(code, code, List.of(), "anual", null, List.of(), List.of(table));
  }

  private static FindingDetails withMember() {
    return new FindingDetails(List.of(), List.of("k"), List.of(), 0, null, null);
  }

  private static Finding finding(
      @Nullable String sheet, @Nullable String cell, Map<String, String> arguments) {
    return new Finding("reading.any", Severity.QUESTION, "a.xlsx", sheet, cell, null, arguments);
  }

  private static Reserve reserve(Observation cell) {
    List<Observation> cells =
        new ArrayList<>(List.of(OTHER_DISTRICT, PROVINCE, OTHER_YEAR, OTHER_VARIABLE));
    cells.add(cell);
    ReadContent content =
        new ReadContent(
            new Delivery(1, "red-de-salud", "a.xlsx", TestAccounts.HEALTH_FILE, 1, Instant.EPOCH),
            ReadContent.Verdict.ACCEPTED,
            List.of(),
            cells,
            List.of(),
            "");
    return Reserve.of(
        new Account(TestAccounts.definitions(), List.of(content), List.of(), List.of()));
  }

  private static Observation cell(String variable, String place, String period, String value) {
    return new Observation(
        variable,
        place,
        null,
        "",
        Period.parse(period),
        new BigDecimal(value),
        value,
        TestAccounts.HEALTH_FILE,
        new CellRef("Hoja", 1, 1));
  }
}
