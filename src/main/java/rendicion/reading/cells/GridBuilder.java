package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in the cells of a sheet in any order, within the bounds of a sheet and a budget. */
final class GridBuilder {
  static final int MOST_ROWS = 1048576;
  static final int MOST_COLUMNS = 16384;
  private static final long MOST_MERGED_ROWS = 3L * MOST_ROWS;

  private final String name;
  private final CellBudget budget;
  private boolean hidden;
  private GridRow[] rows = new GridRow[64];
  private int used;
  private long mergedRows;
  private final List<MergedArea> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet breaks = new BitSet();

  GridBuilder(String name, CellBudget budget) {
    this.name = CleanText.line(name);
    this.budget = budget;
  }

  void hide() {
    hidden = true;
  }

  /** Keeps a cell, unless it is empty, a blank text or outside any sheet. */
  void put(int row, int column, CellValue value, String format, byte flags, @Nullable String seen)
      throws UnreadableWorkbookException {
    if (value.isEmpty() || row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS) {
      return;
    }
    if (value instanceof CellValue.Text text) {
      budget.take(text.value());
    } else {
      budget.take();
    }
    if (row > rows.length) {
      rows = Arrays.copyOf(rows, Math.min(MOST_ROWS, Math.max(row, rows.length * 2)));
    }
    used = Math.max(used, row);
    GridRow cells = rows[row - 1];
    if (cells == null) {
      cells = new GridRow();
      rows[row - 1] = cells;
    }
    cells.put(column, value, format, flags, seen);
  }

  void putText(int row, int column, String raw, byte flags) throws UnreadableWorkbookException {
    put(row, column, text(raw), NumberFormat.GENERAL, flags, null);
  }

  /** A text cell's value: empty when nothing but blanks is left of it. */
  static CellValue text(String raw) {
    String clean = CleanText.of(raw);
    return clean.isEmpty() ? CellValue.EMPTY : new CellValue.Text(clean);
  }

  /** Says that another table begins at the row. */
  void breakAt(int row) {
    breaks.set(row);
  }

  void hideRow(int row) {
    if (row >= 1 && row <= MOST_ROWS) {
      hiddenRows.set(row);
    }
  }

  void hideColumns(int first, int last) {
    if (first >= 1 && first <= last) {
      hiddenColumns.set(first, Math.min(last, MOST_COLUMNS) + 1);
    }
  }

  void merge(MergedArea area) {
    boolean sound =
        area.firstRow() >= 1
            && area.firstColumn() >= 1
            && area.lastRow() <= MOST_ROWS
            && area.lastColumn() <= MOST_COLUMNS
            && area.width() >= 1
            && area.height() >= 1
            && area.width() * (long) area.height() > 1;
    mergedRows += sound ? area.height() : 0;
    if (sound && mergedRows < MOST_MERGED_ROWS) {
      merges.add(area);
    }
  }

  SheetGrid build() {
    GridRow[] kept = Arrays.copyOf(rows, used);
    for (int i = 0; i < used; i++) {
      if (kept[i] == null) {
        kept[i] = GridRow.NONE;
      }
    }
    return new SheetGrid(name, hidden, kept, merges, hiddenRows, hiddenColumns, breaks);
  }
}
