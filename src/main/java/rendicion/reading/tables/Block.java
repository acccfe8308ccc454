package rendicion.reading.tables;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.reading.cells.CellKind;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.cells.SheetGrid;

/** A rectangle of a sheet, looked at row by row. */
final class Block {
  private static final int KEPT_SHAPES = 256;

  private final SheetGrid grid;
  private final int firstRow;
  private final int lastRow;
  private final int firstColumn;
  private final int lastColumn;
  private final SheetTexts texts;
  private final @Nullable RowShape[] shapes = new RowShape[KEPT_SHAPES];
  private final int[] shapeRows = new int[KEPT_SHAPES];

  Block(
      SheetGrid grid,
      SheetTexts texts,
      int firstRow,
      int lastRow,
      int firstColumn,
      int lastColumn) {
    this.grid = grid;
    this.texts = texts;
    this.firstRow = firstRow;
    this.lastRow = lastRow;
    this.firstColumn = firstColumn;
    this.lastColumn = lastColumn;
  }

  /** The same rows or fewer, some of the columns. */
  Block part(int fromRow, int fromColumn, int toColumn) {
    return new Block(grid, texts, fromRow, lastRow, fromColumn, toColumn);
  }

  SheetGrid grid() {
    return grid;
  }

  int firstRow() {
    return firstRow;
  }

  int lastRow() {
    return lastRow;
  }

  int firstColumn() {
    return firstColumn;
  }

  int lastColumn() {
    return lastColumn;
  }

  /** Whether the cell holds a number, not one typed as a text. */
  boolean isNumber(int row, int column) {
    return grid.kind(row, column) == CellKind.NUMBER;
  }

  Sort sort(int row, int column) {
    return texts.sort(row, column);
  }

  /** Whether a text speaks of a total; only for texts. */
  TotalWord total(int row, int column) {
    return texts.total(row, column);
  }

  /** Only for texts. */
  TextShape textShape(int row, int column) {
    return texts.shape(row, column);
  }

  RowShape shape(int row) {
    int slot = row & KEPT_SHAPES - 1;
    RowShape shape = shapes[slot];
    if (shape == null || shapeRows[slot] != row) {
      shape = RowShape.of(this, row);
      shapes[slot] = shape;
      shapeRows[slot] = row;
    }
    return shape;
  }

  boolean isBlank(int row) {
    return columns(row).length == 0;
  }

  boolean isEmpty(int row, int column) {
    return grid.isEmpty(row, column);
  }

  /** The columns of the row within the block that hold something. */
  int[] columns(int row) {
    int[] all = grid.columns(row);
    if (all.length == 0 || all[0] >= firstColumn && all[all.length - 1] <= lastColumn) {
      return all;
    }
    int from = Arrays.binarySearch(all, firstColumn);
    int to = Arrays.binarySearch(all, lastColumn + 1);
    return Arrays.copyOfRange(all, from < 0 ? -from - 1 : from, to < 0 ? -to - 1 : to);
  }

  /** Whether nobody sees anything of the row. */
  boolean isUnseen(int row) {
    if (grid.isRowHidden(row)) {
      return true;
    }
    int[] columns = columns(row);
    return columns.length > 0 && Arrays.stream(columns).allMatch(grid::isColumnHidden);
  }

  /** Whether nothing is merged in the whole sheet. */
  boolean isUnmerged() {
    return grid.merges().isEmpty();
  }

  MergedArea area(int row, int column) {
    return grid.area(row, column);
  }

  /** The cell's own text in one line; empty when it holds none. */
  String text(int row, int column) {
    return switch (grid.at(row, column)) {
      case CellValue.Text t -> texts.line(row, column);
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
    while (r <= lastRow && isBlank(r)) {
      r++;
    }
    return r;
  }

  /** Whether most of what stands in one row stands in the same columns of the other. */
  boolean isAlike(int row, int other) {
    int[] columns = columns(row);
    int same = 0;
    for (int column : columns) {
      same += text(row, column).equals(text(other, column)) ? 1 : 0;
    }
    return same >= 2 && same * 10 >= columns.length * 7;
  }

  CellRef ref(int row, int column) {
    return new CellRef(grid.name(), column, row);
  }
}
