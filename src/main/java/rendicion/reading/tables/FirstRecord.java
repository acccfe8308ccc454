package rendicion.reading.tables;

/** Finds the first row of figures of the next table. */
final class FirstRecord {
  private static final int LOOK_AHEAD = 12;
  private static final int LABELS_WITHIN = 6;

  private final Block block;
  private final int from;

  private FirstRecord(Block block, int from) {
    this.block = block;
    this.from = from;
  }

  /** The row at or below; 0 when there is none. */
  static int find(Block block, int from) {
    FirstRecord search = new FirstRecord(block, from);
    for (int row = block.nextFilled(from);
        row <= block.lastRow();
        row = block.nextFilled(row + 1)) {
      if (search.isRecord(row)) {
        return row;
      }
    }
    return 0;
  }

  private boolean isRecord(int row) {
    RowShape shape = block.shape(row);
    if (shape.values() == 0 || shape.filled() < 2 || Ordinals.isRow(block, row)) {
      return false;
    }
    return (hasSupportedValue(row) || hasTwin(row)) && !isOfLabels(row) && !isAboveLabels(row);
  }

  private boolean hasSupportedValue(int row) {
    for (int column : block.columns(row)) {
      Sort sort = block.sort(row, column);
      if (sort.isValue() && sort != Sort.NO_VALUE && isSupported(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows below hold values in the same column, unless hardly any row follows. */
  private boolean isSupported(int row, int column) {
    int seen = 0;
    int values = 0;
    int r = block.nextFilled(row + 1);
    while (r <= block.lastRow() && seen < LOOK_AHEAD) {
      seen++;
      values += block.sort(r, column).isValue() ? 1 : 0;
      r = block.nextFilled(r + 1);
    }
    return values >= Math.min(2, seen);
  }

  /** Whether a row not far below holds values in several of the same columns. */
  private boolean hasTwin(int row) {
    int r = block.nextFilled(row + 1);
    for (int seen = 0; seen < LOOK_AHEAD && r <= block.lastRow(); seen++) {
      int common = 0;
      for (int column : block.columns(row)) {
        boolean value = block.sort(row, column) == Sort.NUMBER;
        common += value && block.sort(r, column) == Sort.NUMBER ? 1 : 0;
      }
      if (common >= 2) {
        return true;
      }
      r = block.nextFilled(r + 1);
    }
    return false;
  }

  /**
   * Labels may be numbers too ({@code 0, 1, 2, 3, 4 a 5}); with texts among them they are labels.
   */
  private boolean isOfLabels(int row) {
    FigureColumns below = FigureColumns.from(block, row + 1);
    int texts = 0;
    int values = 0;
    for (int column : block.columns(row)) {
      if (below.has(column)) {
        Sort sort = block.sort(row, column);
        boolean heading = sort == Sort.DATE && !below.dates().get(column);
        texts += sort == Sort.TEXT || heading ? 1 : 0;
        values += sort.isValue() && !heading ? 1 : 0;
      }
    }
    return texts >= 2 && texts >= values;
  }

  /** Sums and stray numbers stand above the labels too; a row of labels below gives them away. */
  private boolean isAboveLabels(int row) {
    int r = block.nextFilled(row + 1);
    for (int i = 0; i < LABELS_WITHIN && r <= block.lastRow(); i++) {
      if (isRowOfLabels(r) && !isAgain(r, row)) {
        return true;
      }
      r = block.nextFilled(r + 1);
    }
    return false;
  }

  private boolean isRowOfLabels(int row) {
    RowShape shape = block.shape(row);
    if (!shape.isLabels() || shape.texts() + shape.years() < 3) {
      return false;
    }
    FigureColumns below = FigureColumns.from(block, row + 1);
    int labels = 0;
    for (int column : block.columns(row)) {
      labels += below.has(column) && !repeats(row, column) ? 1 : 0;
    }
    return labels >= 2 && labels * 10 >= below.all().cardinality() * 6;
  }

  /** Whether the text of the cell stands in the column below again, as no label does. */
  private boolean repeats(int row, int column) {
    String text = block.text(row, column);
    int again = 0;
    for (int r = row + 1; r <= Math.min(row + LOOK_AHEAD, block.lastRow()); r++) {
      again += block.text(r, column).equals(text) && !block.isAlike(row, r) ? 1 : 0;
    }
    return again >= 2;
  }

  /** Whether the labels stand above the row already, so that below it they are only repeated. */
  private boolean isAgain(int labels, int row) {
    for (int r = Math.max(from, row - LABELS_WITHIN); r < row; r++) {
      if (!block.isBlank(r) && sharesTexts(labels, r)) {
        return true;
      }
    }
    return false;
  }

  private boolean sharesTexts(int row, int other) {
    int same = 0;
    for (int column : block.columns(other)) {
      same += block.text(other, column).equals(block.text(row, column)) ? 1 : 0;
    }
    return same >= 2;
  }
}
