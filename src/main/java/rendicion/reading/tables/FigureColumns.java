package rendicion.reading.tables;

import java.util.BitSet;

/**
 * Which columns hold figures from a row on, and which of these hold dates.
 *
 * @param all columns whose cells are mostly values
 * @param dates those of them whose values are mostly dates
 */
record FigureColumns(BitSet all, BitSet dates) {
  private static final int ROWS = 40;
  private static final int MOST_BLANK = 3;

  static FigureColumns none() {
    return new FigureColumns(new BitSet(), new BitSet());
  }

  static FigureColumns from(Block block, int first) {
    Count count = new Count(block.lastColumn());
    int blank = 0;
    int seen = 0;
    for (int row = first; row <= block.lastRow() && seen < ROWS && blank < MOST_BLANK; row++) {
      if (block.isBlank(row)) {
        blank++;
      } else {
        blank = 0;
        seen++;
        count.take(block, row);
      }
    }
    return count.columns();
  }

  private static final class Count {
    private final int[] filled;
    private final int[] values;
    private final int[] days;

    Count(int lastColumn) {
      filled = new int[lastColumn + 1];
      values = new int[lastColumn + 1];
      days = new int[lastColumn + 1];
    }

    void take(Block block, int row) {
      for (int column : block.columns(row)) {
        filled[column]++;
        Sort sort = block.sort(row, column);
        values[column] += sort.isValue() || sort == Sort.YEAR ? 1 : 0;
        days[column] += sort == Sort.DATE ? 1 : 0;
      }
    }

    FigureColumns columns() {
      FigureColumns columns = none();
      for (int column = 1; column < filled.length; column++) {
        if (values[column] > 0 && values[column] * 10 >= filled[column] * 6) {
          columns.all.set(column);
          columns.dates.set(column, days[column] * 2 > values[column]);
        }
      }
      return columns;
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean has(int column) {
    return all.get(column);
  }

  /** Whether the cell is a value of the kind that its column holds. */
  boolean fits(Block block, int row, int column) {
    if (!all.get(column)) {
      return false;
    }
    Sort sort = block.sort(row, column);
    boolean date = sort == Sort.DATE;
    return date ? dates.get(column) : sort.isValue() || sort == Sort.YEAR;
  }
}
