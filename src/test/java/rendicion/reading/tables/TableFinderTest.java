package rendicion.reading.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.CellRef;
import rendicion.domain.FileKind;
import rendicion.reading.TestBook;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.WorkbookOpener;

class TableFinderTest {
  @TempDir Path folder;

  @Test
  void titlesStandApartAndSourcesEndTheTable() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "MUNICIPALIDAD PROVINCIAL DE PUNO",
                        "ARRIBO DE TURISTAS 2021",
                        "",
                        "MES   | NAC. | EXT.",
                        "Enero | 10   | 2",
                        "Feb.  | 12   | -",
                        "TOTAL | 22   | 2",
                        "Fuente: DIRCETUR",
                        "(*) Cifras preliminares")))
        .containsExactly("4-4 5-7 A:C [MES][NAC.][EXT.] TOTAL 7");
  }

  @Test
  void labelsOfTwoLevelsAreJoinedThroughMergedCells() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "DISTRITO | ANEMIA TOTAL |   | ANEMIA LEVE |",
                        "         | CASOS        | % | CASOS       | %",
                        "Puno     | 10 | 20.5 | 3 | 6.1",
                        "Ácora    | 4  | 18.0 | 1 | 4.5")
                    .merge("A1:A2", "B1:C1", "D1:E1")))
        .containsExactly(
            "1-2 3-4 A:E [DISTRITO][ANEMIA TOTAL / CASOS][ANEMIA TOTAL / %]"
                + "[ANEMIA LEVE / CASOS][ANEMIA LEVE / %]");
  }

  @Test
  void aLabelOverSeveralColumnsNeedNotBeMerged() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "CUADRO 3",
                        "    |       | TIPO DE MERCADO |",
                        "UBIGEO | TOTAL | MAYORISTA | MINORISTA",
                        "210101 | 5 | 1 | 4",
                        "210102 | 3 | 1 | 2")))
        .containsExactly(
            "2-3 4-5 A:D [UBIGEO][TOTAL][TIPO DE MERCADO / MAYORISTA]"
                + "[TIPO DE MERCADO / MINORISTA]");
  }

  @Test
  void yearsAcrossTheHeaderAreLabelsAndNotFigures() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "SECTOR  | 2019 | 2020 | 2021 P/",
                        "Minería | 79.3 | 95.1 | 96.5",
                        "Pesca   | 0.6  | 2.8  | 3.2")))
        .containsExactly("1-1 2-3 A:D [SECTOR][2019][2020][2021 P/]");
  }

  @Test
  void aTableMayStartAnywhere() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "",
                        "",
                        " | | N° | NOMBRE | km",
                        " | | 1 | Vía A | 3.2",
                        " | | 2 | Vía B | 4")))
        .containsExactly("3-3 4-5 C:E [N°][NOMBRE][km]");
  }

  @Test
  void tablesStandBelowEachOther() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "Cuadro 1",
                        "MES | t",
                        "Ene | 4",
                        "Feb | 5",
                        "",
                        "Cuadro 2",
                        "LUGAR | visitas",
                        "Uros  | 40",
                        "Taquile | 31")))
        .containsExactly("2-2 3-4 A:B [MES][t]", "7-7 8-9 A:B [LUGAR][visitas]");
  }

  @Test
  void tablesStandBesideEachOther() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "SECTOR | 2019 | 2020 | SECTOR | 2021 | 2022",
                        "Minas  | 3    | 4    | Minas  | 5    | 6",
                        "Pesca  | 1    | 2    | Pesca  | 3    | 4")))
        .containsExactly("1-1 2-3 A:C [SECTOR][2019][2020]", "1-1 2-3 D:F [SECTOR][2021][2022]");
  }

  @Test
  void blankRowsAndHiddenRowsStayInside() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "DISTRITO | CASOS | NIÑOS",
                        "Puno     | 3 | 30",
                        "",
                        "Ácora    | 2 | 20",
                        "Mañazo   | 1 | 10")
                    .hideRow(4)))
        .containsExactly("1-1 2-5 A:C [DISTRITO][CASOS][NIÑOS] BLANK 3");
  }

  @Test
  void theHeaderOfEachPrintedPageIsNoRecord() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "LISTADO N° 1",
                        "VÍA | km",
                        "A   | 3",
                        "B   | 4",
                        "Continúa…",
                        "LISTADO N° 1",
                        "VÍA | km",
                        "C   | 5",
                        "D   | 6")))
        .containsExactly("2-2 3-9 A:B [VÍA][km] SECTION 5 SECTION 6 REPEATED_HEADER 7");
  }

  @Test
  void aRowOfColumnNumbersIsNeitherLabelNorRecord() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "VÍA | km | ESTADO",
                        "(1) | (2) | (3)",
                        "A | 3.5 | Bueno",
                        "B | 4.1 | Malo")))
        .containsExactly("1-1 3-4 A:C [VÍA][km][ESTADO]");
  }

  @Test
  void aListOfTextsIsATableToo() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "departamento | provincia | distrito",
                        "puno | puno | acora",
                        "puno | puno | mañazo",
                        "puno | lampa | cabanilla")))
        .containsExactly("1-1 2-4 A:C [departamento][provincia][distrito]");
  }

  @Test
  void strayNumbersAboveTheLabelsAreNoRecords() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        " | 60 | 600",
                        "DISTRITO | CASOS | NIÑOS | OBS.",
                        "Puno     | 30 | 300 |",
                        "Ácora    | 20 | 200 | x",
                        "Mañazo   | 10 | 100 |")))
        .containsExactly("2-2 3-5 A:D [DISTRITO][CASOS][NIÑOS][OBS.]");
  }

  @Test
  void aPlaceThatHoldsThoseOfOtherRowsIsAWholeByItsCode() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "UBIGEO   | LUGAR               | ANEMIA",
                        "Nacional | Nacional            | 40.1",
                        "'210000  | Puno                | 61.7",
                        "'210100  | Puno                | 48.0",
                        "'210101  | Puno                | 51.2",
                        "'210102  | Ácora               | 55.9",
                        "'210200  | Azángaro            | 66.3",
                        "'210201  | Azángaro            | 63.0",
                        "'220000  | San Martín          | 50.1")))
        .containsExactly("1-1 2-9 A:C [UBIGEO][LUGAR][ANEMIA] WHOLE 2 WHOLE 3 WHOLE 4 WHOLE 7");
  }

  @Test
  void aPlaceIsAWholeByTheColumnThatSaysItsKind() throws Exception {
    assertThat(
            tables(
                TestBook.xlsx()
                    .sheet(
                        "H",
                        "AÑO  | ÁMBITO   | NOMBRE   | SATISFACTORIO",
                        "2016 | NACIONAL |          | 14.3",
                        "2016 | DRE      | Moquegua | 26.1",
                        "2016 | DRE      | Puno     | 12.0",
                        "2016 | UGEL     | Azángaro | 7.6",
                        "2016 | UGEL     | Puno     | 14.9",
                        "2016 | DRE      | Tacna    | 28.4",
                        "2016 | UGEL     | Tarata   | 20.3")))
        .containsExactly(
            "1-1 2-8 A:D [AÑO][ÁMBITO][NOMBRE][SATISFACTORIO] WHOLE 2 WHOLE 4 WHOLE 7");
  }

  private List<String> tables(TestBook book) throws Exception {
    SheetGrid grid = WorkbookOpener.open(book.save(folder), FileKind.OOXML).sheets().getFirst();
    return TableFinder.find(grid).stream().map(TableFinderTest::describe).toList();
  }

  private static String describe(Table table) {
    String labels =
        table.columns().stream().map(c -> "[" + c.label() + "]").collect(Collectors.joining());
    StringBuilder kinds = new StringBuilder();
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      if (table.kind(row) != Table.RowKind.RECORD) {
        kinds.append(' ').append(table.kind(row)).append(' ').append(row);
      }
    }
    return "%d-%d %d-%d %s:%s %s%s"
        .formatted(
            table.headerFirst(),
            table.headerLast(),
            table.bodyFirst(),
            table.bodyLast(),
            CellRef.columnLetters(table.firstColumn()),
            CellRef.columnLetters(table.lastColumn()),
            labels,
            kinds);
  }
}
