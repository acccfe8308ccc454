package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.FindingDetails;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.domain.Repair;
import rendicion.domain.Severity;

/** What the reader found and what the rules find, told together: each fault once, none lost. */
class JudgementTest {

  private static final Observation FIFTY = observation("residuos", "210101", "2021-01", "50", "B5");
  private static final Observation FIVE = observation("residuos", "210102", "2021-01", "5", "B6");
  private static final Observation ALSO_FIVE =
      observation("residuos", "210112", "2021-01", "5", "B7");

  @Test
  void weighsANoteOnANumberAsTextOnceATotalLacksIt() {
    Finding note = finding("reading.number-as-text", Severity.NOTE, "B6");

    assertThat(told(List.of(FIFTY, FIVE), List.of(total("50", "55", 5, 6)), note))
        .containsExactly("reading.number-as-text WARNING B6 +1");
    assertThat(told(List.of(FIFTY, FIVE), List.of(), note))
        .containsExactly("reading.number-as-text NOTE B6 +0");
    assertThat(told(List.of(FIFTY, FIVE), List.of(total("49", "55", 5, 6)), note))
        .as("the total lacks something else")
        .containsExactly(
            "reading.number-as-text NOTE B6 +0", "validation.total-mismatch WARNING B20 +0");
  }

  @Test
  void namesThePartThatATotalLacksWhereOnlyOneExplainsIt() {
    List<Observation> all = List.of(FIFTY, FIVE, ALSO_FIVE);
    Finding text = finding("reading.number-as-text", Severity.NOTE, "B7");

    assertThat(skipped(all, total("10", "60", 5, 6, 7))).containsExactly("B5");
    assertThat(skipped(all, total("55", "60", 5, 6, 7))).containsExactly("none");
    assertThat(skipped(all, total("57", "60", 5, 6, 7))).containsExactly("none");
    assertThat(skipped(all, total("5", "55", 6, 7))).as("not a part").containsExactly("none");
    assertThat(told(all, List.of(total("55", "60", 5, 6, 7)), text))
        .as("of two equal ones the one that is a text")
        .containsExactly("reading.number-as-text WARNING B7 +1");
  }

  @ParameterizedTest
  @CsvSource({"1.877, 1", "18.77, 2", "1877, 2"})
  void asksNothingBesidesOfATextThatCouldBeAnotherNumber(String printed, int findings) {
    Observation figure = observation("residuos", "210101", "2021-01", printed, "B5");
    Judgement judgement =
        new Judgement(
            List.of(finding("reading.number-as-text", Severity.NOTE, "B5")),
            List.of(figure),
            question -> false);

    judgement.apply(
        Ruling.of(new AccumulatedFalls(), Map.of()), List.of(Remark.on(figure, Map.of())));

    assertThat(judgement.findings("")).hasSize(findings);
  }

  @Test
  void saysOfATotalAlongARowWhatToDoThere() {
    Reading.StatedTotal along =
        new Reading.StatedTotal(
            "",
            "TOTAL",
            null,
            new BigDecimal("266.6"),
            "266.6",
            CellRef.parse("Datos", "P14"),
            List.of(CellRef.parse("Datos", "N14"), CellRef.parse("Datos", "O14")),
            new BigDecimal("26.66"));
    Finding told = judged(List.of(FIFTY), List.of(along)).findings().getFirst();

    assertThat(told.cell()).isEqualTo("P14");
    assertThat(told.details().repairs()).containsExactly(new Repair("P14", "266.6", "26.66"));
    assertThat(rendicion.wording.Wording.spanish().finding(told).remedy())
        .isEqualTo(
            "Revise si una cifra de la fila está mal o si la fórmula del total no abarca todas las"
                + " columnas.");
  }

  @Test
  void comparesATotalAtTheDecimalsItShowsAndNoTotalOfNothing() {
    List<Observation> all = List.of(FIFTY, FIVE);

    assertThat(skipped(all, total("55", "55.5", 5, 6))).isEmpty();
    assertThat(skipped(all, total("55", "55.51", 5, 6))).containsExactly("none");
    assertThat(skipped(all, total("55.4", "55.45", 5, 6))).isEmpty();
    assertThat(skipped(all, total("55.4", "55.46", 5, 6))).containsExactly("none");
    assertThat(skipped(all, total("60", "0"))).isEmpty();
  }

