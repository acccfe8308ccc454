package rendicion.reading.cells;

/**
 * A rectangle of cells shown as one; what it holds stands in its first cell. 1-based, inclusive.
 */
public record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  public int width() {
    return lastColumn - firstColumn + 1;
  }

  public int height() {
    return lastRow - firstRow + 1;
  }
}
