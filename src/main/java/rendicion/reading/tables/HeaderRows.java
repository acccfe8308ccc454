package rendicion.reading.tables;

import java.util.BitSet;
import rendicion.reading.cells.MergedArea;

/** Tells the rows of labels from titles above them and records below them. */
final class HeaderRows {
  private static final int MOST_LEVELS = 5;
  private static final int MOST_BLANK = 3;

  private HeaderRows() {}

  /** The nearest row above the first record with labels over columns of figures; 0 if none. */
  static int lastAbove(Block block, int record, int from, BitSet figures) {
    int blank = 0;
    for (int row = record - 1; row >= from && blank <= MOST_BLANK; row--) {
      if (block.isBlank(row) || block.grid().isRowHidden(row)) {
        blank += block.grid().isRowHidden(row) ? 0 : 1;
      } else {
        blank = 0;
      }
      if (!block.grid().isRowHidden(row) && labels(block, row, record, figures) > 0) {
        return row;
      }
    }
    return 0;
  }

  /** How many columns of figures have a label in the row, or in an area that reaches it. */
  private static int labels(Block block, int row, int record, BitSet figures) {
    RowShape shape = block.shape(row);
    int labels = 0;
    for (int column = figures.nextSetBit(0); column >= 0; column = figures.nextSetBit(column + 1)) {
      if (isLabel(block, row, column, record)) {
        labels++;
      }
    }
    boolean alone = shape.isSingle() && block.area(row, shape.first()).width() > 1;
    return alone && labels >= figures.cardinality() ? 0 : labels;
  }

  private static boolean isLabel(Block block, int row, int column, int record) {
    if (!block.shownSort(row, column).canLabel()) {
      return false;
    }
    String text = block.shownText(row, column);
    int again = 0;
    for (int r = record; r < Math.min(record + 12, block.lastRow()); r++) {
      again += block.text(r, column).equals(text) ? 1 : 0;
    }
    return again < 2;
  }

  /** The topmost row of labels that belongs to the lowest one. */
  static int firstOf(Block block, int last, int from, BitSet figures) {
    int first = last;
    while (first > from && last - first + 1 < MOST_LEVELS && joins(block, first - 1, first, last)) {
      first--;
    }
    return first;
  }

  private static boolean joins(Block block, int row, int first, int last) {
    if (reachesDown(block, row, first)) {
      return true;
    }
    RowShape shape = block.shape(row);
    if (shape.filled() == 0 || shape.values() > 0) {
      return false;
    }
    if (shape.isSingle()) {
      return isParent(block, row, shape.first(), first, last);
    }
    int useful = 0;
    for (int column : block.columns(row)) {
      if (isParent(block, row, column, first, last) || lacksLabel(block, column, first, last)) {
        useful++;
      }
    }
    return useful * 2 >= shape.filled();
  }

  private static boolean reachesDown(Block block, int row, int first) {
    for (int column : block.columns(row)) {
      MergedArea area = block.area(row, column);
      if (area.lastRow() >= first && area.height() <= MOST_LEVELS) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cell stands over several labels, but not over all of them like a title. */
  private static boolean isParent(Block block, int row, int column, int first, int last) {
    MergedArea area = block.area(row, column);
    int end = area.width() > 1 ? area.lastColumn() : emptyUntil(block, row, column);
    int under = 0;
    int labels = 0;
    int leftmost = Integer.MAX_VALUE;
    for (int c = block.firstColumn(); c <= block.lastColumn(); c++) {
      if (!lacksLabel(block, c, first, last)) {
        labels++;
        leftmost = Math.min(leftmost, c);
        under += c >= column && c <= end ? 1 : 0;
      }
    }
    boolean overLabelColumn = area.width() == 1 && column <= leftmost;
    return under >= 2 && under < labels && !overLabelColumn;
  }

  private static int emptyUntil(Block block, int row, int column) {
    int end = column;
    while (end < block.lastColumn() && block.grid().isEmpty(row, end + 1)) {
      end++;
    }
    return end;
  }

  private static boolean lacksLabel(Block block, int column, int first, int last) {
    for (int row = first; row <= last; row++) {
      if (block.shownSort(row, column).canLabel()) {
        return false;
      }
    }
    return true;
  }

  /** The lowest row of labels of a table of texts. */
  static int lastOfTexts(Block block, int first) {
    int last = first;
    for (int column : block.columns(first)) {
      MergedArea area = block.area(first, column);
      if (area.height() <= MOST_LEVELS) {
        last = Math.max(last, area.lastRow());
      }
    }
    return last;
  }

  /**
   * The first row under the labels that counts: not blank, no numbering, nothing hidden and bare.
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
        || (block.grid().isRowHidden(row) && shape.values() == 0);
  }
}
