package rendicion.reading.cells;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import rendicion.domain.CellRef;

/**
 * The cells of one sheet that hold something, by row and column from 1. Kept in arrays by row, so
 * that a sheet of a million cells fits; what a person sees is worked out when it is asked for.
 */
public final class SheetGrid {
  private static final int TALL = 4096;

  private final String name;
  private final boolean hidden;
  private final CellLook look;
  private final GridRow[] rows;
  private final int lastRow;
  private final int lastColumn;
  private final List<MergedArea> merges;
  private final MergeIndex mergeIndex;
  private final BitSet hiddenRows;
  private final BitSet hiddenColumns;
  private final BitSet breaks;
  private final Map<CellRef, List<MergedArea>> addends;

  SheetGrid(
      String name,
      boolean hidden,
      CellLook look,
      GridRow[] rows,
      List<MergedArea> merges,
      BitSet hiddenRows,
      BitSet hiddenColumns,
      BitSet breaks,
      Map<CellRef, List<MergedArea>> addends) {
    this.name = name;
    this.hidden = hidden;
    this.look = look;
    this.rows = rows;
    this.merges = List.copyOf(merges);
    this.mergeIndex = new MergeIndex(this.merges, TALL);
    this.hiddenRows = hiddenRows;
    this.hiddenColumns = hiddenColumns;
    this.breaks = breaks;
    this.addends = Map.copyOf(addends);
    int last = 0;
    int widest = 0;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].size() > 0) {
        last = i + 1;
        widest = Math.max(widest, rows[i].columns()[rows[i].size() - 1]);
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

  /** Columns of the row that hold something, ascending; not to be changed. */
  public int[] columns(int row) {
    return row(row).columns();
  }

  public CellValue at(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i < 0 ? CellValue.EMPTY : look.value(cells, i);
  }

  /** What {@link #at} would be, without making it. */
  public CellKind kind(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i < 0 ? CellKind.EMPTY : Trait.kind(cells.traits()[i]);
  }

  /**
   * What the file keeps of a cell: of a number its value in binary, of a text its number among
   * those of the workbook. Only for {@link CellKind#NUMBER} and {@link CellKind#TEXT}.
   */
  public long content(int row, int column) {
    GridRow cells = row(row);
    return cells.contents()[cells.find(column)];
  }

  /** The number that a cell holds in binary; not a number (NaN) where it holds none. */
  public double number(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i >= 0 && Trait.content(cells.traits()[i]) == Trait.NUMBER
        ? Double.longBitsToDouble(cells.contents()[i])
        : Double.NaN;
  }

  public boolean isEmpty(int row, int column) {
    return row(row).find(column) < 0;
  }

  /** What a person sees in the cell. */
  public String seen(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i < 0 ? "" : look.seen(cells, i);
  }

  /** The number format of the cell; {@code General} where it has none. */
  public String format(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i < 0 ? NumberFormat.GENERAL : look.format(cells, i);
  }

  public boolean isFormula(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i >= 0 && Trait.isFormula(cells.traits()[i]);
  }

  /** What the formula of the cell adds up; empty when it does anything else, or is none. */
  public List<MergedArea> addends(int row, int column) {
    return addends.isEmpty()
        ? List.of()
        : addends.getOrDefault(new CellRef("", column, row), List.of());
  }

  public boolean isBold(int row, int column) {
    GridRow cells = row(row);
    int i = cells.find(column);
    return i >= 0 && look.style(cells, i).bold();
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
