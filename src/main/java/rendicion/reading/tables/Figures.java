package rendicion.reading.tables;

import java.util.BitSet;

/** Which columns hold figures from a row on. */
final class Figures {
  private static final int ROWS = 40;

  private Figures() {}

  static BitSet columns(Block block, int from) {
    int width = block.lastColumn() + 1;
    int[] filled = new int[width + 1];
    int[] values = new int[width + 1];
    int row = from;
    int blank = 0;
    for (int seen = 0; seen < ROWS && row <= block.lastRow() && blank < 3; row++) {
      if (block.isBlank(row)) {
        blank++;
        continue;
      }
      blank = 0;
      seen++;
      for (int column : block.columns(row)) {
        filled[column]++;
        Sort sort = block.sort(row, column);
        if (sort.isValue() || sort == Sort.YEAR) {
          values[column]++;
        }
      }
    }
    BitSet figures = new BitSet();
    for (int column = 1; column < width; column++) {
      if (values[column] > 0 && values[column] * 10 >= filled[column] * 6) {
        figures.set(column);
      }
    }
    return figures;
  }
}
