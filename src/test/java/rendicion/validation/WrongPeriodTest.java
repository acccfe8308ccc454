package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.domain.Reading.TitleYear;
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

  @Test
  void standsAtTheTitleAndLetsTheFiguresOfItsSheetWaitForTheAnswer() {
    ReadContent asked = judged(List.of());

    assertThat(asked.findings()).hasSize(1);
    Finding question = asked.findings().getFirst();
    assertThat(question.sheet() + "!" + question.cell()).isEqualTo("ENE!A2");
    assertThat(question.severity()).isEqualTo(Severity.QUESTION);
    assertThat(Wording.spanish().finding(question).found())
        .isEqualTo(
            "El nombre del archivo dice 2022, y todas las cifras de la hoja «ENE» son de 2021; el"
                + " título dice «PADRÓN 2021».");
    assertThat(Wording.spanish().finding(question).effect())
        .isEqualTo(
            "Las cifras de la hoja «ENE» no cuentan todavía: esperan su corrección o su"
                + " respuesta.");
    assertThat(cells(asked.observations())).containsExactly("FEB!B7", "FEB!B8");
    assertThat(cells(asked.rejected())).containsExactly("ENE!B7", "ENE!B8");

    ReadContent answered =
        judged(
            List.of(
                new Justification(
                    question.key(),
                    "Es el padrón de 2021, que faltaba",
                    "R. Mamani",
                    LocalDate.of(2023, 1, 20),
                    asked.delivery().content(),
                    new CellRef("Observaciones", 7, 9))));
    assertThat(answered.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.ANSWERED);
    assertThat(answered.observations()).hasSize(4);
    assertThat(answered.rejected()).isEmpty();
  }

  @Test
  void returnsABookOfWhichEverythingWaitsWithTheQuestionAlone() {
    ReadContent asked =
        DeliveryValidator.judge(
            Sample.reading("padron 2022.xlsx", figures("ENE 2021-01"), List.of(), List.of()),
            Sample.OFFICE,
            Sample.DEFINITIONS,
            List.of(),
            List.of());

    assertThat(asked.verdict()).isEqualTo(ReadContent.Verdict.REFUSED);
    assertThat(asked.findings())
        .extracting(Finding::code)
        .containsExactly("validation.wrong-period");
    assertThat(cells(asked.rejected())).containsExactly("ENE!B7", "ENE!B8");
    assertThat(Wording.spanish().finding(asked.findings().getFirst()).effect())
        .isEqualTo(
            "Las cifras cuyo año dice un título no cuentan todavía: esperan su corrección o su"
                + " respuesta.");
  }

  @Test
  void holdsNothingWhileItIsOnTrial() {
    ReadContent onTrial =
        DeliveryValidator.judge(
            Sample.reading("padron 2022.xlsx", figures("ENE 2021-01"), List.of(), List.of()),
            Sample.OFFICE,
            Sample.definitions(Map.of("validation.wrong-period", LocalDate.of(2023, 6, 30))),
            List.of(),
            List.of());

    assertThat(onTrial.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(onTrial.rejected()).isEmpty();
  }

  private static ReadContent judged(List<Justification> answers) {
    Reading plain =
        Sample.reading(
            "padron 2022.xlsx", figures("ENE 2021-01", "FEB 2022-02"), List.of(), List.of());
    return DeliveryValidator.judge(
        new Reading(
            plain.delivery(),
            plain.deliverables(),
            plain.observations(),
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new TitleYear(new CellRef("ENE", 1, 2), "PADRÓN 2021", 2021),
                new TitleYear(new CellRef("FEB", 1, 2), "PADRÓN 2022", 2022))),
        Sample.OFFICE,
        Sample.DEFINITIONS,
        List.of(),
        answers);
  }

  private static List<String> cells(List<Observation> figures) {
    return figures.stream().map(o -> o.cell().sheet() + "!" + o.cell().address()).sorted().toList();
  }

  private static List<String> said(String path, String... sheets) {
    return said(path, List.of(), sheets);
  }

  /** Sheets as "name period", with two figures each. */
  private static List<String> said(String path, List<Finding> read, String... sheets) {
    return DeliveryValidator.judge(
            Sample.reading(path, figures(sheets), List.of(), read),
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

  private static List<Observation> figures(String... sheets) {
    List<Observation> figures = new ArrayList<>();
    for (String sheet : sheets) {
      String[] words = sheet.split(" ");
      figures.add(figure("210101", words[1], "52", new CellRef(words[0], 2, 7)));
      figures.add(figure("210102", words[1], "61", new CellRef(words[0], 2, 8)));
    }
    return figures;
  }

  private static Observation figure(String place, String period, String value, CellRef cell) {
    Observation o = Sample.observation("residuos", place, period, value, "B7");
    return new Observation(
        o.variable(), place, null, "", o.period(), o.value(), value, o.content(), cell);
  }
}
