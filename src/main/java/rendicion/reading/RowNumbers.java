package rendicion.reading;

import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;

/** Columns that only number the rows: 1, 2, 3. */
final class RowNumbers {
  private RowNumbers() {}

  static boolean are(Table table, Column column) {
    int wanted = 0;
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      CellValue value = RowLabels.value(table, row, column.number());
      if (!table.isRecord(row) || value.isEmpty()) {
        continue;
      }
      boolean follows =
          value instanceof CellValue.Number n
              && n.value().compareTo(java.math.BigDecimal.valueOf(wanted + 1)) == 0;
      if (!follows) {
        return false;
      }
      wanted++;
    }
    return wanted > 2;
  }
}
