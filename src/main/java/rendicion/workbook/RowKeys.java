package rendicion.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** Keys of rows, made the same way from a draft and from a sheet. */
final class RowKeys {

  static final String SEPARATOR = " · ";

  /** Programs that save a workbook keep no more digits than these. */
  private static final MathContext KEPT = new MathContext(12);

  private RowKeys() {}

  static String numbered(String key, Map<String, Integer> seen) {
    int count = seen.merge(key, 1, Integer::sum);
    return count == 1 ? key : key + " #" + count;
  }

  static String plain(double number) {
    return BigDecimal.valueOf(number).round(KEPT).stripTrailingZeros().toPlainString();
  }
}