  @Test
  void saysOfAYearOutsideThePlanOnlyWhatTheRuleSays() {
    Observation next = observation("residuos", "210101", "2024-01", "50", "B5");
    Finding one = finding("reading.year-outside-plan", Severity.NOTE, "B5", null, Map.of("n", "1"));
    Finding two = finding("reading.year-outside-plan", Severity.NOTE, "B5", null, Map.of("n", "2"));
    Finding elsewhere =
        finding("reading.year-outside-plan", Severity.NOTE, "B6", null, Map.of("n", "1"));

    assertThat(told(List.of(next, FIVE), List.of(), one))
        .containsExactly("validation.period-not-begun ERROR B5 +0");
    assertThat(told(List.of(next, FIVE), List.of(), two))
        .containsExactly(
            "reading.year-outside-plan NOTE B5 +0", "validation.period-not-begun ERROR B5 +0");
    assertThat(told(List.of(next, FIVE), List.of(), elsewhere))
        .containsExactly(
            "validation.period-not-begun ERROR B5 +0", "reading.year-outside-plan NOTE B6 +0");
  }

  @Test
  void explainsARowWithoutCounterpartByTheCellThatCouldNotBeRead() {
    List<Observation> rows =
        List.of(
            observation("casos", "210101", "2021", "3", "C5"),
            observation("evaluados", "210101", "2021", "30", "D5"),
            observation("casos", "210102", "2021", "4", "C6"));

    assertThat(told(rows, List.of(), finding("reading.ambiguous-number", Severity.QUESTION, "D6")))
        .containsExactly("reading.ambiguous-number QUESTION D6 +1");
    assertThat(told(rows, List.of(), finding("reading.unreadable-number", Severity.ERROR, "D6")))
        .containsExactly("reading.unreadable-number ERROR D6 +1");
    assertThat(told(rows, List.of(), finding("reading.unreadable-number", Severity.ERROR, "D7")))
        .containsExactly(
            "validation.row-without-counterpart WARNING C6 +0",
            "reading.unreadable-number ERROR D7 +0");
  }

  @Test
  void explainsARowWithoutCounterpartByAFigureOfItThatWasLeftOut() {
    List<Observation> paired =
        List.of(
            observation("casos", "210101", "2021", "3", "C5"),
            observation("evaluados", "210101", "2021", "30", "D5"));

    assertThat(
            told(
                with(
                    paired,
                    observation("casos", "210102", "2021", "4", "C6"),
                    observation("evaluados", "210102", "2021", "-5", "D6")),
                List.of()))
        .as("in its own row")
        .containsExactly("validation.negative ERROR D6 +1");
    assertThat(
            told(
                with(
                    paired,
                    named("casos", "Norte", "4", "C6"),
                    named("evaluados", "Norte", "-5", "D9")),
                List.of()))
        .as("in another row of its name")
        .containsExactly("validation.negative ERROR D9 +1");
    assertThat(
            told(
                with(
                    paired,
                    named("casos", "Norte", "4", "C6"),
                    named("evaluados", "Sur", "-5", "D9")),
                List.of()))
        .as("in a row of another name")
        .containsExactly(
            "validation.row-without-counterpart WARNING C6 +0", "validation.negative ERROR D9 +0");
  }

  /** A question about where the figure stands explains nothing of what it says. */
  @Test
  void leavesOutWhatIsWrongThoughSomethingWasAskedAboutItBefore() {
    Observation cases = observation("casos", "210101", "2020", "300", "C5");
    Observation whole = observation("evaluados", "210101", "2020", "30", "D5");

    ReadContent judged =
        DeliveryValidator.judge(
            Sample.reading("casos-2021.xlsx", List.of(cases, whole), List.of(), List.of()),
            Sample.OFFICE,
            Sample.DEFINITIONS,
            List.of(),
            List.of());

    assertThat(told(judged))
        .containsExactly(
            "validation.wrong-period QUESTION C5 +0", "validation.part-above-whole ERROR C5:D5 +0");
    assertThat(judged.observations()).isEmpty();
  }

  @Test
  void keepsAQuestionOfTheReaderOnACellThatNoErrorIsAbout() {
    assertThat(
            told(
                List.of(FIFTY, observation("residuos", "210102", "2021-01", "-5", "B6")),
                List.of(),
                finding("reading.ambiguous-number", Severity.QUESTION, "B5"),
                finding("reading.ambiguous-number", Severity.QUESTION, "B6"),
                finding("reading.formula", Severity.NOTE, "B6")))
        .containsExactly(
            "reading.ambiguous-number QUESTION B5 +0",
            "reading.formula NOTE B6 +0",
            "validation.negative ERROR B6 +0");
  }

