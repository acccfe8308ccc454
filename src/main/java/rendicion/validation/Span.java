package rendicion.validation;

import java.util.Collection;
import java.util.List;
import rendicion.domain.CellRef;

/** A rectangle of a sheet. */
record Span(String sheet, int firstColumn, int firstRow, int lastColumn, int lastRow) {

  private static final int ALL = Integer.MAX_VALUE;

  static Span sheet(String sheet) {
    return new Span(sheet, 1, 1, ALL, ALL);
  }

  static Span cell(CellRef cell) {
    return around(List.of(cell));
  }

  static Span row(CellRef cell) {
    return new Span(cell.sheet(), 1, cell.row(), ALL, cell.row());
  }

  /** The smallest one that holds them all. */
  static Span around(Collection<CellRef> cells) {
    return new Span(
        cells.iterator().next().sheet(),
        cells.stream().mapToInt(CellRef::column).min().orElse(1),
        cells.stream().mapToInt(CellRef::row).min().orElse(1),
        cells.stream().mapToInt(CellRef::column).max().orElse(ALL),
        cells.stream().mapToInt(CellRef::row).max().orElse(ALL));
  }

  /** Of a line of cells also the one above or to the left, which may be its first part. */
  Span withTheCellBefore() {
    boolean down = firstColumn == lastColumn;
    boolean along = firstRow == lastRow;
    return new Span(
        sheet,
        along && !down ? firstColumn - 1 : firstColumn,
        down && !along ? firstRow - 1 : firstRow,
        lastColumn,
        lastRow);
  }

  boolean contains(CellRef cell) {
    return cell.sheet().equals(sheet)
        && cell.column() >= firstColumn
        && cell.column() <= lastColumn
        && cell.row() >= firstRow
        && cell.row() <= lastRow;
  }
}
