package rendicion.reading.tables;

import java.util.HashMap;
import java.util.Map;
import rendicion.domain.CellRef;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.words.Plain;

/** A stretch of columns of a sheet, looked at row by row. */
final class Block {
  private final SheetGrid grid;
  private final int firstColumn;
  private final int lastColumn;
  private final Map<Integer, RowShape> shapes = new HashMap<>();

  Block(SheetGrid grid, int firstColumn, int lastColumn) {
    this.grid = grid;
    this.firstColumn = firstColumn;
    this.lastColumn = lastColumn;
  }

  SheetGrid grid() {
    return grid;
  }

  int firstColumn() {
    return firstColumn;
  }

  int lastColumn() {
    return lastColumn;
  }

  int lastRow() {
    return grid.lastRow();
  }

  Sort sort(int row, int column) {
    return Sort.of(grid.at(row, column));
  }

  RowShape shape(int row) {
    return shapes.computeIfAbsent(row, r -> RowShape.of(this, r));
  }

  boolean isBlank(int row) {
    return shape(row).filled() == 0;
  }

  /** The columns of the row within the block that hold something. */
  int[] columns(int row) {
    return java.util.Arrays.stream(grid.columns(row))
        .filter(c -> c >= firstColumn && c <= lastColumn)
        .toArray();
  }

  MergedArea area(int row, int column) {
    return grid.area(row, column);
  }

  /** The cell's own text in one line; empty when it holds none. */
  String text(int row, int column) {
    return switch (grid.at(row, column)) {
      case CellValue.Text t -> Plain.collapse(t.value());
      case CellValue.Number n -> n.value().toPlainString();
      case CellValue.Moment m -> m.value().toLocalDate().toString();
      case CellValue.Truth t -> t.value() ? "VERDADERO" : "FALSO";
      case CellValue.Fault f -> f.code();
      case CellValue.Empty e -> "";
    };
  }

  /** The text that a person sees over the cell, which may stand in the first cell of its area. */
  String shownText(int row, int column) {
    MergedArea area = grid.area(row, column);
    return text(area.firstRow(), area.firstColumn());
  }

  Sort shownSort(int row, int column) {
    MergedArea area = grid.area(row, column);
    return sort(area.firstRow(), area.firstColumn());
  }

  /** The nearest row at or below that holds something; beyond the last row when none does. */
  int nextFilled(int row) {
    int r = row;
    while (r <= lastRow() && isBlank(r)) {
      r++;
    }
    return r;
  }

  CellRef ref(int row, int column) {
    return new CellRef(grid.name(), column, row);
  }
}
