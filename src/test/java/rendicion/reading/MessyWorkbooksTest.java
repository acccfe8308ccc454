package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.FileKind;
import rendicion.domain.Observation;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.Inspection.InspectedTable;

/** One small workbook for each kind of mess, its cells in the test, and all that is read of it. */
class MessyWorkbooksTest {
  @TempDir Path folder;

  private static final TableLayout CASES =
      TestPlan.layout().figure("casos", "CASOS").figure("evaluados", "EVALUADOS").build();

  @Test
  void codesKeepTheirLeadingZeros() throws IOException {
    InspectedTable table =
        inspect(
            TestBook.xlsx()
                .sheet(
                    "H",
                    "CODIGO | CENTRO   | ATENDIDOS",
                    "'0017  | Posta A  | 12",
                    "'0203  | Posta B  | 30",
                    "'0410  | Posta C  | 25"));
    assertThat(table.types()).isEqualTo(Map.of("A", "code", "B", "text", "C", "integer"));
    assertThat(
            read(
                TestPlan.layout()
                    .place(new Origin.InColumn(List.of("UBIGEO")))
                    .count("casos", "FICHA")
                    .build(),
                TestBook.xlsx()
                    .sheet("H", "2022", "UBIGEO | FICHA", "210101 | '0017", "210102 | '0203")))
        .containsExactly("casos 210101 2022 1 H!B3", "casos 210102 2022 1 H!B4");
  }

  @Test
  void theLabelOfAGroupOfRowsStandsOnlyOnce() throws IOException {
    TableLayout byMonth =
        TestPlan.layout()
            .month(new Origin.InColumn(List.of("MES")))
            .figure("casos", "CASOS")
            .build();
    List<String> expected =
        List.of(
            "casos 210101 2022-01 3 H!C3",
            "casos 210102 2022-01 5 H!C5",
            "casos 210101 2022-02 4 H!C4",
            "casos 210102 2022-02 6 H!C6");
    String[] rows = {
      "2022",
      "DISTRITO | MES     | CASOS",
      "Puno     | Enero   | 3",
      "         | Febrero | 4",
      "Ácora    | Enero   | 5",
      "         | Febrero | 6"
    };
    assertThat(read(byMonth, TestBook.xlsx().sheet("H", rows).merge("A3:A4", "A5:A6")))
        .isEqualTo(expected);
    assertThat(read(byMonth, TestBook.xlsx().sheet("H", rows))).isEqualTo(expected);
    rows[4] = "         | Enero   | 5";
    assertThat(read(byMonth, TestBook.xlsx().sheet("H", rows)))
        .containsExactly(
            "casos 210101 2022-01 3 H!C3",
            "casos 210101 2022-02 4 H!C4",
            "reading.row-without-district A5",
            "reading.row-without-district A6");
  }

  @Test
  void aNameBesideAnEmptyCodeIsNotTakenForTheRowAbove() throws IOException {
    TableLayout byStation =
        TestPlan.layout()
            .place(new Origin.InColumn(List.of("UBIGEO_HECHO")))
            .detail("COMISARIA")
            .figure("casos", "CASOS")
            .build();
    TestBook book =
        TestBook.xlsx()
            .sheet(
                "H",
                "2022",
                "UBIGEO_HECHO | DIST_HECHO | COMISARIA | CASOS",
                "210101 | PUNO     | Central   | 3",
                "       |          | Sur       | 4",
                "       | ACOARA   | Acora     | 24",
                "       | MAÑAZO   | Mañazo    | 5",
                "       |          | Norte     | 6",
                "210112 | PLATERIA | Plateria  | 7");
    assertThat(read(byStation, book))
        .containsExactly(
            "casos 210101 2022 3 H!D3",
            "casos 210101 2022 4 H!D4",
            "casos 210110 2022 5 H!D6",
            "casos 210110 2022 6 H!D7",
            "casos 210112 2022 7 H!D8",
            "reading.unknown-district B5");
    assertThat(reading(byStation, book).findings())
        .extracting(f -> f.arguments().get("text") + " " + f.arguments().get("suggestion"))
        .containsExactly("ACOARA Ácora");
  }

