package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** Where the cells of some rows stand, spans counted. */
final class TableGrid {

  /** A cell and the column and row of its upper left corner. */
  record Place(Cell cell, int row, int column) {}

  private final boolean[][] taken;
  private final List<List<Place>> rows = new ArrayList<>();

  private TableGrid(int rowCount, int columnCount) {
    taken = new boolean[rowCount][columnCount];
  }

  /**
   * @throws IllegalArgumentException if the cells leave a hole or stand out
   */
  static List<List<Place>> of(List<List<Cell>> rows, int columnCount) {
    TableGrid grid = new TableGrid(rows.size(), columnCount);
    for (int row = 0; row < rows.size(); row++) {
      grid.rows.add(grid.place(rows.get(row), row));
    }
    return grid.rows;
  }

  private List<Place> place(List<Cell> cells, int row) {
    List<Place> places = new ArrayList<>();
    for (Cell cell : cells) {
      int column = free(row);
      take(cell, row, column);
      places.add(new Place(cell, row, column));
    }
    if (free(row) < taken[row].length) {
      throw misfit(row, "leaves column " + (free(row) + 1) + " empty");
    }
    return places;
  }

  private int free(int row) {
    int column = 0;
    while (column < taken[row].length && taken[row][column]) {
      column++;
    }
    return column;
  }

  private void take(Cell cell, int row, int column) {
    if (row + cell.rows() > taken.length || column + cell.columns() > taken[row].length) {
      throw misfit(row, "stands out with: " + cell.text());
    }
    for (int r = row; r < row + cell.rows(); r++) {
      for (int c = column; c < column + cell.columns(); c++) {
        if (taken[r][c]) {
          throw misfit(r, "is covered twice at column " + (c + 1));
        }
        taken[r][c] = true;
      }
    }
  }

  private static IllegalArgumentException misfit(int row, String what) {
    return new IllegalArgumentException("Row " + (row + 1) + " of the table " + what);
  }
}
