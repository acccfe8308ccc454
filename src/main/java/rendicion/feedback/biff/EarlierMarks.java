package rendicion.feedback.biff;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSheetConditionalFormatting;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import rendicion.feedback.marks.Marking;

/** The marks of a copy that came back: they go before new ones come. */
final class EarlierMarks {

  private final HSSFWorkbook workbook;
  private final String stamp;

  EarlierMarks(HSSFWorkbook workbook, String stamp) {
    this.workbook = workbook;
    this.stamp = stamp;
  }

  void takeOut() {
    for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      if (isFront(sheet)) {
        if (i < workbook.getNumberOfSheets() - 1) {
          throw new IllegalStateException("Sheets follow ours, and their references would turn");
        }
        workbook.removeSheetAt(i);
      } else {
        takeOutPaint(sheet.getSheetConditionalFormatting());
        takeOutNotes(sheet);
      }
    }
  }

  private boolean isFront(HSSFSheet sheet) {
    Row first = sheet.getRow(0);
    if (first != null) {
      for (Cell cell : first) {
        if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().contains(stamp)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void takeOutPaint(HSSFSheetConditionalFormatting formatting) {
    for (int i = formatting.getNumConditionalFormattings() - 1; i >= 0; i--) {
      if (Marking.PAINT.equals(formatting.getConditionalFormattingAt(i).getRule(0).getFormula1())) {
        formatting.removeConditionalFormatting(i);
      }
    }
  }

  private static void takeOutNotes(HSSFSheet sheet) {
    List<HSSFComment> notes = new ArrayList<>(sheet.getCellComments().values());
    for (HSSFComment note : notes) {
      String words = note.getString().getString();
      int rule = words.indexOf(Marking.NOTE_RULE + Marking.NOTE_HEAD);
      CellAddress cell = note.getAddress();
      if (rule >= 0) {
        note.setString(
            sheet.getWorkbook().getCreationHelper().createRichTextString(words.substring(0, rule)));
      } else if (words.startsWith(Marking.NOTE_HEAD)) {
        sheet.getRow(cell.getRow()).getCell(cell.getColumn()).removeCellComment();
      }
    }
  }
}
