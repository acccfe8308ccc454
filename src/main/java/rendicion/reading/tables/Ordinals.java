package rendicion.reading.tables;

import java.math.BigDecimal;

/** Rows that only number the columns: {@code 1 2 3 4} or {@code (1) (2) (3)}. */
final class Ordinals {
  private Ordinals() {}

  static boolean isRow(Block block, int row) {
    int[] columns = block.columns(row);
    if (columns.length < 3) {
      return false;
    }
    int previous = -1;
    for (int column : columns) {
      int number = number(block.text(row, column));
      boolean follows = previous == -1 ? number == 0 || number == 1 : number == previous + 1;
      if (!follows) {
        return false;
      }
      previous = number;
    }
    return true;
  }

  private static int number(String text) {
    String digits = text.replaceAll("[()\\[\\].\\s]", "");
    return digits.matches("\\d{1,3}") ? new BigDecimal(digits).intValue() : -2;
  }
}
