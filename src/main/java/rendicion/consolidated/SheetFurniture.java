package rendicion.consolidated;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfvoType;
import rendicion.domain.CellRef;

/** All that a sheet has beside its cells: widths, filters, frozen rows, bars, print set-up. */
final class SheetFurniture {

  /** Points of a row with one line of text. */
  static final float ONE_LINE = 14;

  private static final float HIGHEST = 400;
  private static final int NARROWEST = 6;
  private static final int MARGIN = 3;

  private final Looks looks;

  SheetFurniture(Looks looks) {
    this.looks = looks;
  }

  void furnish(XSSFSheet sheet, SheetDraft draft) {
    if (!draft.table().isEmpty() && !draft.rows().isEmpty()) {
      addTable(sheet, draft);
    }
    addConditions(sheet, draft);
    sheet.createFreezePane(frozenColumns(draft), draft.head().headerRow());
    sheet.setDisplayGridlines(false);
    setUpPrint(sheet, draft);
    if (!draft.rows().isEmpty()) {
      sheet.addIgnoredErrors(cells(draft), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
  }

  /** As wide as the longest value, within what the column allows. */
  void setWidths(XSSFSheet sheet, SheetDraft draft) {
    int[] widths = widths(draft);
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, (widths[c] + MARGIN) * 256);
    }
  }

  /** Characters that fit in each column. */
  int[] widths(SheetDraft draft) {
    return IntStream.range(0, draft.columns().size()).map(c -> width(draft, c)).toArray();
  }

  /** Characters that fit over all columns. */
  int width(SheetDraft draft) {
    return IntStream.of(widths(draft)).map(w -> w + MARGIN).sum();
  }

  /** Points that the highest cell of a row needs. */
  static float height(List<Entry> entries, int[] widths) {
    int most = 1;
    for (int c = 0; c < entries.size(); c++) {
      Entry entry = entries.get(c);
      if (entry.look().format() == Look.Format.TEXT) {
        most = Math.max(most, lines(CleanText.of(entry.plain()), 1, widths[c]));
      }
    }
    return Math.min(most * ONE_LINE, HIGHEST);
  }

  private static int width(SheetDraft draft, int column) {
    SheetDraft.Column c = draft.columns().get(column);
    int longest = longestWord(c.header()) + 3;
    for (List<Entry> row : draft.rows()) {
      longest = Math.max(longest, shownLength(row.get(column)));
    }
    return Math.clamp(longest, NARROWEST, Math.max(c.widest(), longestWord(c.header()) + 3));
  }

  private static int shownLength(Entry entry) {
    String plain = entry.plain();
    return entry.look().format() == Look.Format.TEXT
        ? plain.lines().mapToInt(String::length).max().orElse(0)
        : numberLength(plain, entry.look().format());
  }

  private static int numberLength(String plain, Look.Format format) {
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    int places = format.code.length() - format.code.indexOf('0');
    return whole + whole / 3 + places + 2;
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split("\\s")) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  float headerHeight(SheetDraft draft) {
    float highest = 0;
    for (int c = 0; c < draft.columns().size(); c++) {
      highest =
          Math.max(
              highest, height(draft.columns().get(c).header(), Look.HEADER, width(draft, c) - 2));
    }
    return highest + 6;
  }

  /** Points that a wrapped text needs, estimated from above. */
  static float height(String text, Look look, int width) {
    float line = look.equals(Look.TITLE) ? 26 : look.equals(Look.SUBTITLE) ? 16 : 14;
    float glyph = look.equals(Look.TITLE) ? 1.9f : look.equals(Look.SUBTITLE) ? 1.1f : 1;
    return lines(text, glyph, width) * line + 2;
  }

  /** Lines that a text takes when words are not broken, estimated from above. */
  private static int lines(String text, float glyph, int width) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      double taken = part.length() * glyph;
      lines += taken <= width ? 1 : (int) Math.ceil(taken * 1.08 / Math.max(1, width));
    }
    return lines;
  }

  private static int frozenColumns(SheetDraft draft) {
    return draft.columns().size() > 8 ? 1 : 0;
  }

  private void addTable(XSSFSheet sheet, SheetDraft draft) {
    CellRangeAddress cells = cells(draft);
    AreaReference area =
        new AreaReference(
            new CellReference(cells.getFirstRow() - 1, 0),
            new CellReference(cells.getLastRow(), cells.getLastColumn()),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(draft.table());
    table.setDisplayName(draft.table());
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
  }

  private void addConditions(XSSFSheet sheet, SheetDraft draft) {
    if (draft.rows().isEmpty()) {
      return;
    }
    int priority = 1;
    for (int c = 0; c < draft.columns().size(); c++) {
      String letters = CellRef.columnLetters(c + 1);
      String first = letters + draft.sheetRow(0);
      String range = first + ":" + letters + draft.sheetRow(draft.rows().size() - 1);
      switch (draft.columns().get(c).kind()) {
        case PLAIN -> {}
        case BAR -> addBar(rule(sheet, range, priority++));
        case RATING -> {
          addShape(rule(sheet, range, priority++), first, "●", Look.Role.GREEN, Palette.GREEN_TINT);
          addShape(rule(sheet, range, priority++), first, "▲", Look.Role.AMBER, Palette.AMBER_TINT);
          addShape(rule(sheet, range, priority++), first, "■", Look.Role.RED, Palette.RED_TINT);
        }
      }
    }
  }

  private static CTCfRule rule(XSSFSheet sheet, String range, int priority) {
    var formatting = sheet.getCTWorksheet().addNewConditionalFormatting();
    formatting.setSqref(List.of(range));
    CTCfRule rule = formatting.addNewCfRule();
    rule.setPriority(priority);
    return rule;
  }

  private static void addBar(CTCfRule rule) {
    rule.setType(STCfType.DATA_BAR);
    var bar = rule.addNewDataBar();
    for (String end : List.of("0", "100")) {
      var threshold = bar.addNewCfvo();
      threshold.setType(STCfvoType.NUM);
      threshold.setVal(end);
    }
    bar.addNewColor().setRgb(Palette.BAR.rgb());
  }

  private void addShape(CTCfRule rule, String first, String shape, Look.Role role, Palette tint) {
    rule.setType(STCfType.EXPRESSION);
    rule.setDxfId(looks.conditional(role, tint));
    rule.addFormula("LEFT(" + first + ",1)=\"" + shape + "\"");
  }

  private void setUpPrint(XSSFSheet sheet, SheetDraft draft) {
    setUpPage(sheet);
    int header = draft.head().headerRow() - 1;
    sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
  }

  /** A4 landscape, as wide as the paper. */
  static void setUpPage(XSSFSheet sheet) {
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PaperSize.A4_PAPER);
    print.setLandscape(true);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, 0.4);
    }
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }

  private static CellRangeAddress cells(SheetDraft draft) {
    return new CellRangeAddress(
        draft.sheetRow(0) - 1,
        draft.sheetRow(draft.rows().size() - 1) - 1,
        0,
        draft.columns().size() - 1);
  }
}
