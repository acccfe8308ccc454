package rendicion.consolidated;

import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The list of texts that all sheets of a workbook share. */
final class SharedTexts {

  private SharedTexts() {}

  /** Empties the texts that no cell uses any more: POI keeps them, and with them what was said. */
  static void forgetUnused(XSSFWorkbook workbook) {
    BitSet used = new BitSet();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(cell -> note(cell, used));
      }
    }
    List<RichTextString> all = workbook.getSharedStringSource().getSharedStringItems();
    for (int i = used.nextClearBit(0); i < all.size(); i = used.nextClearBit(i + 1)) {
      ((XSSFRichTextString) all.get(i)).setString("");
    }
  }

  private static void note(Cell cell, BitSet used) {
    var raw = ((XSSFCell) cell).getCTCell();
    if (raw.getT() == STCellType.S && raw.isSetV()) {
      used.set(Integer.parseInt(raw.getV()));
    }
  }
}
