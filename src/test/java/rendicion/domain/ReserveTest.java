package rendicion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
