package rendicion.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** The first sheet of a marked copy: every finding of the workbook, with a link to its cell. */
final class MarkedIndex {

  private static final List<String> COLUMNS =
      List.of("severity", "sheet", "cell", "finding", "found", "expected", "effect", "remedy");
  private static final int[] WIDTHS = {14, 18, 10, 28, 40, 36, 36, 42};
  private static final int CELL_COLUMN = 2;

  private static final float LINE = 13.5f;
  private static final float HIGHEST = 400;

  private final Workbook workbook;
  private final ReadContent content;
  private final Wording wording;
  private final Map<Kind, CellStyle> styles = new HashMap<>();

  MarkedIndex(Workbook workbook, ReadContent content, Wording wording) {
    this.workbook = workbook;
    this.content = content;
    this.wording = wording;
  }

  void write(Function<@Nullable String, @Nullable Sheet> sheets) {
    Sheet index = workbook.createSheet(freeName());
    for (int c = 0; c < WIDTHS.length; c++) {
      index.setColumnWidth(c, WIDTHS[c] * 256);
    }
    put(index.createRow(0), 0, wording.say("feedback.marked.title"), Kind.TITLE);
    put(index.createRow(1), 0, wording.say("feedback.marked.purpose"), Kind.LINE);
    Row header = index.createRow(3);
    for (int c = 0; c < COLUMNS.size(); c++) {
      put(header, c, wording.say("feedback.column." + COLUMNS.get(c)), Kind.HEADER);
    }
    int next = 4;
    for (Finding finding : content.findings()) {
      writeFinding(index.createRow(next++), finding, sheets.apply(finding.sheet()));
    }
    index.createFreezePane(0, 4);
    index.setDisplayGridlines(false);
    index.setFitToPage(true);
    index.getPrintSetup().setLandscape(true);
    index.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    index.getPrintSetup().setFitHeight((short) 0);
    putFirst(index);
  }

  private void putFirst(Sheet index) {
    workbook.setSheetOrder(index.getSheetName(), 0);
    for (Sheet sheet : workbook) {
      sheet.setSelected(false);
    }
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    index.setSelected(true);
    workbook.setFirstVisibleTab(0);
  }

  private String freeName() {
    String wanted = wording.say("feedback.marked.sheet");
    String name = wanted;
    for (int n = 2; workbook.getSheetIndex(name) >= 0; n++) {
      name = wanted + " " + n;
    }
    return name;
  }

  private void writeFinding(Row row, Finding finding, @Nullable Sheet sheet) {
    FindingText text = wording.finding(finding);
    String none = wording.say("feedback.none");
    List<String> texts =
        List.of(
            FindingSeverity.word(finding.severity(), wording),
            finding.sheet() == null ? none : finding.sheet(),
            finding.cell() == null ? none : finding.cell(),
            text.title(),
            text.found(),
            text.expected(),
            text.effect(),
            text.remedy());
    for (int c = 0; c < texts.size(); c++) {
      put(row, c, texts.get(c), c == 0 ? Kind.of(finding) : Kind.TEXT);
    }
    row.setHeightInPoints(Math.min(lines(texts) * LINE, HIGHEST));
    String cell = finding.cell();
    if (sheet != null && cell != null) {
      Cell place = put(row, CELL_COLUMN, cell, Kind.LINK);
      place.setHyperlink(Marks.link(workbook.getCreationHelper(), sheet, cell));
    }
  }

  /** Lines that the longest of the texts takes in its column; old workbooks do not grow a row. */
  private static int lines(List<String> texts) {
    int most = 1;
    for (int c = 0; c < texts.size(); c++) {
      most = Math.max(most, 1 + texts.get(c).length() / (WIDTHS[c] - 2));
    }
    return most;
  }

  private Cell put(Row row, int column, String text, Kind kind) {
    String clean = SafeText.of(text);
    Cell cell = row.createCell(column);
    cell.setCellValue(clean);
    cell.setCellStyle(styles.computeIfAbsent(kind, this::style));
    return cell;
  }

  private CellStyle style(Kind kind) {
    Font font = workbook.createFont();
    font.setBold(kind == Kind.TITLE || kind == Kind.HEADER);
    font.setFontHeightInPoints((short) (kind == Kind.TITLE ? 16 : 10));
    font.setColor(kind.ink.getIndex());
    if (kind == Kind.LINK) {
      font.setUnderline(Font.U_SINGLE);
    }
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(kind != Kind.TITLE && kind != Kind.LINE);
    if (kind.fill != null) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(kind.fill.getIndex());
    }
    return style;
  }

  /** What a cell of the sheet is, in colours that both Excel formats have. */
  private enum Kind {
    TITLE(IndexedColors.DARK_TEAL, null),
    LINE(IndexedColors.AUTOMATIC, null),
    HEADER(IndexedColors.WHITE, IndexedColors.DARK_TEAL),
    TEXT(IndexedColors.AUTOMATIC, null),
    LINK(IndexedColors.BLUE, null),
    ERROR(IndexedColors.DARK_RED, IndexedColors.ROSE),
    WARNING(IndexedColors.BROWN, IndexedColors.LIGHT_YELLOW),
    NOTE(IndexedColors.GREY_80_PERCENT, IndexedColors.GREY_25_PERCENT);

    private final IndexedColors ink;
    private final @Nullable IndexedColors fill;

    Kind(IndexedColors ink, @Nullable IndexedColors fill) {
      this.ink = ink;
      this.fill = fill;
    }

    static Kind of(Finding finding) {
      return switch (finding.severity()) {
        case ERROR -> ERROR;
        case WARNING, QUESTION -> WARNING;
        case ANSWERED, NOTE -> NOTE;
      };
    }
  }
}
