package rendicion.feedback.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.feedback.marks.Front;
import rendicion.feedback.marks.Look;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.marks.Tint;

/** A workbook that was saved as "Strict Open XML" stays one, with marks. */
class StrictFormTest {

  private static final Map<String, String> STRICT =
      Map.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships");

  @TempDir private Path folder;

  @Test
  void isMarkedInItsOwnForm() throws Exception {
    Path original = folder.resolve("estricto.xlsx");
    Path copy = folder.resolve("revisado.xlsx");
    write(original);
    try (OutputStream out = Files.newOutputStream(copy)) {
      assertThat(MarkedPackage.write(original, marking(), "rendicion:copia:1:", out))
          .contains(".xlsx");
    }

    CopiedParts parts = new CopiedParts(original, copy);
    assertThat(parts.faults()).isEmpty();
    assertThat(parts.added())
        .containsExactlyInAnyOrder(
            "xl/worksheets/observaciones.xml",
            "xl/rendicionNotas.xml",
            "xl/drawings/rendicionNotas.vml",
            "xl/worksheets/_rels/sheet1.xml.rels");
    TreeMap<String, byte[]> marked = CopiedParts.read(copy);
    marked.forEach(
        (name, bytes) ->
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain(STRICT.keySet()));
    assertThat(new String(marked.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
        .contains("conditionalFormatting", "legacyDrawing");
  }

  /** What POI writes, in the namespaces of the strict form. */
  private static void write(Path file) throws Exception {
    Path plain = file.resolveSibling("plano.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(plain)) {
      var row = book.createSheet("Datos").createRow(2);
      row.createCell(0).setCellValue("Ácora");
      row.createCell(1).setCellValue(42);
      row.createCell(2).setCellFormula("B3*2");
      book.write(out);
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : CopiedParts.read(plain).entrySet()) {
        String text = new String(part.getValue(), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> namespace : STRICT.entrySet()) {
          text = text.replace(namespace.getKey(), namespace.getValue());
        }
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
  }

  private static Marking marking() {
    Front.Row row = new Front.Row(15, 1, List.of(Front.Cell.of("Dónde", Look.HEADER)));
    return new Marking(
        new Front("Observaciones", List.of(20), 1, List.of(row)),
        List.of(new Marking.Spot("Datos", 2, 3, Tint.RED, Marking.NOTE_HEAD + "■ Error\nCuarenta")),
        "Rendición");
  }
}
