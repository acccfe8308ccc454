package rendicion.reading.tables;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.FileKind;
import rendicion.reading.TestBook;
import rendicion.reading.cells.WorkbookOpener;

/** Types of columns whose cells alone do not tell: each line of a table is a label and cells. */
class ColumnTypesTest {
  private static final String WORDS = "DISTRITO: Ácora centro, Puno ciudad, Mañazo norte";
  private static final int ROWS = 60;

  @TempDir Path folder;

  @Test
  void shortCapitalsAreCodesUnlessTheyAnswerMeasureOrRank() throws Exception {
    assertThat(
            types(
                "NIVEL DE GOBIERNO: E, N, M, R",
                "CLASE: D, L, Pr",
                "ORGANISMO: D-E, O, E/O, E",
                "¿TIENE PLAN?: SI, NO, N/A",
                "UNIDAD: KG, GLB, UND",
                "TRIMESTRE: I, II, III, IV",
                "GRADO: A, B, C, D",
                "ESTADO: P, NP",
                "PROVINCIA: Puno, Lampa, EL"))
        .isEqualTo("CODE CODE CODE TEXT TEXT TEXT TEXT TEXT TEXT");
  }

  @Test
  void numbersBelowTheWordForAClassAreItsCodesWhenTheyComeAgain() throws Exception {
    assertThat(
            types(
                "SECTOR MGA: 32, 40, 4",
                "N° EJE: 1, 2, 3",
                "RUBRO: 0, 1, 2",
                "CASOS: 1, 2, 3",
                "META: 1, 2"))
        .isEqualTo("CODE CODE INTEGER INTEGER INTEGER");
  }

  @Test
  void fourDigitsThatComeAgainAreCodesUnlessTheyAreYears() throws Exception {
    assertThat(types("PROYECTO: 3204, 4002, 4599", "PERIODOS: 2018, 2019, 2020"))
        .isEqualTo("CODE INTEGER");
  }

  @Test
  void digitsTypedAsTextBesideStoredNumbersAreCodes() throws Exception {
    assertThat(types("GG: '1, '3, '99", "MONTO GIRADO: 10.5, 20.25, 31")).isEqualTo("CODE DECIMAL");
    assertThat(types("GG: '1, '3, '99", "OTROS: '7, '8, '105")).isEqualTo("INTEGER INTEGER");
    assertThat(types("N° DE CASOS: '1, '3, '99", "MONTO GIRADO: 10.5, 20.25, 31"))
        .isEqualTo("INTEGER DECIMAL");
  }

  @Test
  void ordinalsTypedWithAPointAreCodes() throws Exception {
    assertThat(types("ORDEN: '1., '2., '3.", "VALOR: 4, 5, 6")).isEqualTo("CODE INTEGER");
  }

  @Test
  void aCodeAndANameTogetherAreTextUnlessTheLabelSaysCode() throws Exception {
    assertThat(
            types(
                "CENTRO DE COSTO: 0002-DAM, 0003-DES, 0007-GG",
                "CLASIFICADOR COMPLETO: 2.6.7.1 - GASTOS, 2.1.1.9 - AGUINALDOS"))
        .isEqualTo("TEXT CODE");
  }

  @Test
  void numbersAmongNamesOfPlacesAreNoFigures() throws Exception {
    assertThat(types("DEPARTAMENTO: San Román, 1, 2", "CASOS: 4, 5, 6")).isEqualTo("TEXT INTEGER");
  }

  @Test
  void lengthsAndTimesAreMeasuredEvenWhenAllAreWhole() throws Exception {
    assertThat(types("Distancia al paradero: 248, 1025, 90", "Población: 248, 1025, 90"))
        .isEqualTo("DECIMAL INTEGER");
  }

  @Test
  void anAmountBelowAFormatForPercentagesIsNone() throws Exception {
    assertThat(types("PLAN FINANCIERO: 95034100 %, 214000000 %", "AVANCE: 95.5 %, 20 %"))
        .isEqualTo("INTEGER PERCENT");
  }

  /** The types of columns given as a label and cells that come again and again. */
  private String types(String... columns) throws Exception {
    List<String> all = new ArrayList<>(List.of(WORDS));
    all.addAll(List.of(columns));
    String[] rows =
        IntStream.rangeClosed(0, ROWS)
            .mapToObj(row -> all.stream().map(c -> cell(c, row)).collect(joining("|")))
            .toArray(String[]::new);
    try (TestBook book = TestBook.xlsx().sheet("H", rows)) {
      Table table =
          TableFinder.find(
                  WorkbookOpener.open(book.save(folder), FileKind.OOXML).sheets().getFirst())
              .getFirst();
      return table.columns().stream()
          .skip(1)
          .map(c -> Objects.requireNonNull(c.type()).toString())
          .collect(joining(" "));
    }
  }

  private static String cell(String column, int row) {
    String[] parts = column.split(": ", 2);
    String[] cells = parts[1].split(", ");
    return row == 0 ? parts[0] : cells[(row - 1) % cells.length];
  }
}
