package rendicion.reading.tables;

import rendicion.reading.cells.MergedArea;

/** Finds the lowest row of labels above a table's first record. */
final class HeaderBottom {
  static final int MOST_LEVELS = 6;
  private static final int MOST_BLANK = 4;

  private HeaderBottom() {}

  /** The nearest row above the first record with labels over columns of figures; 0 if none. */
  static int above(Block block, int record, int from, FigureColumns figures) {
    int blank = 0;
    for (int row = record - 1; row >= from && blank <= MOST_BLANK; row--) {
      if (block.grid().isRowHidden(row)) {
        continue;
      }
      blank = block.isBlank(row) ? blank + 1 : 0;
      if (!block.isUnseen(row) && hasLabels(block, row, record, figures)) {
        return row;
      }
    }
    return 0;
  }

  private static boolean hasLabels(Block block, int row, int record, FigureColumns figures) {
    RowShape shape = block.shape(row);
    int wanted = figures.all().cardinality();
    int labels = 0;
    for (int column = figures.all().nextSetBit(0);
        column >= 0;
        column = figures.all().nextSetBit(column + 1)) {
      labels += isLabel(block, row, column, record) ? 1 : 0;
    }
    boolean title =
        shape.isSingle() && block.area(row, shape.first()).width() > 1 && labels >= wanted;
    return labels > 0 && !title && !Ordinals.isRow(block, row);
  }

  private static boolean isLabel(Block block, int row, int column, int record) {
    MergedArea area = block.area(row, column);
    if (!block.sort(area.firstRow(), area.firstColumn()).canLabel()
        || area.height() > MOST_LEVELS) {
      return false;
    }
    String text = block.shownText(row, column);
    int again = 0;
    for (int r = record; r < Math.min(record + 12, block.lastRow()); r++) {
      again += block.text(r, column).equals(text) && !block.isAlike(row, r) ? 1 : 0;
    }
    return again < 2;
  }

  /** The lowest row of labels, when one of them is known. */
  static int below(Block block, int main, int record) {
    int row = reached(block, main, record - 1);
    int key = firstLabelled(block, main);
    while (row + 1 < record && isLineOfLabels(block, row + 1, key)) {
      row++;
    }
    return row;
  }

  /** A lower line of labels that stands over columns without figures only. */
  private static boolean isLineOfLabels(Block block, int row, int key) {
    RowShape shape = block.shape(row);
    return shape.isLabels() && shape.first() > key && !block.grid().isRowHidden(row);
  }

  private static int firstLabelled(Block block, int row) {
    int column = block.firstColumn();
    while (column < block.lastColumn() && block.shownText(row, column).isEmpty()) {
      column++;
    }
    return column;
  }

  /** The lowest row that an area of the row reaches, but not below a limit. */
  static int reached(Block block, int row, int limit) {
    int last = row;
    for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
      MergedArea area = block.area(row, column);
      boolean label =
          area.height() > 1
              && area.height() <= MOST_LEVELS
              && !block.isEmpty(area.firstRow(), area.firstColumn())
              && hasBody(block, column, area.lastRow());
      if (label) {
        last = Math.max(last, area.lastRow());
      }
    }
    return Math.min(last, limit);
  }

  private static boolean hasBody(Block block, int column, int above) {
    int rows = 0;
    int filled = 0;
    for (int row = above + 1; row <= Math.min(above + 12, block.lastRow()); row++) {
      rows += block.isBlank(row) ? 0 : 1;
      filled += block.isEmpty(row, column) ? 0 : 1;
    }
    return filled >= Math.min(2, rows);
  }

  /**
   * The first row under the labels that counts: not blank, no numbering, nothing unseen and bare.
   */
  static int bodyBelow(Block block, int last, int record) {
    int row = last + 1;
    while (row < record && isBeforeBody(block, row)) {
      row++;
    }
    return row;
  }

  private static boolean isBeforeBody(Block block, int row) {
    RowShape shape = block.shape(row);
    return shape.filled() == 0
        || Ordinals.isRow(block, row)
        || (block.isUnseen(row) && shape.values() == 0);
  }
}
