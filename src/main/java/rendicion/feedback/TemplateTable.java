package rendicion.feedback;

import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rendicion.feedback.TemplateColumn.Content;

/** One sheet of a template: what it is, its title, the header, and rows to fill in. */
final class TemplateTable {

  private static final int TITLE = 1;
  private static final int HEADER = 2;
  private static final int TITLE_HEIGHT = 24;
  private static final int NARROW = 14;
  private static final int WIDE = 40;
  private static final int LINE = 15;

  private final XSSFWorkbook workbook;
  private final TemplateSheet design;
  private final TemplateLimits limits;
  private final XSSFSheet sheet;
  private final int body;
  private final int last;

  TemplateTable(XSSFWorkbook workbook, TemplateSheet design, TemplateLimits limits) {
    this.workbook = workbook;
    this.design = design;
    this.limits = limits;
    this.sheet = workbook.createSheet(design.name());
    this.body = HEADER + design.levels();
    this.last = body + design.rows().size() + design.blank() - 1;
  }

  void write(String purpose) {
    text(0, 0, purpose, Ink.LINE.style(workbook, 0, false));
    text(TITLE, 0, design.title(), Ink.HEADING.style(workbook, 0, false));
    sheet.getRow(TITLE).setHeightInPoints(TITLE_HEIGHT);
    writeHeader();
    writeBody();
    for (int c = 0; c < design.columns().size(); c++) {
      limits.put(sheet, design.columns().get(c), new CellRangeAddress(body, last, c, c));
    }
    sheet.createFreezePane(0, body);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER, body - 1, -1, -1));
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void writeHeader() {
    XSSFCellStyle style = Ink.HEADER.style(workbook, 0, false);
    style.setBorderLeft(BorderStyle.THIN);
    style.setLeftBorderColor(Ink.colour(0xFFFFFF));
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    for (int c = 0; c < design.columns().size(); c++) {
      TemplateColumn column = design.columns().get(c);
      for (int level = 0; level < design.levels(); level++) {
        String label = level < column.path().size() ? column.path().get(level) : "";
        text(HEADER + level, c, isBegun(c, level) ? "" : label, style);
      }
      mergeDown(column, c);
      note(drawing, column, c);
      sheet.setColumnWidth(c, width(column) * 256);
    }
    for (int level = 0; level < design.levels(); level++) {
      raise(HEADER + level);
    }
    for (int level = 0; level + 1 < design.levels(); level++) {
      mergeAcross(level);
    }
  }

  /** Whether the column continues a label that the column before it has too. */
  private boolean isBegun(int c, int level) {
    if (c == 0) {
      return false;
    }
    List<String> path = design.columns().get(c).path();
    List<String> before = design.columns().get(c - 1).path();
    return level + 1 < path.size()
        && level + 1 < before.size()
        && path.subList(0, level + 1).equals(before.subList(0, level + 1));
  }

  private void mergeDown(TemplateColumn column, int c) {
    int lowest = column.path().size() - 1;
    if (column.path().size() < design.levels()) {
      sheet.addMergedRegion(new CellRangeAddress(HEADER + lowest, body - 1, c, c));
    }
  }

  private void mergeAcross(int level) {
    int from = 0;
    for (int c = 1; c <= design.columns().size(); c++) {
      if (c == design.columns().size() || !isBegun(c, level)) {
        if (c - from > 1) {
          sheet.addMergedRegion(new CellRangeAddress(HEADER + level, HEADER + level, from, c - 1));
        }
        from = c;
      }
    }
  }

  private void note(XSSFDrawing drawing, TemplateColumn column, int c) {
    int row = HEADER + column.path().size() - 1;
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, c + 1, row, c + 4, row + 6);
    XSSFComment comment = drawing.createCellComment(anchor);
    comment.setString(column.note());
    comment.setAuthor("Rendición");
    comment.setAddress(row, c);
  }

  private void writeBody() {
    XSSFCellStyle style = Ink.TEXT.style(workbook, 0, false);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    XSSFCellStyle figure = Ink.ANSWER.style(workbook, 0, false);
    for (int row = body; row <= last; row++) {
      List<String> texts = row - body < design.rows().size() ? design.rows().get(row - body) : null;
      for (int c = 0; c < design.columns().size(); c++) {
        boolean amount = design.columns().get(c).content() instanceof Content.Amount;
        String text = texts == null || c >= texts.size() ? "" : texts.get(c);
        text(row, c, text, amount ? figure : style);
      }
      raise(row);
    }
    sheet.addIgnoredErrors(
        new CellRangeAddress(body, last, 0, design.columns().size() - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  /** Characters: for the longest of its labels, or for names. */
  private static int width(TemplateColumn column) {
    int longest = column.path().stream().mapToInt(String::length).max().orElse(0) + 4;
    return column.content() instanceof Content.Name
        ? WIDE
        : Math.max(NARROW, Math.min(WIDE, longest));
  }

  /** As high as the longest of its wrapped texts. */
  private void raise(int row) {
    int lines = 1;
    for (int c = 0; c < design.columns().size(); c++) {
      int fitting = width(design.columns().get(c)) - 3;
      int length = sheet.getRow(row).getCell(c).getStringCellValue().length();
      lines = Math.max(lines, (length + fitting - 1) / fitting);
    }
    sheet.getRow(row).setHeightInPoints(lines * LINE);
  }

  private void text(int row, int column, String text, XSSFCellStyle style) {
    XSSFRow at = Objects.requireNonNullElseGet(sheet.getRow(row), () -> sheet.createRow(row));
    XSSFCell cell = at.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }
}
