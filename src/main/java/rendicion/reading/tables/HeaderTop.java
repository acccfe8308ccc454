package rendicion.reading.tables;

import rendicion.reading.cells.MergedArea;

/** Tells the upper levels of labels from the titles above them. */
final class HeaderTop {
  private static final int LONG_TITLE = 30;

  private final Block block;
  private final int last;
  private int first;

  private HeaderTop(Block block, int main, int last) {
    this.block = block;
    this.last = last;
    this.first = main;
  }

  /**
   * The topmost row of labels.
   *
   * @param main a row that surely belongs to them
   * @param last the lowest of them
   */
  static int of(Block block, int main, int last, int from) {
    HeaderTop top = new HeaderTop(block, main, last);
    while (top.first > from && last - top.first + 1 < HeaderBottom.MOST_LEVELS) {
      if (!top.isReachedFromAbove() && !top.joins(top.first - 1)) {
        break;
      }
      top.first--;
    }
    return top.first;
  }

  private boolean isReachedFromAbove() {
    for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
      MergedArea area = block.area(first, column);
      if (area.firstRow() < first
          && area.height() <= HeaderBottom.MOST_LEVELS
          && !block.isEmpty(area.firstRow(), area.firstColumn())) {
        return true;
      }
    }
    return false;
  }

  private boolean joins(int row) {
    RowShape shape = block.shape(row);
    if (shape.filled() == 0 || startsWithTitle(row, shape)) {
      return false;
    }
    int useful = 0;
    boolean merged = false;
    for (int column : block.columns(row)) {
      boolean parent = isParent(row, column);
      useful += parent || (lacksLabel(column) && !shape.isSingle()) ? 1 : 0;
      merged |= parent && block.area(row, column).width() > 1;
    }
    int words = shape.filled() - shape.values();
    return (shape.values() == 0 || merged) && useful > 0 && useful * 2 >= words;
  }

  /** A long text at the left edge, over a column that has a label already. */
  private boolean startsWithTitle(int row, RowShape shape) {
    int column = shape.first();
    return block.area(row, column).width() == 1
        && !lacksLabel(column)
        && column <= leftmostLabel()
        && block.text(row, column).length() > LONG_TITLE;
  }

  private int leftmostLabel() {
    int column = block.firstColumn();
    while (column < block.lastColumn() && lacksLabel(column)) {
      column++;
    }
    return column;
  }

  /** Whether the cell stands over several labels, but not over all of them like a title. */
  private boolean isParent(int row, int column) {
    MergedArea area = block.area(row, column);
    if (area.width() == 1
        && (column <= leftmostLabel() || block.sort(row, column) == Sort.NUMBER)) {
      return false;
    }
    int end = area.width() > 1 ? area.lastColumn() : sharedUntil(row, column);
    int under = 0;
    int labels = 0;
    for (int c = block.firstColumn(); c <= block.lastColumn(); c++) {
      if (!lacksLabel(c)) {
        labels++;
        under += c >= column && c <= end ? 1 : 0;
      }
    }
    boolean cut = area.width() > 1 && (cuts(area.firstColumn() - 1) || cuts(end));
    return (under >= 2 || isSharedFromLeft(row, column)) && under < labels && !cut;
  }

  /** Whether an area of the labels below lies on both sides of the right edge of a column. */
  private boolean cuts(int column) {
    MergedArea below = block.area(first, column);
    return column >= block.firstColumn() && below.lastColumn() > column && below.width() > 1;
  }

  private boolean isSharedFromLeft(int row, int column) {
    return column > block.firstColumn()
        && block.text(row, column - 1).equals(block.text(row, column));
  }

  /** Up to where cells to the right are empty or say the same. */
  private int sharedUntil(int row, int column) {
    String text = block.text(row, column);
    int end = column;
    while (end < block.lastColumn()
        && (block.isEmpty(row, end + 1) || block.text(row, end + 1).equals(text))) {
      end++;
    }
    return end;
  }

  private boolean lacksLabel(int column) {
    for (int row = first; row <= last; row++) {
      if (block.shownSort(row, column).canLabel()) {
        return false;
      }
    }
    return true;
  }
}
