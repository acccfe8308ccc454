package rendicion.feedback.biff;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFConditionalFormattingRule;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSheetConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.marks.Marking.Spot;
import rendicion.feedback.marks.Tint;

/**
 * A copy of an .xls with our marks on it. The library reads and writes the whole workbook, so one
 * that holds what it may lose (charts and other drawings, programs, embedded objects, pivot tables)
 * is not marked.
 */
public final class MarkedXls {

  private static final int NOTE_COLUMNS = 5;
  private static final int CHARACTERS_A_LINE = 50;

  private final HSSFWorkbook workbook;
  private final Marking marking;
  private final Map<Tint, Map<String, List<CellRangeAddress>>> painted = new EnumMap<>(Tint.class);

  private MarkedXls(HSSFWorkbook workbook, Marking marking) {
    this.workbook = workbook;
    this.marking = marking;
  }

  /**
   * @param stamp what the front sheet of an earlier copy has in it, and nothing else
   * @return false, and nothing written, when the workbook holds what the library may lose
   * @throws IOException when the workbook is not what it should be, or the disk fails
   */
  public static boolean write(Path source, Marking marking, String stamp, OutputStream target)
      throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(source.toFile(), true)) {
      if (Fragile.isIn(container)) {
        return false;
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(container, true)) {
        new EarlierMarks(workbook, stamp).takeOut();
        new MarkedXls(workbook, marking).mark();
        workbook.write(target);
        return true;
      }
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  /** The sheets of a workbook in order. */
  public static List<String> sheets(Path source) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(source.toFile(), true);
        HSSFWorkbook workbook = new HSSFWorkbook(container, false)) {
      List<String> names = new java.util.ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      return names;
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private void mark() {
    Map<CellAddress, String> notes = new LinkedHashMap<>();
    String sheet = "";
    for (Spot spot : marking.spots()) {
      if (!spot.sheet().equals(sheet)) {
        note(sheet, notes);
        notes.clear();
        sheet = spot.sheet();
      }
      CellRangeAddress area = areaOf(workbook.getSheet(sheet), spot);
      painted
          .computeIfAbsent(spot.tint(), t -> new LinkedHashMap<>())
          .computeIfAbsent(sheet, s -> new java.util.ArrayList<>())
          .add(area);
      if (!spot.note().isEmpty()) {
        notes.merge(
            new CellAddress(area.getFirstRow(), area.getFirstColumn()),
            spot.note(),
            (a, b) -> a + "\n\n" + b);
      }
    }
    note(sheet, notes);
    painted.forEach((tint, areas) -> areas.forEach((name, all) -> paint(name, tint, all)));
    new XlsFront(workbook, marking.front()).write();
  }

  private static CellRangeAddress areaOf(Sheet sheet, Spot spot) {
    int row = spot.row() - 1;
    int column = spot.column() - 1;
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(row, column)) {
        return merged;
      }
    }
    return new CellRangeAddress(row, row, column, column);
  }

  private void paint(String name, Tint tint, List<CellRangeAddress> areas) {
    HSSFSheetConditionalFormatting formatting =
        workbook.getSheet(name).getSheetConditionalFormatting();
    HSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(Marking.PAINT);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    fill.setFillBackgroundColor(colour(tint).getIndex());
    formatting.addConditionalFormatting(
        areas.toArray(new CellRangeAddress[0]), new ConditionalFormattingRule[] {rule});
  }

  /** From the palette that every workbook of Excel 97 has. */
  static IndexedColors colour(Tint tint) {
    return switch (tint) {
      case RED -> IndexedColors.ROSE;
      case AMBER -> IndexedColors.LIGHT_YELLOW;
      case GREY -> IndexedColors.GREY_25_PERCENT;
    };
  }

  private void note(String name, Map<CellAddress, String> notes) {
    if (notes.isEmpty()) {
      return;
    }
    HSSFSheet sheet = workbook.getSheet(name);
    HSSFPatriarch earlier = sheet.getDrawingPatriarch();
    HSSFPatriarch drawing = earlier == null ? sheet.createDrawingPatriarch() : earlier;
    notes.forEach(
        (cell, note) -> {
          ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
          anchor.setCol1(Math.min(cell.getColumn() + 1, 255 - NOTE_COLUMNS));
          anchor.setCol2(Math.min(cell.getColumn() + 1, 255 - NOTE_COLUMNS) + NOTE_COLUMNS);
          anchor.setRow1(Math.min(cell.getRow(), 65_000));
          anchor.setRow2(Math.min(cell.getRow(), 65_000) + lines(note));
          HSSFComment there = sheet.getCellComment(cell);
          if (there != null) {
            String words = there.getString().getString() + Marking.NOTE_RULE + note;
            there.setString(workbook.getCreationHelper().createRichTextString(words));
            return;
          }
          HSSFComment comment = drawing.createCellComment(anchor);
          comment.setAddress(cell);
          comment.setAuthor(marking.author());
          comment.setString(workbook.getCreationHelper().createRichTextString(note));
        });
  }

  private static int lines(String note) {
    return 1
        + note.lines().mapToInt(l -> 1 + Math.max(0, l.length() - 1) / CHARACTERS_A_LINE).sum();
  }
}
