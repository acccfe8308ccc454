package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Table.RowKind;

/** Finds the tables of a sheet, from top to bottom. */
public final class TableFinder {
  private static final int TITLE_ROWS = 15;
  private static final int WIDEST_EDGE = 50;

  private final List<Table> tables = new ArrayList<>();

  private TableFinder() {}

  public static List<Table> find(SheetGrid grid) {
    TableFinder finder = new TableFinder();
    int from = 1;
    int right = lastShownColumn(grid);
    for (int next : grid.breaks()) {
      finder.findIn(new Block(grid, from, next - 1, 1, right));
      from = next;
    }
    finder.findIn(new Block(grid, from, grid.lastRow(), 1, right));
    return finder.tables;
  }

  /** The last column that holds something or lies in a merged area that does. */
  private static int lastShownColumn(SheetGrid grid) {
    int last = grid.lastColumn();
    for (MergedArea area : grid.merges()) {
      if (area.lastColumn() > last && !grid.isEmpty(area.firstRow(), area.firstColumn())) {
        last = Math.min(area.lastColumn(), grid.lastColumn() + WIDEST_EDGE);
      }
    }
    return last;
  }

  private void findIn(Block block) {
    int row = block.firstRow();
    int titlesFrom = row;
    while (row <= block.lastRow()) {
      Table found = first(block, row, titlesFrom);
      if (found == null) {
        return;
      }
      row = Math.max(found.headerLast(), found.bodyLast()) + 1;
      titlesFrom = row;
    }
  }

  /** Keeps the next table, and those beside it; null when there is none. */
  private @Nullable Table first(Block block, int from, int titlesFrom) {
    Start start = StartFinder.find(block, from);
    if (start == null) {
      return null;
    }
    Body body = Body.extend(block, start);
    Span span = Span.of(block, start, body);
    List<Integer> splits = Splits.of(block, start, body, span);
    if (splits.isEmpty()) {
      Table table = table(block, start, body, span, titlesFrom);
      tables.add(table);
      return table;
    }
    return sideBySide(block, start, splits, titlesFrom);
  }

  private @Nullable Table sideBySide(
      Block block, Start start, List<Integer> splits, int titlesFrom) {
    Table longest = null;
    int left = block.firstColumn();
    for (int i = 0; i <= splits.size(); i++) {
      int right = i < splits.size() ? splits.get(i) - 1 : block.lastColumn();
      Block part = block.part(start.headerFirst(), left, right);
      Table table = first(part, start.headerFirst(), titlesFrom);
      if (table != null && (longest == null || table.bodyLast() > longest.bodyLast())) {
        longest = table;
      }
      left = right + 1;
    }
    return longest;
  }

  private static Table table(Block block, Start start, Body body, Span span, int titlesFrom) {
    Map<Integer, RowKind> kinds = new HashMap<>(body.kinds());
    int top = start.headerFirst() == 0 ? start.bodyFirst() : start.headerFirst();
    List<String> titles = titles(block, titlesFrom, top, Integer.MAX_VALUE);
    List<String> captions = titles(block, titlesFrom, top, 2);
    Totals.mark(block, start, body, span, kinds);
    List<Column> columns =
        Columns.of(block, start, new Body(body.lastRow(), kinds), span, captions);
    return new Table(
        block.grid(),
        start.headerFirst(),
        start.headerLast(),
        start.bodyFirst(),
        body.lastRow(),
        columns,
        titles,
        kinds);
  }

  private static List<String> titles(Block block, int from, int before, int mostCells) {
    List<String> titles = new ArrayList<>();
    for (int row = Math.max(from, before - TITLE_ROWS); row < before; row++) {
      for (int column : block.columns(row)) {
        Sort sort = block.sort(row, column);
        boolean told = block.shape(row).filled() <= mostCells;
        if (told && (sort == Sort.TEXT || sort == Sort.YEAR)) {
          titles.add(block.text(row, column));
        }
      }
    }
    return titles;
  }
}
