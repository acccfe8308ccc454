package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Table.RowKind;

/** Finds the tables of a sheet, from top to bottom. */
public final class TableFinder {
  private static final int TITLE_ROWS = 15;

  private final List<Table> tables = new ArrayList<>();

  private TableFinder() {}

  public static List<Table> find(SheetGrid grid) {
    TableFinder finder = new TableFinder();
    if (grid.lastRow() > 0) {
      Blocks.of(grid).forEach(finder::findIn);
    }
    return finder.tables;
  }

  private void findIn(Block block) {
    int row = block.firstRow();
    int titlesFrom = row;
    StartFinder starts = new StartFinder(block);
    while (row <= block.lastRow()) {
      Table found = first(block, starts.find(row), titlesFrom);
      if (found == null) {
        return;
      }
      row = Math.max(found.headerLast(), found.bodyLast()) + 1;
      titlesFrom = row;
    }
  }

  /** Keeps the next table, and those beside it; null when there is none. */
  private @Nullable Table first(Block block, @Nullable Start start, int titlesFrom) {
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
      Table table = first(part, new StartFinder(part).find(start.headerFirst()), titlesFrom);
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
