package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Office;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;
import rendicion.reading.cells.KindOfFile;
import rendicion.wording.Wording;

/**
 * What stands beside a figure and says something of it: sums, percentages, codes, other offices.
 */
class StatedChecksTest {
  @TempDir Path folder;

  private static final TableLayout CASES =
      TestPlan.layout().figure("casos", "CASOS").figure("evaluados", "EVALUADOS*").build();

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void aFormulaIsReadWithWhatItAddsUp(String kind) throws IOException {
    TestBook book = kind.equals("xls") ? TestBook.xls() : TestBook.xlsx();
    Reading reading =
        read(
            book.sheet(
                    "H",
                    "2021",
                    "DISTRITO | NUEVOS | CONOCIDOS | EVALUADOS | CASOS",
                    "Puno     | 1      | 5         | 10        | 1",
                    "Ácora    | 2      | 5         | 20        | =C4+B4+$B$3",
                    "Mañazo   | 3      | 6         | 30        | =C5*2",
                    "TOTAL    | 6      | 16        | =SUM(D3:D4,D5) | =SUM(E3:E5)")
                .overtype("D4", 25));
    assertThat(
            reading.sums().stream()
                .map(s -> s.cell() + " " + s.value() + " " + s.sum() + " " + s.parts().size()))
        .containsExactly("H!E4 8 8 3", "H!E6 21 21 3", "H!D6 60 65 3");
  }

  @Test
  void aTotalAlongTheRowIsOfTheColumnsThatNearlyAllRowsAddUp() throws IOException {
    assertThat(
            along(
                "DISTRITO | ALTURA | VARONES | MUJERES | NIÑOS | TOTAL",
                "Puno     | 3827   | 10      | 12      | 3     | 25",
                "Ácora    | 3840   | 20      | 21      | s/d   | 41",
                "Mañazo   | 3920   | 7       | 8       | 1     | 160",
                "Platería | 3830   |         | 5       | 2     | 7",
                "Capachica | 3850  |         | 6       |       | 9"))
        .containsExactly("H!F3 25 25", "H!F4 41 41", "H!F5 160 16", "H!F6 7 7", "H!F7 9 6");
  }

  @Test
  void aColumnThatSpeaksOfATotalAndAddsNothingUpIsNone() throws IOException {
    assertThat(
            along(
                "DISTRITO | VARONES | MUJERES | TOTAL DE HOGARES",
                "Puno     | 10      | 12      | 22",
                "Ácora    | 20      | 21      | 41",
                "Mañazo   | 7       | 8       | 160",
                "Platería | 4       | 5       | 70"))
        .as("half of the rows")
        .isEmpty();
    assertThat(
            along(
                "DISTRITO | VARONES | MUJERES | TODOS",
                "Puno     | 10      | 12      | 22",
                "Ácora    | 20      | 21      | 41",
                "Mañazo   | 7       | 8       | 15",
                "Platería | 4       | 5       | 90"))
        .as("no word of a total")
        .isEmpty();
  }

  private List<String> along(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = "2021";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    Path file = TestBook.xlsx().sheet("H", lines).save(folder);
    TableLayout women = TestPlan.layout().figure("casos", "MUJERES").build();
    return WorkbookReader.read(
            file, KindOfFile.of(file), delivery(), TestPlan.office(women), TestPlan.plan())
        .totals()
        .stream()
        .map(t -> t.cell() + " " + t.value().toPlainString() + " " + t.sum().toPlainString())
        .toList();
  }

