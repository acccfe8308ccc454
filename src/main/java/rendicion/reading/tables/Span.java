package rendicion.reading.tables;

/** The first and last column of a table. */
record Span(int first, int last) {

  static Span of(Block block, Start start, Body body) {
    int[] filled = new int[block.lastColumn() + 2];
    int rows = 0;
    for (int row = start.bodyFirst(); row <= body.lastRow(); row++) {
      int[] columns = block.columns(row);
      rows += columns.length > 0 ? 1 : 0;
      for (int column : columns) {
        filled[column]++;
      }
    }
    int first = block.firstColumn();
    int last = block.lastColumn();
    while (first < last && !belongs(block, start, first, filled, rows)) {
      first++;
    }
    while (last > first && !belongs(block, start, last, filled, rows)) {
      last--;
    }
    return new Span(first, last);
  }

  private static boolean belongs(Block block, Start start, int column, int[] filled, int rows) {
    boolean labelled = isLabelled(block, start, column);
    return labelled || (filled[column] * 2 >= rows && !block.grid().isColumnHidden(column));
  }

  static boolean isLabelled(Block block, Start start, int column) {
    for (int row = Math.max(1, start.headerFirst()); row <= start.headerLast(); row++) {
      if (block.shownSort(row, column) != Sort.EMPTY) {
        return true;
      }
    }
    return false;
  }
}
