package rendicion.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rendicion.TestAccounts;
import rendicion.consolidated.Phrases.Audience;
import rendicion.domain.Account;
import rendicion.domain.CellRef;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.DistrictTable;
import rendicion.domain.JobSettings;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.progress.ProgressCalculator;
import rendicion.wording.Wording;
import rendicion.workbook.Entry;

/** The figures by district are those that the method counts with. */
class DistrictsSheetTest {

  private static final String PUNO = "210101";
  private static final String ACORA = "210102";
  private static final String PROVINCE = "210100";

  @Test
  void addsUpCellsOfOneKeyAsTheMethodDoes() {
    List<Observation> cells = new ArrayList<>();
    for (int row = 1; row <= 7; row++) {
      cells.add(cell("anemia-casos", PUNO, "2022", "1", row));
    }
    cells.add(cell("anemia-casos", ACORA, "2022", "20", 8));
    Account account = account(years(), cells);
    assertThat(rows(account, Audience.MUNICIPALITY, "anemia-casos"))
        .contains("210101 - - - 7 -", "210102 - - - 20 -");
    assertThat(known(account, "anemia-casos", PUNO)).isEqualByComparingTo("7");
  }

  /** Twelve months of 10 beside the year's 119, and one month of 10 beside 119. */
  @Test
  void takesMonthsOrTheYearAsTheMethodDoes() {
    List<Observation> cells = new ArrayList<>();
    for (String place : List.of(PUNO, PROVINCE)) {
      for (int month = 1; month <= 12; month++) {
        cells.add(cell("residuos-toneladas", place, "2022-%02d".formatted(month), "10", month));
      }
      cells.add(cell("residuos-toneladas", place, "2022", "119", 13));
    }
    cells.add(cell("residuos-toneladas", ACORA, "2022-01", "10", 14));
    cells.add(cell("residuos-toneladas", ACORA, "2022", "119", 15));
    Account account = account(years(), cells);
    assertThat(rows(account, Audience.MUNICIPALITY, "residuos-toneladas"))
        .containsExactly(
            "210100 - - - 120 -", "210101 - - - 120 -", "210102 - - - 119 -", "210103 - - - - -");
    assertThat(known(account, "residuos-toneladas", PUNO)).isEqualByComparingTo("120");
    assertThat(known(account, "residuos-toneladas", ACORA)).isEqualByComparingTo("119");
  }

  @Test
  void showsIndicatorsOfAnAccountByHalves() {
    List<Observation> cells =
        List.of(
            cell("anemia-casos", PUNO, "2022-S1", "20", 1),
            cell("anemia-evaluados", PUNO, "2022-S1", "100", 2),
            cell("anemia-casos", ACORA, "2022-S1", "30", 3),
            cell("anemia-evaluados", ACORA, "2022-S1", "100", 4));
    JobSettings.ReportingPeriod half =
        new JobSettings.ReportingPeriod(Period.half(2022, 1), LocalDate.of(2022, 6, 30));
    assertThat(rows(account(List.of(half), cells), Audience.MUNICIPALITY, "OE01-I1"))
        .containsExactly("210101 - - - 20 1", "210102 - - - 30 2", "210103 - - - - -");
  }

  /** The province's 5 % of Acora's 60 would be three children. */
  @Test
  void publishesNothingThatWithARateGivesAFewPeopleAway() {
    Account account =
        account(
            years(),
            List.of(
                cell("anemia-casos", ACORA, "2022", "3", 1),
                cell("anemia-evaluados", ACORA, "2022", "60", 2),
                cell("anemia-evaluados", ACORA, "2021", "70", 4),
                cell("anemia-evaluados", PUNO, "2022", "100", 3)));
    assertThat(rows(account, Audience.PUBLIC, "anemia-evaluados"))
        .containsExactly("210101 - - - 100 -", "210102 - - 70 * -", "210103 - - - - -");
    Phrases phrases = new Phrases(account, Wording.spanish(), Audience.PUBLIC);
    assertThat(account.contents().getFirst().observations())
        .filteredOn(phrases.reserve()::holds)
        .extracting(o -> o.cell().row())
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  private static BigDecimal known(Account account, String variable, String place) {
    DistrictTable table = account.latest().findDistrictTable(variable).orElseThrow();
    DistrictTable.Year year = Objects.requireNonNull(table.years().get(2022));
    return ((DistrictTable.Cell.Known) Objects.requireNonNull(year.places().get(place))).value();
  }

  /** Place, the years 2019 to 2022, and the place in order. */
  private static List<String> rows(Account account, Audience audience, String code) {
    Phrases phrases = new Phrases(account, Wording.spanish(), audience);
    return new DistrictsSheet(phrases)
        .draft().rows().stream()
            .filter(row -> row.get(1).plain().equals(code))
            .map(
                row ->
                    String.join(
                        " ",
                        row.stream().map(Entry::plain).map(DistrictsSheetTest::brief).toList()))
            .map(words -> words.replaceFirst(".*(?=2101\\d\\d )", ""))
            .map(words -> words.replaceFirst("^(\\d+) .*?(?= [-*\\d])", "$1"))
            .toList();
  }

  private static String brief(String cell) {
    return switch (cell) {
      case "Sin datos", "Sin puesto" -> "-";
      case "Reservado" -> "*";
      default -> cell;
    };
  }

  private static List<JobSettings.ReportingPeriod> years() {
    return TestAccounts.definitions().settings().periods();
  }

  private static Account account(
      List<JobSettings.ReportingPeriod> periods, List<Observation> cells) {
    Definitions usual = TestAccounts.definitions();
    JobSettings settings =
        new JobSettings(
            periods,
            usual.settings().method(),
            usual.settings().cron(),
            usual.settings().zone(),
            usual.settings().stableForSeconds(),
            usual.settings().limits(),
            usual.settings().titlePage(),
            null);
    Definitions definitions =
        new Definitions(usual.plan(), usual.offices(), settings, usual.fingerprint());
    List<ReadContent> contents =
        List.of(
            new ReadContent(
                new Delivery(
                    1, "red-de-salud", "A.xlsx", TestAccounts.HEALTH_FILE, 1, Instant.EPOCH),
                ReadContent.Verdict.ACCEPTED,
                List.of("W03"),
                cells,
                List.of(),
                ""));
    List<Results> results =
        periods.stream()
            .map(
                p ->
                    new ProgressCalculator(Wording.spanish())
                        .calculate(definitions, ReadContent.inForce(contents), p))
            .toList();
    return new Account(definitions, contents, List.of(), results);
  }

  private static Observation cell(
      String variable, String place, String period, String value, int row) {
    return new Observation(
        variable,
        place,
        null,
        "",
        Period.parse(period),
        new BigDecimal(value),
        value,
        TestAccounts.HEALTH_FILE,
        new CellRef("Hoja", 1, row));
  }
}