  @Test
  void aPercentageIsFoundByTheFiguresThatItComesFrom() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2021",
                    "DISTRITO | EVALUADOS | CASOS | ALTURA | %",
                    "Puno     | 1200      | 300   | 3827   | 25.0 %",
                    "Ácora    | 340       | 140   | 3840   | 44.0 %",
                    "Mañazo   | 400       | 100   | 3920   | 25.0 %",
                    "Platería | 80        | 20    | 3830   | 52.0 %"));
    assertThat(reading.shares()).isEmpty();
    Reading mostly =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2021",
                    "DISTRITO | EVALUADOS | CASOS | ALTURA | %",
                    "Puno     | 1200      | 300   | 3827   | 25.0 %",
                    "Ácora    | 380       | 180   | 3840   | 74.7 %",
                    "Mañazo   | 400       | 100   | 3920   | 25.0 %",
                    "Platería | 80        | 20    | 3830   | 25.0 %"));
    assertThat(
            mostly.shares().stream()
                .map(
                    s ->
                        s.cell()
                            + " "
                            + s.value().stripTrailingZeros().toPlainString()
                            + " "
                            + s.part()
                            + "/"
                            + s.whole()))
        .containsExactly(
            "H!E3 25 300/1200", "H!E4 74.7 180/380", "H!E5 25 100/400", "H!E6 25 20/80");
  }

  @Test
  void aCodeOfAnotherDistrictThanTheNameBesideItIsNotGuessed() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2021",
                    "UBIGEO | DISTRITO | EVALUADOS | CASOS",
                    "210101 | Puno     | 12        | 3",
                    "210110 | Ácora    | 34        | 4",
                    "210199 | Mañazo   | 40        | 5",
                    "210412 | Platería | 8         | 2",
                    "       | Puno     | 9         | 1"));
    assertThat(reading.observations().stream().map(o -> o.cell().address()))
        .containsExactly("D3", "D6", "D7", "C3", "C6", "C7");
    assertThat(
            reading.findings().stream()
                .map(f -> f.code() + " " + f.cell() + " " + Wording.spanish().finding(f).found()))
        .containsExactly(
            "reading.ubigeo-differs A4 Dice «210110», y al lado, en B4, «Ácora».",
            "reading.ubigeo-differs A5 Dice «210199», y al lado, en B5, «Mañazo».");
  }

  @Test
  void aWorkbookOfAnotherOfficeIsToldToBeItsOwn() throws IOException {
    Office empty = new Office("vacia", "Oficina vacía", List.of());
    Path file =
        TestBook.xlsx()
            .sheet("H", "2021", "DISTRITO | EVALUADOS | CASOS", "Puno | 10 | 1", "Ácora | 4 | 2")
            .save(folder);
    Reading reading =
        WorkbookReader.read(
            file,
            KindOfFile.of(file),
            delivery(),
            empty,
            TestPlan.plan(),
            List.of(empty, TestPlan.office(CASES)),
            java.time.ZoneOffset.UTC);
    assertThat(reading.findings().stream().map(f -> Wording.spanish().finding(f).found()))
        .containsExactly(
            "El libro no es de los que entrega Oficina vacía. Sus cuadros son los de «Cuadro», que"
                + " entrega Oficina de prueba.");
  }

  @Test
  void headersAreKeptAsWrittenAndComparedWithoutWhatNamesAPeriod() throws IOException {
    Reading reading =
        read(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "2021",
                    "Distrito | Evaluados 2021 | CASOS* | ALTURA",
                    "Puno     | 10             | 1      | 3827",
                    "Ácora    | 4              | 2      | 3840"));
    assertThat(reading.labels().stream().map(l -> l.wanted() + ": " + l.label()))
        .containsExactly("CASOS: CASOS*", "EVALUADOS*: Evaluados 2021", "DISTRITO: Distrito");
    assertThat(reading.labels().stream().map(l -> l.cell() + " " + l.compared()))
        .containsExactly("H!C2 casos", "H!B2 evaluados", "H!A2 distrito");
  }

  private Reading read(TestBook book) throws IOException {
    Path file = book.save(folder);
    return WorkbookReader.read(
        file, KindOfFile.of(file), delivery(), TestPlan.office(CASES), TestPlan.plan());
  }

  private static Delivery delivery() {
    return new Delivery(
        1, "oficina", "libro.xlsx", new ContentHash("0".repeat(64)), 1, Instant.EPOCH);
  }
}
