package rendicion.feedback.biff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.feedback.marks.Front;
import rendicion.feedback.marks.Look;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.marks.Tint;

class MarkedXlsTest {

  private static final String STAMP = "rendicion:copia:1:";

  @TempDir Path folder;
  private Path original;
  private Path copy;

  @BeforeEach
  void writeAWorkbook() throws Exception {
    original = folder.resolve("original.xls");
    copy = folder.resolve("copy.xls");
    try (HSSFWorkbook book = workbook()) {
      save(book);
    }
  }

  @Test
  void keepsValuesFormulasNamesAndNotes() throws Exception {
    assertThat(mark(original, copy, spot(2, 3, "uno"), spot(3, 4, "dos"))).isTrue();
    try (HSSFWorkbook before = open(original);
        HSSFWorkbook after = open(copy)) {
      assertThat(after.getSheetName(after.getActiveSheetIndex())).isEqualTo("Observaciones");
      assertThat(after.getSheetAt(0).isSelected()).isFalse();
      assertThat(cells(after, "Datos")).isEqualTo(cells(before, "Datos"));
      assertThat(cells(after, "Suma")).isEqualTo(cells(before, "Suma"));
      assertThat(after.getName("total").getRefersToFormula())
          .isEqualTo(before.getName("total").getRefersToFormula());
      assertThat(after.getPrintArea(0)).isEqualTo(before.getPrintArea(0));
      assertThat(note(after, "B3")).isEqualTo(text("uno"));
      assertThat(note(after, "C4")).isEqualTo("De la oficina" + Marking.NOTE_RULE + text("dos"));
      assertThat(painted(after)).containsExactly("B3", "C4");
    }
  }

  @Test
  void guardsTextsThatLookLikeFormulas() throws Exception {
    mark(original, copy, spot(2, 3, "uno"));
    try (HSSFWorkbook after = open(copy)) {
      var row = after.getSheet("Observaciones").getRow(1);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void takesItsMarksAwayBeforeItPutsNewOnes() throws Exception {
    Path first = folder.resolve("first.xls");
    mark(original, first, spot(2, 3, "uno"), spot(3, 4, "dos"));
    mark(first, copy, spot(4, 5, "tres"));
    try (HSSFWorkbook after = open(copy)) {
      assertThat(after.getNumberOfSheets()).isEqualTo(3);
      assertThat(painted(after)).containsExactly("D5");
      assertThat(note(after, "B3")).isEmpty();
      assertThat(note(after, "C4")).isEqualTo("De la oficina");
      assertThat(note(after, "D5")).isEqualTo(text("tres"));
    }
  }

  @Test
  void leavesAWorkbookWithAPictureAlone() throws Exception {
    try (HSSFWorkbook book = workbook()) {
      int picture = book.addPicture(new byte[] {1, 2, 3}, HSSFWorkbook.PICTURE_TYPE_PNG);
      book.getSheetAt(1)
          .createDrawingPatriarch()
          .createPicture(book.getCreationHelper().createClientAnchor(), picture);
      save(book);
    }
    assertThat(mark(original, copy, spot(2, 3, "uno"))).isFalse();
    assertThat(copy).doesNotExist();
  }

  private static HSSFWorkbook workbook() {
    HSSFWorkbook book = new HSSFWorkbook();
    HSSFSheet sheet = book.createSheet("Datos");
    for (int r = 0; r < 9; r++) {
      for (int c = 0; c < 4; c++) {
        Cell cell = (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c);
        cell.setCellValue(r * 10 + c);
      }
      sheet.getRow(r).getCell(3).setCellFormula("B" + (r + 1) + "*2");
    }
    sheet.addMergedRegion(CellRangeAddress.valueOf("F1:G2"));
    HSSFComment comment =
        sheet
            .createDrawingPatriarch()
            .createCellComment(book.getCreationHelper().createClientAnchor());
    comment.setString(book.getCreationHelper().createRichTextString("De la oficina"));
    comment.setAddress(3, 2);
    book.setPrintArea(0, "$A$1:$D$9");
    HSSFSheet other = book.createSheet("Suma");
    other.createRow(0).createCell(0).setCellFormula("SUM(Datos!B2:B9)");
    var name = book.createName();
    name.setNameName("total");
    name.setRefersToFormula("Suma!$A$1");
    return book;
  }

  private void save(HSSFWorkbook book) throws Exception {
    try (OutputStream out = Files.newOutputStream(original)) {
      book.write(out);
    }
  }

  private static HSSFWorkbook open(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return new HSSFWorkbook(in);
    }
  }

  private boolean mark(Path from, Path to, Marking.Spot... spots) throws Exception {
    Front front =
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
                        Front.Cell.of("=1+1", Look.ANSWER), Front.Cell.of("uno", Look.ANSWER)))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean marked =
        MarkedXls.write(from, new Marking(front, List.of(spots), "Rendición"), STAMP, bytes);
    if (marked) {
      Files.write(to, bytes.toByteArray());
    }
    return marked;
  }

  private static Marking.Spot spot(int column, int row, String text) {
    return new Marking.Spot("Datos", column, row, Tint.AMBER, text(text));
  }

  private static String text(String text) {
    return Marking.NOTE_HEAD + "▲ Advertencia\n" + text;
  }

  private static String note(HSSFWorkbook book, String cell) {
    HSSFComment comment = book.getSheet("Datos").getCellComment(new CellAddress(cell));
    return comment == null ? "" : comment.getString().getString();
  }

  private static List<String> painted(HSSFWorkbook book) {
    List<String> areas = new ArrayList<>();
    var formatting = book.getSheet("Datos").getSheetConditionalFormatting();
    for (int i = 0; i < formatting.getNumConditionalFormattings(); i++) {
      for (var area : formatting.getConditionalFormattingAt(i).getFormattingRanges()) {
        areas.add(area.formatAsString());
      }
    }
    return areas;
  }

  private static Map<String, String> cells(HSSFWorkbook book, String sheet) {
    Map<String, String> cells = new TreeMap<>();
    for (var row : book.getSheet(sheet)) {
      for (Cell cell : row) {
        cells.put(cell.getAddress().toString(), cell + " " + cell.getCellType());
      }
    }
    return cells;
  }
}
