package rendicion.feedback.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rendicion.domain.CellRef;
import rendicion.feedback.marks.Front;
import rendicion.feedback.marks.Look;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.marks.Tint;

class MarkedPackageTest {

  private static final String STAMP = "rendicion:copia:1:";

  @TempDir Path folder;
  private Path original;
  private Path copy;

  @BeforeEach
  void name() {
    original = folder.resolve("original.xlsx");
    copy = folder.resolve("copy.xlsx");
  }

  @Test
  void changesNothingButMarksInAWorkbookWithEverything() throws Exception {
    writeEverything();
    mark(original, copy, spot("Datos", 2, 3, "uno"), spot("Datos", 3, 4, "dos"));

    CopiedParts parts = new CopiedParts(original, copy);
    assertThat(parts.faults()).isEmpty();
    assertThat(parts.changed())
        .containsExactlyInAnyOrder(
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
            "xl/comments1.xml",
            "xl/drawings/vmlDrawing0.vml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml");
    assertThat(parts.added()).containsExactly("xl/worksheets/observaciones.xml");
    try (Workbook book = WorkbookFactory.create(copy.toFile(), null, true)) {
      assertThat(book.getSheetName(0)).isEqualTo("Observaciones 2");
      assertThat(book.getActiveSheetIndex()).isZero();
      assertThat(selected(book)).containsExactly("Observaciones 2");
      assertThat(book.getPrintArea(1)).isEqualTo("Datos!$A$1:$D$9");
      assertThat(
              book.getSheet("Datos").getCellComment(new CellAddress("C4")).getString().getString())
          .isEqualTo("De la oficina" + Marking.NOTE_RULE + note("dos"));
      assertThat(
              book.getSheet("Datos").getCellComment(new CellAddress("B3")).getString().getString())
          .isEqualTo(note("uno"));
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getHyperlink().getAddress())
          .isEqualTo("'Datos'!B3");
    }
  }

  /** A note of ours beside a thread would be hidden, and lost when Excel writes it anew. */
  @Test
  void leavesACellWithAThreadOfCommentsWithoutANote() throws Exception {
    writeEverything();
    assertThat(MarkedPackage.threads(original)).containsExactly(new CellRef("Datos", 2, 6));

    mark(original, copy, spot("Datos", 2, 6, "seis"), spot("Datos", 2, 7, "siete"));

    assertThat(new CopiedParts(original, copy).faults()).isEmpty();
    assertThat(marks(copy))
        .contains("paint B6 B7", "note B7 " + note("siete"))
        .contains("note B6 " + EverythingBook.STAND_IN)
        .noneMatch(mark -> mark.startsWith("note B6") && mark.contains(note("seis")));
  }

  /** Its priority cannot be given to ours without writing theirs anew; the note says it. */
  @Test
  void tellsByItsNoteWhatARuleOfTheOfficeMayPaintOver() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Datos");
      sheet.createRow(2).createCell(1).setCellValue(7);
      var formatting = sheet.getSheetConditionalFormatting();
      var rule = formatting.createConditionalFormattingRule("B3>0");
      rule.createPatternFormatting().setFillBackgroundColor((short) 10);
      formatting.addConditionalFormatting(
          new CellRangeAddress[] {CellRangeAddress.valueOf("B2:B9")},
          new ConditionalFormattingRule[] {rule});
      sheet.getCTWorksheet().getConditionalFormattingArray(0).getCfRuleArray(0).setStopIfTrue(true);
      save(book, original);
    }
    mark(original, copy, spot("Datos", 2, 3, "uno"));

    assertThat(new CopiedParts(original, copy).faults()).isEmpty();
    assertThat(marks(copy)).containsExactly("paint B3", "other B2:B9", "note B3 " + note("uno"));
  }

  @Test
  void takesItsMarksAwayBeforeItPutsNewOnes() throws Exception {
    writeEverything();
    Path first = folder.resolve("first.xlsx");
    mark(original, first, spot("Datos", 2, 3, "uno"), spot("Datos", 3, 4, "dos"));
    mark(original, copy, spot("Datos", 4, 5, "tres"));
    Path again = folder.resolve("again.xlsx");

    mark(saved(first), again, spot("Datos", 4, 5, "tres"));

    assertThat(marks(again)).isEqualTo(marks(copy));
  }

  @Test
  void marksCellsThatAreNotThereAndTheWholeOfMergedOnes() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Vacía & \"más\"");
      sheet.addMergedRegion(CellRangeAddress.valueOf("B2:D4"));
      save(book, original);
    }
    mark(
        original,
        copy,
        spot("Vacía & \"más\"", 3, 3, "dentro"),
        spot("Vacía & \"más\"", 16_384, 1_048_576, "lejos"));
    assertThat(new CopiedParts(original, copy).faults()).isEmpty();
    assertThat(marks(copy))
        .containsExactly(
            "paint B2:D4 XFD1048576",
            "note B2 " + note("dentro"),
            "note XFD1048576 " + note("lejos"));
  }

  @Test
  void leavesOutWhatADownloadServerAddedBehindTheWorkbook() throws Exception {
    writeBare(StandardCharsets.UTF_8);
    mark(original, copy, spot("Año", 1, 1, "nota"));
    Path tailed = folder.resolve("tailed.xlsx");
    Files.copy(original, tailed);
    Files.writeString(tailed, "<!-- descargado -->\n".repeat(9), StandardOpenOption.APPEND);
    Path again = folder.resolve("again.xlsx");

    mark(tailed, again, spot("Año", 1, 1, "nota"));

    assertThat(again).hasSameBinaryContentAs(copy);
  }

  /** Prefixes, single quotes, an encoding of two bytes, empty tags, no styles at all. */
  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "ISO-8859-1"})
  void marksWhatOtherProgramsWrite(String encoding) throws Exception {
    writeBare(java.nio.charset.Charset.forName(encoding));
    mark(original, copy, spot("Año", 1, 1, "nota"));
    CopiedParts parts = new CopiedParts(original, copy);
    assertThat(parts.changed())
        .containsExactlyInAnyOrder(
            "[Content_Types].xml", "libro.xml", "_rels/libro.xml.rels", "hoja.xml");
    try (Workbook book = WorkbookFactory.create(copy.toFile(), null, true)) {
      assertThat(book.getSheetName(1)).isEqualTo("Año");
      assertThat(book.getSheetAt(1).getRow(0).getCell(0).getNumericCellValue()).isEqualTo(7);
    }
    assertThat(marks(copy)).containsExactly("paint A1", "note A1 " + note("nota"));
  }

  @Test
  void leavesASignedWorkbookAlone() throws Exception {
    writeEverything();
    Path signed = folder.resolve("signed.xlsx");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(signed))) {
      for (var part : CopiedParts.read(original).entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
      out.putNextEntry(new ZipEntry("_xmlsignatures/sig1.xml"));
      out.write('x');
    }
    try (OutputStream out = Files.newOutputStream(copy)) {
      assertThat(MarkedPackage.write(signed, marking(), STAMP, out)).isEmpty();
    }
    assertThat(copy).isEmptyFile();
  }

  private void writeEverything() throws Exception {
    try (XSSFWorkbook book = EverythingBook.make()) {
      save(book, original);
    }
  }

  private void writeBare(java.nio.charset.Charset charset) throws Exception {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(original))) {
      put(
          out,
          Parts.CONTENT_TYPES,
          StandardCharsets.UTF_8,
          "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
              + " Extension='rels'"
              + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default"
              + " Extension='xml' ContentType='application/xml'/><Override PartName='/libro.xml'"
              + " ContentType='"
              + types
              + "sheet.main+xml'/><Override PartName='/hoja.xml' ContentType='"
              + types
              + "worksheet+xml'/></Types>");
      put(
          out,
          "_rels/.rels",
          StandardCharsets.UTF_8,
          "<Relationships xmlns='"
              + packages
              + "'><Relationship Id='a' Type='"
              + relations
              + "/officeDocument' Target='libro.xml'/></Relationships>");
      put(
          out,
          "libro.xml",
          StandardCharsets.UTF_8,
          "<x:workbook xmlns:x='"
              + main
              + "' xmlns:q='"
              + relations
              + "'><x:sheets><x:sheet name='Año' sheetId='4' q:id='b'/></x:sheets></x:workbook>");
      put(
          out,
          "_rels/libro.xml.rels",
          StandardCharsets.UTF_8,
          "<p:Relationships xmlns:p='"
              + packages
              + "'><p:Relationship Id='b' Type='"
              + relations
              + "/worksheet' Target='hoja.xml'/></p:Relationships>");
      put(
          out,
          "hoja.xml",
          charset,
          "<!-- ñ --><x:worksheet xmlns:x='"
              + main
              + "'><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    }
  }

  private static void put(
      ZipOutputStream out, String name, java.nio.charset.Charset charset, String xml)
      throws Exception {
    out.putNextEntry(new ZipEntry(name));
    boolean wide = charset.name().startsWith("UTF-16");
    String head = "<?xml version=\"1.0\" encoding=\"" + (wide ? "UTF-16" : charset.name()) + "\"?>";
    out.write(((wide ? "\uFEFF" : "") + head + xml).getBytes(charset));
    out.closeEntry();
  }

  /** As a program does that writes everything anew. */
  private Path saved(Path file) throws Exception {
    Path saved = folder.resolve("saved.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      save(book, saved);
    }
    return saved;
  }

  private static void save(XSSFWorkbook book, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  private void mark(Path from, Path to, Marking.Spot... spots) throws Exception {
    try (OutputStream out = Files.newOutputStream(to)) {
      assertThat(MarkedPackage.write(from, marking(spots), STAMP, out)).isPresent();
    }
  }

  private static Marking marking(Marking.Spot... spots) {
    return new Marking(
        new Front(
            "Observaciones",
            List.of(20, 40),
            1,
            List.of(
                new Front.Row(
                    15,
                    1,
                    List.of(Front.Cell.of("Dónde", Look.HEADER), Front.Cell.of(STAMP, Look.LINE))),
                new Front.Row(
                    15,
                    1,
                    List.of(
                        new Front.Cell("ahí", Look.LINK, new Front.Link(null, "Datos", "B3")))))),
        List.of(spots),
        "Rendición");
  }

  private static Marking.Spot spot(String sheet, int column, int row, String text) {
    return new Marking.Spot(sheet, column, row, Tint.RED, note(text));
  }

  private static String note(String text) {
    return Marking.NOTE_HEAD + "■ Error\n" + text;
  }

  private static List<String> selected(Workbook book) {
    List<String> names = new ArrayList<>();
    book.forEach(
        sheet -> {
          if (sheet.isSelected()) {
            names.add(sheet.getSheetName());
          }
        });
    return names;
  }

  /** Paint and notes of every sheet but the front one, as POI reads them. */
  private static List<String> marks(Path file) throws Exception {
    List<String> marks = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      for (int s = 0; s < book.getNumberOfSheets(); s++) {
        XSSFSheet sheet = book.getSheetAt(s);
        var formatting = sheet.getSheetConditionalFormatting();
        for (int i = 0; i < formatting.getNumConditionalFormattings(); i++) {
          var one = formatting.getConditionalFormattingAt(i);
          List<String> areas = new ArrayList<>();
          for (var area : one.getFormattingRanges()) {
            areas.add(area.formatAsString());
          }
          String kind = Marking.PAINT.equals(one.getRule(0).getFormula1()) ? "paint " : "other ";
          marks.add(kind + String.join(" ", areas));
        }
        new TreeMap<>(sheet.getCellComments())
            .forEach((cell, note) -> marks.add("note " + cell + " " + note.getString()));
      }
    }
    return marks;
  }
}
