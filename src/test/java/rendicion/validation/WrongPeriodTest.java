package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Severity;
import rendicion.wording.Wording;

/** The year that the title of a sheet gives, against the name of the file and the other sheets. */
class WrongPeriodTest {

  @Test
  void asksOncePerSheetWhoseTitleGivesAnotherYearThanTheNameOfTheFile() {
    assertThat(said("padron 2022.xlsx", "ENE 2021-01", "FEB 2018-02", "MAR 2022-03"))
        .containsExactly(
            "ENE!B7 El nombre del archivo dice 2022, y todas las cifras de la hoja «ENE» son de"
                + " 2021; la primera es «52».",
            "FEB!B7 El nombre del archivo dice 2022, y todas las cifras de la hoja «FEB» son de"
                + " 2018; la primera es «52».");
  }

  @Test
  void asksOfTheOneSheetThatIsOfAnotherYearThanTheOthers() {
    assertThat(said("padron.xlsx", "ENE 2021-01", "FEB 2022-02", "MAR 2022-03", "ABR 2022-04"))
        .containsExactly(
            "ENE!B7 Las demás hojas son de 2022, y todas las cifras de la hoja «ENE» son de 2021;"
                + " la primera es «52».");
    assertThat(said("padron.xlsx", "ENE 2021-01", "FEB 2022-02", "MAR 2022-03")).isEmpty();
    assertThat(said("padron.xlsx", "A 2020-01", "B 2021-02", "C 2022-03", "D 2019-01")).isEmpty();
  }

  @Test
  void leavesAloneASheetThatHoldsSeveralYears() {
    assertThat(said("padron 2022.xlsx", "TODO 2021-01", "TODO 2020-01", "MAR 2022-03")).isEmpty();
  }

  @Test
  void saysOnceThatTheYearOfASheetIsOutsideThePlan() {
    Finding note =
        new Finding(
            "reading.year-outside-plan",
            Severity.NOTE,
            "padron 2022.xlsx",
            "FEB",
            "B8",
            null,
            Map.of("n", "2", "year", "2018", "first", "2019", "last", "2022", "later", "no"));

    assertThat(said("padron 2022.xlsx", List.of(note), "FEB 2018-02", "MAR 2022-03"))
        .containsExactly(
            "FEB!B7 El nombre del archivo dice 2022, y todas las cifras de la hoja «FEB» son de"
                + " 2018; la primera es «52».");
    assertThat(said("padron.xlsx", List.of(note), "MAR 2022-03"))
        .containsExactly("FEB!B8 2 cifras son del año 2018.");
  }

  private static List<String> said(String path, String... sheets) {
    return said(path, List.of(), sheets);
  }

  /** Sheets as "name period", with two figures each. */
  private static List<String> said(String path, List<Finding> read, String... sheets) {
    List<Observation> figures = new ArrayList<>();
    for (String sheet : sheets) {
      String[] words = sheet.split(" ");
      figures.add(figure("210101", words[1], "52", new CellRef(words[0], 2, 7)));
      figures.add(figure("210102", words[1], "61", new CellRef(words[0], 2, 8)));
    }
    return DeliveryValidator.judge(
            Sample.reading(path, figures, List.of(), read),
            Sample.OFFICE,
            Sample.DEFINITIONS,
            List.of(),
            List.of())
        .findings()
        .stream()
        .filter(f -> f.code().contains("period") || f.code().startsWith("reading."))
        .map(f -> f.sheet() + "!" + f.cell() + " " + Wording.spanish().finding(f).found())
        .toList();
  }

  private static Observation figure(String place, String period, String value, CellRef cell) {
    Observation o = Sample.observation("residuos", place, period, value, "B7");
    return new Observation(
        o.variable(), place, null, "", o.period(), o.value(), value, o.content(), cell);
  }
}
