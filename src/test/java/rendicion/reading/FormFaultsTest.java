package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.cells.KindOfFile;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** What the form of a workbook lacks: one finding, at its place, with what to do. */
class FormFaultsTest {
  @TempDir Path folder;

  private static final TableLayout CASES =
      TestPlan.layout().figure("casos", "CASOS").figure("evaluados", "EVALUADOS").build();
  private static final TableLayout MONTHLY =
      TestPlan.layout().month(new Origin.InColumn(List.of("MES"))).figure("casos", "CASOS").build();
  private static final TableLayout TITLED =
      TestPlan.layout().place(new Origin.InTitle()).figure("casos", "CASOS").build();
  private static final TableLayout WASTE =
      TestPlan.layout().figure("residuos-toneladas", "RESIDUOS*", "t").build();

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "reading.column-missing H: No se encontró la columna «CASOS».",
            CASES,
            "AÑO 2021",
            "DISTRITO | EVALUADOS",
            "Puno | 10",
            "Mañazo | 20"),
        fault(
            "reading.table-missing: En el libro no hay un cuadro con las columnas «CASOS»,"
                + " «EVALUADOS».",
            CASES,
            "AÑO 2021",
            "RUTA | LARGO",
            "Puno a Ilave | 52",
            "Puno a Juli | 79"),
        fault(
            "reading.table-unfilled H!B3: El cuadro de la hoja «H» está, con sus títulos, pero"
                + " todavía no tiene ningún dato.",
            CASES,
            "AÑO 2021",
            "DISTRITO | EVALUADOS | CASOS",
            "Puno | |",
            "Mañazo | |"),
        fault(
            "reading.no-year H!A2: Donde debe decir el año dice «CASOS POR DISTRITO».",
            CASES,
            "CASOS POR DISTRITO",
            "DISTRITO | EVALUADOS | CASOS",
            "Puno | 10 | 1",
            "Mañazo | 20 | 2"),
        fault(
            "reading.no-month H!B4: Donde debe decir el mes o la fecha dice «luego».",
            MONTHLY,
            "AÑO 2021",
            "DISTRITO | MES | CASOS",
            "Puno | ENERO | 10",
            "Puno | luego | 20",
            "Puno | MARZO | 30"),
        fault(
            "reading.no-place H: En «CASOS 2021, PROVINCIA» no aparece ningún distrito de la"
                + " provincia.",
            TITLED,
            "CASOS 2021, PROVINCIA",
            "SECTOR | CASOS",
            "Norte | 10",
            "Sur | 20"),
        fault(
            "reading.column-twice H!D2: La columna «CASOS» responde al mismo título que otra"
                + " anterior («CASOS»).",
            CASES,
            "AÑO 2021",
            "DISTRITO | EVALUADOS | CASOS | CASOS",
            "Puno | 10 | 1 | 3",
            "Mañazo | 20 | 2 | 4"),
        fault(
            "reading.unit-not-convertible H!B2: La columna «RESIDUOS (km)» dice que está en km.",
            WASTE,
            "AÑO 2021",
            "DISTRITO | RESIDUOS (km)",
            "Puno | 10",
            "Mañazo | 20"));
  }

  private static Arguments fault(String told, TableLayout layout, String... rows) {
    return Arguments.of(told, layout, List.of(rows));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isToldOnceWhereItIsAndWithWhatToDo(String told, TableLayout layout, List<String> rows)
      throws IOException {
    List<Finding> findings = read(layout, rows).findings();

    assertThat(findings.stream().map(FormFaultsTest::said)).containsExactly(told);
    FindingText text = Wording.spanish().finding(findings.getFirst());
    assertThat(text.remedy()).isNotBlank();
    assertThat(text.expected()).isNotBlank();
  }

  private static String said(Finding finding) {
    String place =
        finding.sheet() == null
            ? ""
            : " " + finding.sheet() + (finding.cell() == null ? "" : "!" + finding.cell());
    return finding.code() + place + ": " + Wording.spanish().finding(finding).found();
  }

  private Reading read(TableLayout layout, List<String> rows) throws IOException {
    Path file;
    try (TestBook book = TestBook.xlsx().sheet("H", rows.toArray(String[]::new))) {
      file = book.save(folder);
    }
    Delivery delivery =
        new Delivery(1, "oficina", "libro.xlsx", new ContentHash("0".repeat(64)), 1, Instant.EPOCH);
    return WorkbookReader.read(
        file, KindOfFile.of(file), delivery, TestPlan.office(layout), TestPlan.plan());
  }
}
