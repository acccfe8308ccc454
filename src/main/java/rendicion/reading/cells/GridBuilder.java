package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;

/** Takes in the cells of a sheet in any order, within the bounds of a sheet and a budget. */
final class GridBuilder {
  static final int MOST_ROWS = 1048576;
  static final int MOST_COLUMNS = 16384;
  private static final long MOST_MERGED_ROWS = 3L * MOST_ROWS;

  private final String name;
  private final CellStore store;
  private boolean hidden;
  private boolean since1904;
  private GridRow[] rows = new GridRow[64];
  private int used;
  private final RowBuilder current = new RowBuilder();
  private int currentRow;
  private GridRow lastBuilt = GridRow.NONE;
  private long mergedRows;
  private final List<MergedArea> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet breaks = new BitSet();
  private final Map<CellRef, List<MergedArea>> addends = new HashMap<>();

  GridBuilder(String name, CellStore store) {
    this.name = CleanText.line(name);
    this.store = store;
  }

  void hide() {
    hidden = true;
  }

  /** Says whether serial numbers count the days from 1904, as old Macintoshes did. */
  void countFrom1904(boolean from1904) {
    since1904 = from1904;
  }

  /** Keeps a cell, unless it is empty, a blank text or outside any sheet. */
  void put(int row, int column, CellValue value, String format, byte flags, @Nullable String seen)
      throws UnreadableWorkbookException {
    int style = store.styleOf(format, (flags & GridRow.BOLD) != 0);
    putWritten(row, column, value, style, (flags & GridRow.FORMULA) != 0, seen);
  }

  void putWritten(
      int row, int column, CellValue value, int style, boolean formula, @Nullable String seen)
      throws UnreadableWorkbookException {
    switch (value) {
      case CellValue.Number n ->
          put(row, column, Trait.NUMBER, bits(n.value().doubleValue()), style, formula, seen);
      case CellValue.Text t -> {
        int number = store.numberOf(t.value());
        store.budget().takeText(t.value().length());
        put(row, column, Trait.TEXT, number, style, formula, seen);
      }
      case CellValue.Fault f ->
          put(row, column, Trait.FAULT, store.numberOf(f), style, formula, seen);
      case CellValue.Truth t ->
          put(row, column, Trait.TRUTH, t.value() ? 1 : 0, style, formula, seen);
      case CellValue.Moment m ->
          put(row, column, Trait.MOMENT, Moments.milliseconds(m.value()), style, formula, seen);
      case CellValue.Empty e -> {}
    }
  }

  /** A number, which is a moment where its style shows numbers as dates. */
  void putNumber(int row, int column, double number, int style, boolean formula)
      throws UnreadableWorkbookException {
    if (Numbers.isKept(number)) {
      boolean moment = store.style(style).date() && NumberFormat.isDate(number, since1904);
      int content = moment ? Trait.SERIAL : Trait.NUMBER;
      put(row, column, content, bits(number), style, formula, null);
    } else {
      putFault(row, column, Numbers.TOO_LARGE, style, formula);
    }
  }

  /** A text or a fault by its number in the store; nothing where the text is blank. */
  void putConstant(int row, int column, int number, int style, boolean formula)
      throws UnreadableWorkbookException {
    if (store.constant(number) instanceof CellValue.Text text) {
      store.budget().takeText(text.value().length());
      put(row, column, Trait.TEXT, number, style, formula, null);
    }
  }

  void putFault(int row, int column, CellValue.Fault fault, int style, boolean formula)
      throws UnreadableWorkbookException {
    put(row, column, Trait.FAULT, store.numberOf(fault), style, formula, null);
  }

  void putTruth(int row, int column, boolean truth, int style, boolean formula)
      throws UnreadableWorkbookException {
    put(row, column, Trait.TRUTH, truth ? 1 : 0, style, formula, null);
  }

  void putText(int row, int column, String raw, byte flags) throws UnreadableWorkbookException {
    put(row, column, text(raw), NumberFormat.GENERAL, flags, null);
  }

  private static long bits(double number) {
    return Double.doubleToRawLongBits(number);
  }

  private void put(
      int row,
      int column,
      int content,
      long bits,
      int style,
      boolean formula,
      @Nullable String seen)
      throws UnreadableWorkbookException {
    if (row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS) {
      return;
    }
    store.budget().take();
    if (row != currentRow) {
      finishRow();
      startRow(row);
    }
    current.put(column, Trait.of(content, formula, style), bits, seen);
  }

  private void startRow(int row) {
    currentRow = row;
    if (row > rows.length) {
      rows = Arrays.copyOf(rows, Math.min(MOST_ROWS, Math.max(row, rows.length * 2)));
    }
    used = Math.max(used, row);
    GridRow known = rows[row - 1];
    if (known != null) {
      current.restart(known);
    }
  }

  private void finishRow() {
    if (!current.isEmpty()) {
      lastBuilt = current.build(lastBuilt);
      rows[currentRow - 1] = lastBuilt;
      current.clear();
    }
  }

  /** A text cell's value: empty when nothing but blanks is left of it. */
  static CellValue text(String raw) {
    String clean = CleanText.of(raw);
    return clean.isEmpty() ? CellValue.EMPTY : new CellValue.Text(clean);
  }

  /** Keeps what the formula of a cell adds up; nothing where it does anything else. */
  void adds(int row, int column, List<MergedArea> areas) {
    if (!areas.isEmpty() && row >= 1 && row <= MOST_ROWS && column >= 1 && column <= MOST_COLUMNS) {
      addends.put(new CellRef("", column, row), areas);
    }
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
    finishRow();
    GridRow[] kept = Arrays.copyOf(rows, used);
    for (int i = 0; i < used; i++) {
      if (kept[i] == null) {
        kept[i] = GridRow.NONE;
      }
    }
    CellLook look = new CellLook(store, since1904);
    return new SheetGrid(
        name, hidden, look, kept, merges, hiddenRows, hiddenColumns, breaks, addends);
  }
}
