package rendicion.reading;

import java.math.BigDecimal;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;

/**
 * Percentages stand in cells as 84.4, or as 0.844 that a format shows as 84.4 %. A column that
 * mixes both without the format is a question.
 */
final class PercentScale {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Table table;
  private final Column column;
  private final boolean percent;
  private int fractions;
  private int firstFraction;
  private int wholes;

  PercentScale(Table table, Column column, boolean percent) {
    this.table = table;
    this.column = column;
    this.percent = percent;
    for (int row = table.bodyFirst(); percent && row <= table.bodyLast(); row++) {
      if (table.isRecord(row)
          && table.grid().at(row, column.number()) instanceof CellValue.Number n) {
        count(row, n.value());
      }
    }
  }

  private void count(int row, BigDecimal value) {
    boolean fraction =
        value.signum() > 0
            && value.compareTo(BigDecimal.ONE) <= 0
            && value.stripTrailingZeros().scale() > 0;
    if (!isShownAsPercent(row) && fraction) {
      fractions++;
      firstFraction = firstFraction == 0 ? row : firstFraction;
    } else if (value.compareTo(BigDecimal.ONE) > 0 || isShownAsPercent(row)) {
      wholes++;
    }
  }

  private boolean isShownAsPercent(int row) {
    return table.grid().format(row, column.number()).contains("%");
  }

  BigDecimal inPercent(BigDecimal value, int row) {
    boolean shown = percent && isShownAsPercent(row);
    return shown ? value.multiply(HUNDRED) : value;
  }

  boolean isMixed() {
    return fractions > 0 && wholes > 0;
  }

  int firstFraction() {
    return firstFraction;
  }
}
