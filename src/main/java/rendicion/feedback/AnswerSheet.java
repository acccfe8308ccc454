package rendicion.feedback;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet of the answer, filled from top to bottom. */
final class AnswerSheet {

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Map<Look, XSSFCellStyle> styles;
  private final List<Integer> widths;
  private int next;

  /**
   * @param widths characters of each column
   */
  AnswerSheet(XSSFWorkbook workbook, String name, List<Integer> widths) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(name);
    this.styles = new HashMap<>();
    this.widths = widths;
    for (int c = 0; c < widths.size(); c++) {
      sheet.setColumnWidth(c, (widths.get(c) + 2) * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }

  /** What is to stand in a cell: a text or a number, never both. */
  record Item(String text, @Nullable BigDecimal number, Ink ink) {
    static Item text(String text) {
      return new Item(text, null, Ink.TEXT);
    }

    static Item of(String text, Ink ink) {
      return new Item(text, null, ink);
    }

    static Item number(BigDecimal number) {
      return new Item("", number, Ink.NUMBER);
    }
  }

  void line(String text, Ink ink) {
    XSSFRow row = sheet.createRow(next++);
    put(row.createCell(0), Item.of(text, ink));
    if (ink == Ink.NOTICE) {
      int last = widths.size() - 1;
      for (int c = 1; c <= last; c++) {
        put(row.createCell(c), Item.of("", ink));
      }
      sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, last));
      row.setHeightInPoints(16);
    }
  }

  void gap() {
    next++;
  }

  /** The header of a table; the first one of a sheet stays in sight and on each printed page. */
  void header(List<String> titles, boolean frozen) {
    XSSFRow row = sheet.createRow(next++);
    for (int c = 0; c < titles.size(); c++) {
      put(row.createCell(c), Item.of(titles.get(c), Ink.HEADER));
    }
    if (frozen) {
      sheet.createFreezePane(0, next);
      sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }
  }

  void row(List<Item> items) {
    XSSFRow row = sheet.createRow(next++);
    for (int c = 0; c < items.size(); c++) {
      put(row.createCell(c), items.get(c));
    }
  }

  /** Filters over the table that ends with the last row written. */
  void filter(int rows, int columns) {
    if (rows > 0) {
      sheet.setAutoFilter(new CellRangeAddress(next - rows - 1, next - 1, 0, columns - 1));
    }
  }

  private void put(XSSFCell cell, Item item) {
    String clean = SafeText.of(item.text());
    cell.setCellStyle(style(item.ink(), SafeText.looksLikeFormula(clean)));
    if (item.number() == null) {
      cell.setCellValue(clean);
    } else {
      cell.setCellValue(item.number().doubleValue());
    }
  }

  private XSSFCellStyle style(Ink ink, boolean quoted) {
    return styles.computeIfAbsent(new Look(ink, quoted), l -> l.ink.style(workbook, l.quoted));
  }

  private record Look(Ink ink, boolean quoted) {}
}