  @Test
  void refusesWhatWasNotRecognisedThoughTheReaderOnlyHasNotes() {
    Finding note =
        new Finding("reading.hidden", Severity.NOTE, "a.xlsx", null, null, null, Map.of());
    Reading unknown =
        new Reading(
            Sample.reading().delivery(), List.of(), List.of(), List.of(), List.of(note), "");

    ReadContent judged =
        DeliveryValidator.judge(unknown, Sample.OFFICE, Sample.DEFINITIONS, List.of(), List.of());

    assertThat(judged.verdict()).isEqualTo(ReadContent.Verdict.REFUSED);
    assertThat(told(judged))
        .containsExactly("reading.hidden NOTE null +0", "validation.not-recognised ERROR null +0");
  }

  @Test
  void tellsAFindingOfTheWholeFileBesideThoseOfCells() {
    Finding whole =
        new Finding("reading.hidden", Severity.ERROR, "a.xlsx", null, null, null, Map.of());
    assertThat(told(List.of(FIFTY), List.of(), whole))
        .containsExactly("reading.hidden ERROR null +0");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01, 2021-01, 2021-01",
    "2021-01, 2021-02, 2021",
    "2021-01, 2020-01, -",
    "2021-01, -, -",
    "-, 2021-01, -"
  })
  void tellsEqualFindingsForThePeriodTheyShare(String first, String second, String shared) {
    Map<String, String> text = Map.of("text", "x");
    List<Finding> findings =
        DeliveryValidator.judge(
                Sample.reading(
                    List.of(FIFTY),
                    List.of(),
                    List.of(
                        finding("reading.x", Severity.NOTE, "C7", period(first), text),
                        finding("reading.x", Severity.NOTE, "C8", period(second), text))),
                Sample.OFFICE,
                Sample.DEFINITIONS,
                List.of(),
                List.of())
            .findings();

    assertThat(findings)
        .containsExactly(
            finding(
                "reading.x",
                Severity.NOTE,
                "C7:C8",
                period(shared),
                Map.of("text", "x", "n", "2")));
  }

  @Test
  void joinsNothingThatAlreadyTellsSeveral() {
    Finding counted = finding("reading.x", Severity.NOTE, "C7", null, Map.of("n", "3"));
    Finding range = finding("reading.x", Severity.NOTE, "C8:C9", null, Map.of());
    Finding ofSheet = finding("reading.x", Severity.NOTE, null, null, Map.of());
    Finding ofFigures =
        finding("reading.x", Severity.NOTE, "C10", null, Map.of())
            .with(new FindingDetails(List.of(), List.of("k"), List.of(), 0, null, null));
    List<Finding> all = List.of(ofSheet, counted, range, ofFigures);

    assertThat(Listing.join(List.of(counted, ofFigures, range, ofSheet))).isEqualTo(all);
  }

  @Test
  void tellsTheSameCellOnceThoughItWasFoundTwice() {
    Finding again = finding("reading.x", Severity.NOTE, "C7", null, Map.of("text", "x"));
    assertThat(Listing.join(List.of(again, again)).stream().map(Finding::cells))
        .containsExactly(List.of("C7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reading.ambiguous-number   | 1.234   | grouped=1234 fraction=1.234    | 1234, 1.234",
        "reading.ambiguous-number   | 1.234   | grouped=1234 fraction=1234     | 1234",
        "reading.ambiguous-number   | 1.234   | grouped=nada                   | ''",
        "reading.ubigeo-differs     | 210199  | ubigeo=210112                  | 210112",
        "reading.ubigeo-differs     | 210199  | n=1                            | ''",
        "reading.unknown-district   | Distr   | suggestion=Distrito_210112     | Distrito 210112"
            + " (210112)",
        "reading.unknown-district   | Juli    | suggestion=Juliaca             | Juliaca",
        "reading.unknown-district   | Juli    | suggestion=                    | ''",
        "reading.unknown-district   | Juli    | n=1                            | ''",
        "reading.unknown-activity   | A01     | suggestion=OE01-A01            | OE01-A01",
        "reading.unreadable-number  | 1O5     | n=1                            | 105",
        "reading.unreadable-number  | l2 5oo  | n=1                            | 12500",
        "reading.unreadable-number  | S/. 12,5OO.5 | n=1                       | 12500.5",
        "reading.unreadable-number  | -1,200  | n=1                            | -1200",
        "reading.unreadable-number  | 1,20    | n=1                            | ''",
        "reading.unreadable-number  | 12 kg   | n=1                            | ''",
        "reading.unreadable-number  | Oo      | n=1                            | ''",
        "reading.column-likely      | CASOS   | label=N°_DE_CASOS              | N° DE CASOS",
        "reading.column-likely      | CASOS   | label=ANEMIA/N°_DE_CASOS       | N° DE CASOS",
        "reading.column-likely      | CASOS   | label=CASOS/*                  | ''",
        "reading.column-likely      | CASOS   | n=1                            | ''",
        "reading.percent-scales     | 0.45    | grouped=45                     | ''"
      })
  void proposesWhatToWriteInsteadOfWhatTheReaderDoubted(
      String code, String text, String arguments, String proposed) {
    Finding finding = finding(code, Severity.ERROR, "C7", null, arguments(text, arguments));

    assertThat(proposals(finding)).isEqualTo(proposed);
  }

  @Test
  void proposesNothingWhereACellOrAProposalIsAlreadyThereOrNone() {
    Map<String, String> text = Map.of("text", "1O5");
    Finding ofSheet = finding("reading.unreadable-number", Severity.ERROR, null, null, text);
    Finding withoutText = finding("reading.unreadable-number", Severity.ERROR, "C7");
    Finding proposed =
        finding("reading.unreadable-number", Severity.ERROR, "C7", null, text)
            .with(
                new FindingDetails(
                    List.of(), List.of(), List.of(new Repair("C7", "1O5", "7")), 0, null, null));

    assertThat(new Repairs(Sample.PLAN).proposeFor(List.of(ofSheet, withoutText, proposed)))
        .containsExactly(ofSheet, withoutText, proposed);
  }

  private static Map<String, String> arguments(String text, String others) {
    Map<String, String> arguments = new java.util.HashMap<>(Map.of("text", text));
    for (String other : others.split(" ")) {
      int at = other.indexOf('=');
      arguments.put(other.substring(0, at), other.substring(at + 1).replace('_', ' '));
    }
    return arguments;
  }

  private static String proposals(Finding finding) {
    return String.join(
        ", ",
        new Repairs(Sample.PLAN)
            .proposeFor(List.of(finding)).getFirst().details().repairs().stream()
                .map(Repair::proposed)
                .toList());
  }

  private static @Nullable Period period(String code) {
    return code.equals("-") ? null : Period.parse(code);
  }

  private static Observation named(String variable, String row, String value, String cell) {
    return observation(variable, "210102", row, value, cell);
  }

  private static Observation observation(
      String variable, String place, String period, String value, String cell) {
    return Character.isDigit(period.charAt(0))
        ? Sample.observation(variable, place, period, value, cell)
        : Sample.observation(Sample.FILE, variable, null, place, period, "2021", value, cell);
  }

  private static List<Observation> with(List<Observation> some, Observation... more) {
    List<Observation> all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** Of cells of column B. */
  private static Reading.StatedTotal total(String value, String sum, Integer... rows) {
    return new Reading.StatedTotal(
        "residuos",
        "TOTAL",
        null,
        new BigDecimal(value),
        value,
        CellRef.parse("Datos", "B20"),
        Arrays.stream(rows).map(row -> new CellRef("Datos", 2, row)).toList(),
        new BigDecimal(sum));
  }

  private static List<String> skipped(List<Observation> all, Reading.StatedTotal total) {
    return judged(all, List.of(total)).findings().stream()
        .map(f -> String.valueOf(f.arguments().get("skipped")))
        .toList();
  }

  private static List<String> told(
      List<Observation> all, List<Reading.StatedTotal> totals, Finding... read) {
    return told(judged(all, totals, read));
  }

  private static List<String> told(ReadContent content) {
    return content.findings().stream()
        .map(
            f -> f.code() + " " + f.severity() + " " + f.cell() + " +" + f.details().consequences())
        .toList();
  }

  private static ReadContent judged(
      List<Observation> all, List<Reading.StatedTotal> totals, Finding... read) {
    return DeliveryValidator.judge(
        Sample.reading(all, totals, List.of(read)),
        Sample.OFFICE,
        Sample.DEFINITIONS,
        List.of(),
        List.of());
  }

  private static Finding finding(String code, Severity severity, @Nullable String cell) {
    return finding(code, severity, cell, null, Map.of());
  }

  private static Finding finding(
      String code,
      Severity severity,
      @Nullable String cell,
      @Nullable Period period,
      Map<String, String> arguments) {
    return new Finding(code, severity, "residuos.xlsx", "Datos", cell, period, arguments);
  }
}
