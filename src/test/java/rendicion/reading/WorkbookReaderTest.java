package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.cells.KindOfFile;
import rendicion.wording.Wording;

class WorkbookReaderTest {
  @TempDir Path folder;

  private static final TableLayout CASES =
      TestPlan.layout().figure("casos", "CASOS").figure("evaluados", "EVALUADOS").build();

  private static final TableLayout COVERAGE =
      TestPlan.layout().figure("cobertura", "COBERTURA").build();

  private static final TableLayout TONNES =
      TestPlan.layout()
          .month(new Origin.InHeader())
          .figure("residuos-toneladas", "RESIDUOS*/*", "t")
          .build();

  @Test
  void readsEachFigureWithItsPlacePeriodAndCell() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "ANEMIA",
                    "EVALUACIÓN AL 31 DE DICIEMBRE DEL 2021",
                    "",
                    "UBIGEO | DISTRITO | EVALUADOS | CASOS",
                    "210101 | PUNO     | 1200      | 300",
                    "210102 | Acora    | 400       | -",
                    "       | TOTAL    | 1600      | 300",
                    "Fuente: HIS"),
            CASES);
    assertThat(figures(reading))
        .containsExactly(
            "casos 210101 2021 300 ANEMIA!D4",
            "evaluados 210101 2021 1200 ANEMIA!C4",
            "evaluados 210102 2021 400 ANEMIA!C5");
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.deliverables()).containsExactly("W99");
  }

  @Test
  void aTotalIsStatedWithItsPartsAndNeverAnObservation() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "AÑO 2020",
                    "DISTRITO | EVALUADOS | CASOS",
                    "Puno     | 10        | 1",
                    "Mañazo   | 20        | 2",
                    "PROVINCIA| 31        | 3"),
            CASES);
    assertThat(reading.totals().stream().map(t -> t.variable() + " " + t.value() + " " + t.sum()))
        .containsExactly("casos 3 3", "evaluados 31 30");
    assertThat(reading.observations()).hasSize(4);
  }

  /** Its figures are those of the two rows above, and still it is a row of its own. */
  @ParameterizedTest
  @CsvSource({"OE99-A99", "OE 4 - A9", "OE04-B07"})
  void aWrongCodeOfAnActivityIsNoTotalWhateverItAddsUpTo(String code) throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "POI",
                    "2022",
                    "ACTIVIDAD | EVALUADOS | CASOS",
                    "OE04-A07  | 12345     | 1231",
                    "OE04-A08  | 20456     | 2342",
                    code + "   | 32801     | 3573"),
            TestPlan.layout()
                .place(new Origin.None())
                .activity("ACTIVIDAD")
                .figure("casos", "CASOS")
                .figure("evaluados", "EVALUADOS")
                .build());

    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.cell())
        .containsExactly("reading.unknown-activity A5");
    assertThat(reading.observations()).hasSize(4);
    assertThat(reading.totals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Matazo, reading.unknown-district", "210199, reading.unknown-district"})
  void aWrongDistrictIsNoTotalWhateverItAddsUpTo(String place, String code) throws IOException {
    Reading reading = read(sums(place), CASES);

    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.cell())
        .containsExactly(code + " A5");
    assertThat(reading.totals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Zona Lago", "''"})
  void aNameOfNoDistrictIsATotalWhereItAddsUpOthers(String label) throws IOException {
    Reading reading = read(sums(label), CASES);

    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.arguments().get("n"))
        .containsExactly("reading.unlabelled-total 2");
    assertThat(reading.totals()).hasSize(2);
    assertThat(reading.observations()).hasSize(4);
  }

  private static TestBook sums(String label) {
    return TestBook.xlsx()
        .sheet(
            "H",
            "2022",
            "DISTRITO | EVALUADOS | CASOS",
            "Puno     | 12345     | 1231",
            "Mañazo   | 20456     | 2342",
            label + " | 32801     | 3573");
  }

  /** The row of a district among its sectors is not one more sector. */
  @Test
  void aRowWithoutTheNameThatTheOthersHaveIsATotalWhereItAddsThemUp() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2022",
                    "DISTRITO | SECTOR  | EVALUADOS | CASOS",
                    "Puno     | Norte   | 12345     | 1231",
                    "Puno     | Sur     | 20456     | 2342",
                    "Puno     |         | 32801     | 3573",
                    "Mañazo   | Centro  | 1234      | 77",
                    "Mañazo   | Oeste   | 4321      | 88"),
            TestPlan.layout()
                .detail("SECTOR")
                .figure("casos", "CASOS")
                .figure("evaluados", "EVALUADOS")
                .build());

    assertThat(reading.observations()).hasSize(8);
    assertThat(reading.findings())
        .extracting(f -> f.code() + " " + f.arguments().get("n"))
        .containsExactly("reading.unlabelled-total 2");
  }

  @Test
  void suggestsTheDistrictThatATypoMeantAndDoesNotSwallowIt() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2022",
                    "DISTRITO | EVALUADOS | CASOS",
                    "Puno     | 10        | 1",
                    "Matazo   | 20        | 2"),
            CASES);
    assertThat(figures(reading))
        .containsExactly("casos 210101 2022 1 H!C3", "evaluados 210101 2022 10 H!B3");
    assertThat(findings(reading)).containsExactly("reading.unknown-district A4 Dice «Matazo».");
    assertThat(reading.findings().getFirst().arguments()).containsEntry("suggestion", "Mañazo");
  }

  @Test
  void theWrongUbigeoOfThePlanIsUnderstood() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2022",
                    "DISTRITO | EVALUADOS | CASOS",
                    "210412 | 10 | 1",
                    "210101 | 8 | 1"),
            CASES);
    assertThat(reading.observations().stream().map(Observation::place))
        .containsExactly("210112", "210101", "210112", "210101");
  }

  @Test
  void saysWhatStandsWhereANumberShould() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2022",
                    "DISTRITO | EVALUADOS | CASOS",
                    "Puno     | 10        | unos cuantos",
                    "Ácora    | 20        | #DIV/0!",
                    "Mañazo   | '1.234    | 2021-03-15",
                    "Platería | '5 600    | s/d"),
            CASES);
    assertThat(findings(reading))
        .containsExactly(
            "reading.unreadable-number C3 Dice «unos cuantos».",
            "reading.formula-error C4 La celda muestra #DIV/0!.",
            "reading.ambiguous-number B5 Dice «1.234», escrito como texto: puede ser 1234 o 1.234.",
            "reading.date-for-number C5 La celda contiene una fecha: 15/03/2021. Suele pasar cuando"
                + " se escribe un número con punto y Excel lo cambia.",
            "reading.number-as-text B6 Una celda de «EVALUADOS» tiene el número escrito como texto,"
                + " por ejemplo «5 600».");
    assertThat(figures(reading))
        .containsExactly(
            "evaluados 210101 2022 10 H!B3",
            "evaluados 210102 2022 20 H!B4",
            "evaluados 210112 2022 5600 H!B6");
  }

  @Test
  void aYearOrAnApproximationInTheCellIsNoPartOfTheNumber() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2022",
                    "DISTRITO | EVALUADOS    | CASOS",
                    "Puno     | '54,7 (2022) | '80 (Aprox.)",
                    "Ácora    | '20 (2017)   | '5"),
            CASES);
    assertThat(figures(reading))
        .containsExactly(
            "casos 210101 2022 80 H!C3",
            "casos 210102 2022 5 H!C4",
            "evaluados 210101 2022 54.7 H!B3");
    assertThat(findings(reading)).contains("reading.unreadable-number B4 Dice «20 (2017)».");
  }

  @Test
  void theHabitOfTheColumnDecidesWhatASeparatorMeans() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2022",
                    "DISTRITO | EVALUADOS  | CASOS",
                    "Puno     | '12,345.50 | '1.234,5",
                    "Ácora    | '1,234     | '1.234"),
            CASES);
    assertThat(figures(reading))
        .containsExactly(
            "casos 210101 2022 1234.5 H!C3",
            "casos 210102 2022 1234 H!C4",
            "evaluados 210101 2022 12345.5 H!B3",
            "evaluados 210102 2022 1234 H!B4");
  }

  @Test
  void convertsTheUnitThatTheHeaderDeclares() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2021",
                    "DISTRITO | RESIDUOS (kg) | ",
                    "         | ENE | FEB",
                    "Puno     | 2500 | 3000",
                    "Ácora    | 100 | 50")
                .merge("B2:C2", "A2:A3"),
            TONNES);
    assertThat(figures(reading))
        .containsExactly(
            "residuos-toneladas 210101 2021-01 2.5 H!B4",
            "residuos-toneladas 210102 2021-01 0.1 H!B5",
            "residuos-toneladas 210101 2021-02 3 H!C4",
            "residuos-toneladas 210102 2021-02 0.05 H!C5");
    assertThat(findings(reading)).first().asString().startsWith("reading.unit-differs B3");
  }

  @Test
  void aPercentageIsReadAsAPersonSeesIt() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2021",
                    "DISTRITO | COBERTURA",
                    "Puno | 84.4 %",
                    "Ácora | 81.5",
                    "Mañazo | 0.62"),
            COVERAGE);
    assertThat(figures(reading))
        .containsExactly(
            "cobertura 210101 2021 84.4 H!B3",
            "cobertura 210102 2021 81.5 H!B4",
            "cobertura 210110 2021 0.62 H!B5");
    assertThat(findings(reading))
        .containsExactly(
            "reading.percent-scales B5 En «COBERTURA» hay porcentajes escritos de 0 a 1 junto a"
                + " otros escritos de 0 a 100.");
  }

  private Reading read(TestBook book, TableLayout... layouts) throws IOException {
    Path file = book.save(folder);
    Delivery delivery =
        new Delivery(1, "oficina", "libro.xlsx", new ContentHash("0".repeat(64)), 1, Instant.EPOCH);
    return WorkbookReader.read(
        file, KindOfFile.of(file), delivery, TestPlan.office(layouts), TestPlan.plan());
  }

  private static List<String> figures(Reading reading) {
    return reading.observations().stream()
        .sorted(Observation.ORDER)
        .map(
            o ->
                o.variable()
                    + " "
                    + o.place()
                    + " "
                    + o.period()
                    + " "
                    + o.value().toPlainString()
                    + " "
                    + o.cell())
        .toList();
  }

  private static List<String> findings(Reading reading) {
    return reading.findings().stream().map(f -> f.code() + " " + f.cell() + " " + said(f)).toList();
  }

  private static String said(Finding finding) {
    return Wording.spanish().finding(finding).found();
  }
}
