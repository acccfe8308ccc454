package rendicion.reading.cells;

import java.util.BitSet;
import java.util.List;

/**
 * The cells of one sheet that hold something, by row and column from 1. Kept in arrays by row, so
 * that a sheet of a million cells fits; what a person sees is worked out when it is asked for.
 */
public final class SheetGrid {
  private static final int TALL = 4096;

  private final String name;
  private final boolean hidden;
  private final GridRow[] rows;
  private final int lastRow;
  private final int lastColumn;
  private final List<MergedArea> merges;
  private final MergeIndex mergeIndex;
  private final BitSet hiddenRows;
  private final BitSet hiddenColumns;
  private final BitSet breaks;

  SheetGrid(
      String name,
      boolean hidden,
      GridRow[] rows,
      List<MergedArea> merges,
      BitSet hiddenRows,
      BitSet hiddenColumns,
      BitSet breaks) {
    this.name = name;
    this.hidden = hidden;
    this.rows = rows;
    this.merges = List.copyOf(merges);
    this.mergeIndex = new MergeIndex(this.merges, TALL);
    this.hiddenRows = hiddenRows;
    this.hiddenColumns = hiddenColumns;
    this.breaks = breaks;
    int last = 0;
    int widest = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].size() > 0) {
        last = i + 1;
        widest = Math.max(widest, rows[i].column(rows[i].size() - 1));
      }
    }
    this.lastRow = last;
    this.lastColumn = widest;
  }

  public String name() {
    return name;
  }

  public boolean hidden() {
    return hidden;
  }

  /** The last row that holds something; 0 when none does. */
  public int lastRow() {
    return lastRow;
  }

  public int lastColumn() {
    return lastColumn;
  }

  /** Columns of the row that hold something, ascending. */
  public int[] columns(int row) {
    return row(row).columns();
  }

  public CellValue at(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i < 0 ? CellValue.EMPTY : cells.value(i);
  }

  public boolean isEmpty(int row, int column) {
    return row(row).find(column) < 0;
  }

  /** What a person sees in the cell. */
  public String seen(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    if (i < 0) {
      return "";
    }
    String shown = cells.shown(i);
    return shown != null ? shown : NumberFormat.seen(cells.value(i), cells.format(i));
  }

  /** The number format of the cell; {@code General} where it has none. */
  public String format(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i < 0 ? NumberFormat.GENERAL : cells.format(i);
  }

  public boolean isFormula(int row, int column) {
    return row(row).has(column, GridRow.FORMULA);
  }

  public boolean isBold(int row, int column) {
    return row(row).has(column, GridRow.BOLD);
  }

  public boolean isRowHidden(int row) {
    return hiddenRows.get(row);
  }

  public boolean isColumnHidden(int column) {
    return hiddenColumns.get(column);
  }

  /** Rows at which, as the file itself says, another table begins; ascending. */
  public int[] breaks() {
    return breaks.stream().toArray();
  }

  public List<MergedArea> merges() {
    return merges;
  }

  /** The merged area that the cell belongs to; a 1×1 area when it is not merged. */
  public MergedArea area(int row, int column) {
    return mergeIndex.at(row, column);
  }

  private GridRow row(int row) {
    return row >= 1 && row <= rows.length ? rows[row - 1] : GridRow.NONE;
  }
}
