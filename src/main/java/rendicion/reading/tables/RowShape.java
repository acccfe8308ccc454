package rendicion.reading.tables;

/**
 * A row in figures.
 *
 * @param filled cells that hold something
 * @param texts of these, texts that are no value and no year
 * @param years years
 * @param values figures, dates, marks for no value, faults
 * @param first first filled column; 0 when there is none
 * @param last last filled column
 */
record RowShape(int filled, int texts, int years, int values, int first, int last) {

  static RowShape of(Block block, int row) {
    int texts = 0;
    int years = 0;
    int values = 0;
    int[] columns = block.columns(row);
    for (int column : columns) {
      switch (block.sort(row, column)) {
        case TEXT -> texts++;
        case YEAR -> years++;
        case EMPTY -> {}
        case NUMBER, DATE, NO_VALUE, FAULT, TRUTH -> values++;
      }
    }
    int n = columns.length;
    return new RowShape(
        n, texts, years, values, n == 0 ? 0 : columns[0], n == 0 ? 0 : columns[n - 1]);
  }

  boolean isSingle() {
    return filled == 1;
  }

  /** Several cells, none of them a value: what a row of labels looks like. */
  boolean isLabels() {
    return filled >= 2 && values == 0;
  }
}
