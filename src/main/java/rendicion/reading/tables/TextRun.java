package rendicion.reading.tables;

/** Rows of several texts each in the same columns: what a table without figures looks like. */
final class TextRun {
  private static final int COMPANIONS_WITHIN = 3;
  private static final int LONG = 8;
  private static final int LONGEST_LABEL = 60;

  private TextRun() {}

  /** The first row of such a run at or below; 0 when there is none. */
  static int first(Block block, int from) {
    for (int row = block.nextFilled(from);
        row <= block.lastRow();
        row = block.nextFilled(row + 1)) {
      RowShape shape = block.shape(row);
      if (shape.isLabels() && shape.texts() > 0 && hasCompanion(block, row)) {
        return row;
      }
    }
    return 0;
  }

  private static boolean hasCompanion(Block block, int row) {
    int next = block.nextFilled(row + 1);
    if (next > row + 2) {
      return false;
    }
    for (int i = 0; i < COMPANIONS_WITHIN && next <= block.lastRow(); i++) {
      int common = common(block, row, next);
      if (common >= 2) {
        return true;
      }
      if (common < block.shape(next).filled()) {
        return false;
      }
      next = block.nextFilled(next + 1);
    }
    return false;
  }

  private static int common(Block block, int row, int other) {
    int common = 0;
    for (int column : block.columns(other)) {
      common += block.isEmpty(row, column) ? 0 : 1;
    }
    return common;
  }

  /** Whether so many rows of texts come before the first figures that these are the exception. */
  static boolean isLong(Block block, int first, int record) {
    int rows = 0;
    for (int row = first; row < record; row++) {
      rows += block.shape(row).isLabels() ? 1 : 0;
    }
    return rows > LONG;
  }

  /**
   * The row of labels: the first of the run, or a lone label right above it that does not stand
   * where a title would.
   */
  static int labels(Block block, int first, int from) {
    int above = first - 1;
    if (above < from || !block.shape(above).isSingle()) {
      return first;
    }
    int column = block.shape(above).first();
    boolean label =
        column > block.shape(first).first()
            && block.area(above, column).width() == 1
            && !block.isEmpty(first, column)
            && block.text(above, column).length() < LONGEST_LABEL;
    return label ? above : first;
  }
}