  @Test
  void quartersRunAcrossTheHeader() throws IOException {
    TableLayout quarterly =
        TestPlan.layout().month(new Origin.InHeader()).figure("casos", "*TRIMESTRE*").build();
    assertThat(
            read(
                quarterly,
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "AÑO 2021",
                        "DISTRITO | I TRIMESTRE | II TRIMESTRE",
                        "Puno     | 3           | 4",
                        "Ácora    | 5           | 6")))
        .containsExactly(
            "casos 210101 2021-T1 3 H!B3",
            "casos 210102 2021-T1 5 H!B4",
            "casos 210101 2021-T2 4 H!C3",
            "casos 210102 2021-T2 6 H!C4");
  }

  @Test
  void yearsRunAcrossTheHeader() throws IOException {
    TableLayout yearly =
        TestPlan.layout().year(new Origin.InHeader()).figure("casos", "CASOS/*").build();
    TestBook book =
        TestBook.xlsx()
            .sheet(
                "H",
                "DISTRITO | CASOS | ",
                "         | 2020  | 2021",
                "Puno     | 3     | 4",
                "Ácora    | 5     | 6")
            .merge("A1:A2", "B1:C1");
    assertThat(inspect(book).orientation()).isEqualTo("periods-in-columns");
    assertThat(read(yearly, book))
        .containsExactly(
            "casos 210101 2020 3 H!B3",
            "casos 210102 2020 5 H!B4",
            "casos 210101 2021 4 H!C3",
            "casos 210102 2021 6 H!C4");
  }

  @Test
  void monthsAreRowsAndTheDistrictIsFixed() throws IOException {
    TableLayout monthly =
        TestPlan.layout()
            .place(new Origin.Fixed("210101"))
            .month(new Origin.InColumn(List.of("MES")))
            .figure("casos", "CASOS")
            .build();
    assertThat(
            read(
                monthly,
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "AÑO 2022",
                        "MES | CASOS",
                        "Ene. | 3",
                        "FEBRERO | 4",
                        "Set | 5",
                        "TOTAL | 12")))
        .containsExactly(
            "casos 210101 2022-01 3 H!B3",
            "casos 210101 2022-02 4 H!B4",
            "casos 210101 2022-09 5 H!B5");
  }

  @Test
  void hiddenRowsAndColumnsAreReadAndNoted() throws IOException {
    assertThat(
            read(
                CASES,
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "2022",
                        "DISTRITO | EVALUADOS | CASOS",
                        "Puno     | 10        | 1",
                        "Ácora    | 20        | 2",
                        "Mañazo   | 30        | 3")
                    .hideRow(4)
                    .hideColumn(2)))
        .containsExactly(
            "casos 210101 2022 1 H!C3",
            "casos 210102 2022 2 H!C4",
            "casos 210110 2022 3 H!C5",
            "evaluados 210101 2022 10 H!B3",
            "evaluados 210102 2022 20 H!B4",
            "evaluados 210110 2022 30 H!B5",
            "reading.hidden-column B2",
            "reading.hidden-rows A4");
  }

  @Test
  void noMarkForAMissingFigureIsReadAsZero() throws IOException {
    assertThat(
            read(
                CASES,
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "2022",
                        "DISTRITO | EVALUADOS       | CASOS",
                        "Puno     | -               | ..",
                        "Ácora    | n.d.            | S/D",
                        "Mañazo   | No recepcionado | ∕",
                        "Platería | 40              | 0")))
        .containsExactly("casos 210112 2022 0 H!C6", "evaluados 210112 2022 40 H!B6");
  }

  @Test
  void aHeaderThatComesAgainOnEachPageIsNoRecord() throws IOException {
    assertThat(
            read(
                CASES,
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "2022",
                        "DISTRITO | EVALUADOS | CASOS",
                        "Puno     | 10        | 1",
                        "Ácora    | 20        | 2",
                        "DISTRITO | EVALUADOS | CASOS",
                        "Mañazo   | 30        | 3")))
        .containsExactly(
            "casos 210101 2022 1 H!C3",
            "casos 210102 2022 2 H!C4",
            "casos 210110 2022 3 H!C6",
            "evaluados 210101 2022 10 H!B3",
            "evaluados 210102 2022 20 H!B4",
            "evaluados 210110 2022 30 H!B6");
  }

  @Test
  void unitsAreTakenFromTitleLabelAndNumberFormat() throws IOException {
    assertThat(
            inspect(
                    TestBook.xlsx()
                        .sheet(
                            "H",
                            "EJECUCIÓN DEL GASTO (en miles de soles)",
                            "META  | GASTO | ÁREA (km2) | AVANCE",
                            "Pista | 10.5  | 3.2        | 54.5 %",
                            "Pozo  | 20.5  | 4.1        | 62.5 %"))
                .units())
        .isEqualTo(Map.of("B", "miles de soles", "C", "km2", "D", "%"));
  }

  private InspectedTable inspect(TestBook book) throws IOException {
    return WorkbookInspector.inspect(book.save(folder), FileKind.OOXML).tables().getFirst();
  }

  /** Figures in their order, then findings by code with their cell. */
  private List<String> read(TableLayout layout, TestBook book) throws IOException {
    Reading reading = reading(layout, book);
    List<String> said = new ArrayList<>();
    reading.observations().stream()
        .sorted(Observation.ORDER)
        .map(
            o ->
                "%s %s %s %s %s"
                    .formatted(
                        o.variable(), o.place(), o.period(), o.value().toPlainString(), o.cell()))
        .forEach(said::add);
    reading.findings().stream().map(f -> f.code() + " " + f.cell()).sorted().forEach(said::add);
    return said;
  }

  private Reading reading(TableLayout layout, TestBook book) throws IOException {
    Delivery delivery =
        new Delivery(1, "oficina", "libro.xlsx", new ContentHash("0".repeat(64)), 1, Instant.EPOCH);
    return WorkbookReader.read(
        book.save(folder), FileKind.OOXML, delivery, TestPlan.office(layout), TestPlan.plan());
  }
}
