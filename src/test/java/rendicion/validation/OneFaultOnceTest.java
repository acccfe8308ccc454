package rendicion.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static rendicion.validation.Sample.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rendicion.domain.CellRef;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.domain.Repair;
import rendicion.domain.Severity;
import rendicion.wording.Wording;

/** What is certain is told and not what is guessed of the same cell; what is one fault, once. */
class OneFaultOnceTest {

  @Test
  void tellsASumThatWasNotWorkedOutAgainAndGuessesNothingAboutItsCell() {
    List<Observation> row = row("vacas", 14, "10 11 9 10 12 99");

    assertThat(told(judged(row, List.of(sum("K14", "99", "F14 G14 H14 I14 J14", "52")))))
        .containsExactly("validation.stale-formula WARNING K14 «99» → 52");
    assertThat(told(judged(row, List.of())))
        .as("the same figure, typed")
        .containsExactly("validation.power-of-ten-jump QUESTION K14 «99»");
  }

  @Test
  void explainsASumByTheAddendThatHasADigitTooMany() {
    List<Observation> row = new ArrayList<>(row("vacas", 14, "10 11 9 10 120"));
    row.add(observation("km", "210101", "2021", "52", "K14"));

    assertThat(told(judged(row, List.of(sum("K14", "52", "F14 G14 H14 I14 J14", "160")))))
        .containsExactly("validation.power-of-ten-jump QUESTION J14 «120» → 12");
  }

  @Test
  void proposesNoFractionOfWhatIsCounted() {
    assertThat(told(judged(row("vacas", 5, "60 61 59 60 62 53412"), List.of())))
        .containsExactly("validation.thousandfold ERROR K5 «53412»");
    assertThat(told(judged(row("residuos", 5, "60 61 59 60 62 53412"), List.of())))
        .as("tonnes")
        .containsExactly("validation.thousandfold ERROR K5 «53412» → 53.412");
  }

  @Test
  void asksOnceAboutARowThatWasPastedTwice() {
    List<Observation> twice = new ArrayList<>(row("residuos", 5, "52 55 49 51 53 54"));
    twice.addAll(row("residuos", 10, "52 55 49 51 53 54"));

    List<Finding> findings = judged(twice, List.of());

    assertThat(told(findings))
        .containsExactly("validation.repeated-figure QUESTION F10:K10 «52», «55», «49»…");
    assertThat(findings.getFirst().memberKeys()).as("one answer").hasSize(1);
    assertThat(Wording.spanish().finding(findings.getFirst()).found())
        .isEqualTo(
            "6 cifras («52», «55», «49»…) son iguales a otras del mismo lugar y periodo; la"
                + " primera, en Datos!F5 (Nombre de residuos).");
  }

  @Test
  void leavesOutARowThatWasPastedTwiceAndSaysSoOnce() {
    List<Observation> twice = List.of(named("F5", "52"), named("F9", "52"), named2("H9"));
    List<Observation> all = new ArrayList<>(twice);
    all.add(named2("H5"));

    assertThat(told(judged(all, List.of())))
        .containsExactly("validation.repeated-row ERROR F9+H9 «52», «8»");
  }

  @Test
  void leavesOutTheWholeOfARowThatStandsTwiceThoughSomeOfItsFiguresDiffer() {
    List<Observation> all = new ArrayList<>();
    for (int row = 5; row < 11; row++) {
      all.add(sector("residuos", "Sector " + row, "5" + row, "F" + row));
      all.add(sector("km", "Sector " + row, "7" + row, "H" + row));
    }
    all.add(sector("residuos", "Sector 6", "56", "F12"));
    all.add(sector("km", "Sector 6", "99", "H12"));

    ReadContent judged = judgedContent(all);

    assertThat(told(judged.findings()))
        .containsExactly("validation.repeated-row ERROR F12+H12 «56», «99»");
    assertThat(judged.rejected()).extracting(o -> o.cell().address()).containsExactly("H12", "F12");
    var text = Wording.spanish().finding(judged.findings().getFirst());
    assertThat(text.found())
        .isEqualTo(
            "La fila ya está: la primera cifra es 56, en Datos!F6. Aquí dice «56», «99»; 1 cifra es"
                + " distinta y lo demás es igual (Nombre de residuos; Nombre de km).");
    assertThat(text.effect())
        .isEqualTo("Las cifras de esta fila no se suman; las de la primera sí cuentan.");
    assertThat(text.remedy())
        .isEqualTo(
            "Deje una sola, con las cifras correctas. Si son dos casos distintos, deles nombres"
                + " distintos.");
  }

  private static Observation sector(String variable, String name, String value, String cell) {
    return observation(Sample.FILE, variable, null, "210101", name, "2021", value, cell);
  }

  private static ReadContent judgedContent(List<Observation> figures) {
    return DeliveryValidator.judge(
        Sample.reading(figures, List.of(), List.of()),
        Sample.OFFICE,
        Sample.DEFINITIONS,
        List.of(),
        List.of());
  }

