package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** Keys of rows, made the same way from a draft and from a sheet. */
final class RowKeys {

  static final String SEPARATOR = " · ";

  private RowKeys() {}

  static String numbered(String key, Map<String, Integer> seen) {
    int count = seen.merge(key, 1, Integer::sum);
    return count == 1 ? key : key + " #" + count;
  }

  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** The text of a cell as {@link Entry#plain()} has it. */
  static String text(@Nullable XSSFCell cell) {
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case NUMERIC -> plain(cell.getNumericCellValue());
      default -> "";
    };
  }
}
