package rendicion.feedback.biff;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import rendicion.feedback.marks.Front;
import rendicion.feedback.marks.Look;
import rendicion.feedback.marks.Tint;

/**
 * The front sheet in an .xls, in colours of its own palette. It stands last and is the one that is
 * open: the library cannot put a sheet before others without turning references to them.
 */
final class XlsFront {

  private static final int LONGEST_TEXT = 32_000;

  private final HSSFWorkbook workbook;
  private final Front front;
  private final Map<Look, HSSFCellStyle> styles = new EnumMap<>(Look.class);
  private final Map<Look, HSSFCellStyle> guarded = new EnumMap<>(Look.class);

  XlsFront(HSSFWorkbook workbook, Front front) {
    this.workbook = workbook;
    this.front = front;
  }

  void write() {
    HSSFSheet sheet = workbook.createSheet(freeName());
    int last = front.widths().size();
    for (int c = 0; c < last; c++) {
      sheet.setColumnWidth(c, front.widths().get(c) * 256 + 182);
    }
    sheet.setColumnHidden(last, true);
    int number = 0;
    for (Front.Row row : front.rows()) {
      add(sheet, number++, row);
    }
    sheet.createFreezePane(0, front.header());
    sheet.setRepeatingRows(new CellRangeAddress(front.header() - 1, front.header() - 1, -1, -1));
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setPaperSize((short) (PaperSize.A4_PAPER.ordinal() + 1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    int ours = workbook.getSheetIndex(sheet);
    for (int i = 0; i <= ours; i++) {
      workbook.getSheetAt(i).setSelected(i == ours);
    }
    workbook.setActiveSheet(ours);
  }

  private String freeName() {
    String name = front.name();
    for (int n = 2; workbook.getSheet(name) != null; n++) {
      name = front.name() + " " + n;
    }
    return name;
  }

  private void add(HSSFSheet sheet, int number, Front.Row from) {
    HSSFRow row = sheet.createRow(number);
    row.setHeightInPoints(from.height());
    int column = 0;
    for (Front.Cell cell : from.cells()) {
      put(row.createCell(column++), cell);
    }
    if (from.wide() > 1) {
      sheet.addMergedRegion(new CellRangeAddress(number, number, 0, from.wide() - 1));
    }
  }

  private void put(HSSFCell cell, Front.Cell from) {
    cell.setCellStyle(
        from.looksLikeFormula()
            ? guarded.computeIfAbsent(from.look(), this::guardedStyle)
            : styles.computeIfAbsent(from.look(), this::style));
    if (!from.text().isEmpty()) {
      String text = from.text();
      cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }
    Front.Link link = from.link();
    if (link != null) {
      Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      to.setAddress(link.location());
      cell.setHyperlink(to);
    }
  }

  private HSSFCellStyle guardedStyle(Look look) {
    HSSFCellStyle style = style(look);
    style.setQuotePrefixed(true);
    return style;
  }

  private HSSFCellStyle style(Look look) {
    HSSFFont font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) look.points());
    font.setBold(look.bold());
    font.setUnderline(look.underlined() ? Font.U_SINGLE : Font.U_NONE);
    font.setColor(ink(look).getIndex());
    HSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look.table() || look == Look.LINE);
    if (look.table()) {
      style.setAlignment(HorizontalAlignment.LEFT);
      style.setIndention((short) 1);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
    }
    if (look.ground() != null) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(ground(look).getIndex());
    }
    if (look == Look.ANSWER) {
      style.setDataFormat((short) 49);
    }
    return style;
  }

  private static IndexedColors ink(Look look) {
    return switch (look) {
      case TITLE -> IndexedColors.DARK_TEAL;
      case LINE, LABEL, TEXT, ANSWER -> IndexedColors.AUTOMATIC;
      case HEADER -> IndexedColors.WHITE;
      case LINK -> IndexedColors.BLUE;
      case RED -> IndexedColors.DARK_RED;
      case AMBER -> IndexedColors.BROWN;
      case GREY -> IndexedColors.GREY_80_PERCENT;
    };
  }

  private static IndexedColors ground(Look look) {
    return switch (look) {
      case HEADER -> IndexedColors.DARK_TEAL;
      case RED -> MarkedXls.colour(Tint.RED);
      case AMBER -> MarkedXls.colour(Tint.AMBER);
      case TITLE, LINE, LABEL, TEXT, LINK, ANSWER, GREY -> IndexedColors.GREY_25_PERCENT;
    };
  }
}