  @Test
  void asksOnceAboutADistrictThatHasTwoRows() {
    List<Observation> all = new ArrayList<>();
    String[] places = {"210100", "210101", "210102", "210112", "210101"};
    for (int i = 0; i < places.length; i++) {
      all.add(observation("residuos", places[i], "2021", "5" + i, "F" + (8 + i)));
      all.add(observation("km", places[i], "2021", "7" + i, "I" + (8 + i)));
    }
    all.add(observation("residuos", "210112", "2020", "41", "F20"));
    all.add(observation("km", "210112", "2020", "61", "I20"));

    List<Finding> findings = judged(all, List.of());

    assertThat(told(findings))
        .containsExactly("validation.district-twice QUESTION F12+I12 «54», «74»");
    assertThat(findings.getFirst().memberKeys()).as("one answer").hasSize(1);
  }

  @Test
  void asksOnceAboutASecondRowOfWhichSomeFiguresAreTheSame() {
    List<Observation> all = new ArrayList<>();
    String[] places = {"210100", "210101", "210102", "210112", "210101"};
    for (int i = 0; i < places.length; i++) {
      all.add(observation("residuos", places[i], "2021", "5" + i, "F" + (8 + i)));
      all.add(observation("km", places[i], "2021", "7" + i % 4, "I" + (8 + i)));
    }
    all.set(3, observation("km", "210101", "2021", "70", "I9"));
    all.add(observation("residuos", "210112", "2020", "41", "F20"));

    assertThat(told(judged(all, List.of())))
        .containsExactly("validation.repeated-figure QUESTION I12 «70»");
  }

  @Test
  void takesTheDayOnWhichAFileArrivedWhereTheMunicipalityIs() {
    List<Observation> february = List.of(observation("residuos", "210101", "2023-02", "52", "F5"));

    assertThat(told(judged(arrived(february, "2023-02-01T03:00:00Z"))))
        .as("at ten in the evening of 31 January in Peru")
        .containsExactly("validation.period-not-begun ERROR F5 «52»");
    assertThat(told(judged(arrived(february, "2023-02-01T06:00:00Z")))).isEmpty();
  }

  private static Reading arrived(List<Observation> all, String at) {
    Delivery of = Sample.reading(all, List.of(), List.of()).delivery();
    return new Reading(
        new Delivery(
            of.number(), of.office(), of.path(), of.content(), of.size(), Instant.parse(at)),
        List.of("W11"),
        all,
        List.of(),
        List.of(),
        "");
  }

  @Test
  void saysWhatIsStoredOfACountWhoseDecimalsAreNotShown() {
    Observation rounded =
        new Observation(
            "casos",
            "210101",
            null,
            "",
            rendicion.domain.Period.year(2021),
            new BigDecimal("1122.5"),
            "1,123",
            Sample.FILE,
            CellRef.parse("Datos", "C5"));

    assertThat(told(judged(List.of(rounded), List.of())))
        .containsExactly("validation.not-whole ERROR C5 «1122.5» → 1123");
  }

  /** Months from January on, in the columns from F on. */
  private static List<Observation> row(String variable, int row, String values) {
    String[] each = values.split(" ");
    return IntStream.range(0, each.length)
        .mapToObj(
            i ->
                observation(
                    variable,
                    "210101",
                    "2021-%02d".formatted(i + 1),
                    each[i],
                    CellRef.columnLetters(6 + i) + row))
        .toList();
  }

  private static Observation named(String cell, String value) {
    return Sample.observation(
        Sample.FILE, "residuos", null, "210101", "Mercado", "2021", value, cell);
  }

  private static Observation named2(String cell) {
    return Sample.observation(Sample.FILE, "km", null, "210101", "Mercado", "2021", "8", cell);
  }

  private static Reading.StatedSum sum(String cell, String value, String parts, String sum) {
    return new Reading.StatedSum(
        "Junio",
        new BigDecimal(value),
        value,
        CellRef.parse("Datos", cell),
        List.of(parts.split(" ")).stream().map(p -> CellRef.parse("Datos", p)).toList(),
        new BigDecimal(sum));
  }

  private static List<Finding> judged(List<Observation> all, List<Reading.StatedSum> sums) {
    Reading plain = Sample.reading(all, List.of(), List.of());
    Reading reading =
        new Reading(
            plain.delivery(),
            plain.deliverables(),
            all,
            List.of(),
            List.of(),
            "",
            List.of(),
            sums,
            List.of(),
            List.of(),
            List.of());
    return judged(reading);
  }

  private static List<Finding> judged(Reading reading) {
    return DeliveryValidator.judge(reading, Sample.OFFICE, Sample.DEFINITIONS, List.of(), List.of())
        .findings();
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream().map(OneFaultOnceTest::told).toList();
  }

  private static String told(Finding finding) {
    Severity severity = finding.severity();
    String repairs =
        String.join(", ", finding.details().repairs().stream().map(Repair::proposed).toList());
    return "%s %s %s %s%s"
        .formatted(
            finding.code(),
            severity,
            String.join("+", finding.cells()),
            finding.arguments().get("values"),
            repairs.isEmpty() ? "" : " → " + repairs);
  }
}
