package rendicion.feedback;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rendicion.feedback.marks.Front;

/** A sheet of the answer, filled from top to bottom. */
final class AnswerSheet {

  private static final float LINE = 14;
  private static final float HIGHEST = 400;

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
      sheet.setColumnWidth(c, (widths.get(c) + 3) * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
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
    if (ink == Ink.TITLE || ink == Ink.HEADING) {
      row.setHeightInPoints(ink == Ink.TITLE ? 26 : 20);
    }
    if (ink == Ink.NOTICE) {
      int last = widths.size() - 1;
      for (int c = 1; c <= last; c++) {
        put(row.createCell(c), Item.of("", ink));
      }
      sheet.addMergedRegion(new CellRangeAddress(next - 1, next - 1, 0, last));
      int all = widths.stream().mapToInt(Integer::intValue).sum();
      row.setHeightInPoints(lines(text, all) * LINE + 2);
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
    int lines = 1;
    for (int c = 0; c < items.size(); c++) {
      put(row.createCell(c), items.get(c));
      lines = Math.max(lines, lines(items.get(c).text(), widths.get(c)));
    }
    if (lines > 1) {
      row.setHeightInPoints(Math.min(lines * LINE, HIGHEST));
    }
  }

  /** Lines that a wrapped text takes, estimated from above. */
  private static int lines(String text, int width) {
    int lines = 0;
    for (String part : SafeText.of(text).split("\n", -1)) {
      lines += part.length() <= width ? 1 : (int) Math.ceil(part.length() * 1.08 / width);
    }
    return lines;
  }

  /** Filters over the table that ends with the last row written. */
  void filter(int rows, int columns) {
    if (rows > 0) {
      sheet.setAutoFilter(new CellRangeAddress(next - rows - 1, next - 1, 0, columns - 1));
    }
  }

  private void put(XSSFCell cell, Item item) {
    String clean = SafeText.of(item.text());
    BigDecimal number = item.number();
    int decimals = number == null ? 0 : Math.clamp(number.stripTrailingZeros().scale(), 0, 6);
    Look look = new Look(item.ink(), decimals, Front.looksLikeFormula(clean));
    cell.setCellStyle(
        styles.computeIfAbsent(look, l -> l.ink.style(workbook, l.decimals, l.quoted)));
    if (number == null) {
      cell.setCellValue(SafeText.spelled(clean));
    } else {
      cell.setCellValue(number.doubleValue());
    }
  }

  private record Look(Ink ink, int decimals, boolean quoted) {}
}
