package rendicion.consolidated;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rendicion.domain.CellRef;

/** Writes a draft on an empty sheet. */
final class SheetWriter {

  private final XSSFWorkbook workbook;
  private final Looks looks;
  private final SheetFurniture furniture;

  SheetWriter(XSSFWorkbook workbook, Looks looks) {
    this.workbook = workbook;
    this.looks = looks;
    this.furniture = new SheetFurniture(looks);
  }

  XSSFSheet write(SheetDraft draft) {
    XSSFSheet sheet = workbook.createSheet(draft.name());
    furniture.setWidths(sheet, draft);
    writeHead(sheet, draft);
    writeHeader(sheet, draft);
    int[] widths = furniture.widths(draft);
    for (int r = 0; r < draft.rows().size(); r++) {
      writeRow(sheet, draft.sheetRow(r), draft.rows().get(r), widths);
    }
    int below = draft.sheetRow(draft.rows().size()) + 1;
    for (int i = 0; i < draft.foot().size(); i++) {
      writeLine(sheet, below + i, draft.foot().get(i), Look.TEXT, draft);
    }
    furniture.furnish(sheet, draft);
    return sheet;
  }

  private void writeHead(XSSFSheet sheet, SheetDraft draft) {
    SheetDraft.Head head = draft.head();
    writeLine(sheet, 1, head.title(), Look.TITLE, draft);
    int row = 2;
    for (String line : head.lines()) {
      writeLine(sheet, row++, line, Look.SUBTITLE, draft);
    }
    for (String notice : head.notices()) {
      writeLine(sheet, row++, notice, Look.NOTICE, draft);
    }
  }

  /** A line over all columns, as high as its text needs. */
  private void writeLine(XSSFSheet sheet, int row, String text, Look look, SheetDraft draft) {
    int last = draft.columns().size() - 1;
    XSSFRow line = sheet.createRow(row - 1);
    put(line.createCell(0), new Entry.Text(text, look), false);
    for (int c = 1; c <= last; c++) {
      line.createCell(c).setCellStyle(looks.style(look, false));
    }
    if (last > 0) {
      sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, last));
    }
    line.setHeightInPoints(SheetFurniture.height(text, look, furniture.width(draft)));
  }

  private void writeHeader(XSSFSheet sheet, SheetDraft draft) {
    XSSFRow header = sheet.createRow(draft.head().headerRow() - 1);
    for (int c = 0; c < draft.columns().size(); c++) {
      put(
          header.createCell(c),
          new Entry.Text(draft.columns().get(c).header(), Look.HEADER),
          false);
    }
    header.setHeightInPoints(furniture.headerHeight(draft));
  }

  private static boolean isOfNumbers(SheetDraft draft, int column) {
    return draft.rows().stream()
        .map(row -> row.get(column).look())
        .anyMatch(
            look ->
                look.role() != Look.Role.SETTING
                    && (look.format() != Look.Format.TEXT || look.equals(Look.MISSING)));
  }

  private void writeRow(XSSFSheet sheet, int row, List<Entry> entries, int[] widths) {
    XSSFRow line = sheet.createRow(row - 1);
    for (int c = 0; c < entries.size(); c++) {
      put(line.createCell(c), entries.get(c), false);
    }
    float height = SheetFurniture.height(entries, widths);
    if (height > SheetFurniture.ONE_LINE) {
      line.setHeightInPoints(height);
    }
  }

  private void put(XSSFCell cell, Entry entry, boolean linked) {
    switch (entry) {
      case Entry.Text t -> putText(cell, t, linked);
      case Entry.Number n -> {
        cell.setCellValue(n.value().doubleValue());
        cell.setCellStyle(looks.style(linked ? n.look().as(Look.Role.LINK) : n.look(), false));
      }
      case Entry.Formula f -> {
        cell.setCellFormula(f.formula());
        put(cell, f.cached(), linked);
      }
      case Entry.Link l -> {
        put(cell, l.shown(), true);
        cell.setHyperlink(link(l));
      }
    }
  }

  private void putText(XSSFCell cell, Entry.Text text, boolean linked) {
    String clean = CleanText.of(text.text());
    Look look = linked && text.look().equals(Look.TEXT) ? Look.LINK : text.look();
    cell.setCellValue(clean);
    cell.setCellStyle(looks.style(look, CleanText.looksLikeFormula(clean)));
  }

  private XSSFHyperlink link(Entry.Link link) {
    XSSFHyperlink made = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    made.setAddress("'" + link.sheet() + "'!" + CellRef.columnLetters(link.column()) + link.row());
    return made;
  }
}
