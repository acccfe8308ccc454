package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Table.RowKind;

/** Finds the tables of a sheet, from top to bottom. */
public final class TableFinder {
  private TableFinder() {}

  public static List<Table> find(SheetGrid grid) {
    List<Table> tables = new ArrayList<>();
    if (grid.lastRow() == 0) {
      return tables;
    }
    for (Block block : Blocks.of(grid)) {
      findIn(block, tables);
    }
    return tables;
  }

  private static void findIn(Block block, List<Table> tables) {
    int row = 1;
    int titlesFrom = 1;
    while (row <= block.lastRow()) {
      Start start = StartFinder.find(block, row);
      if (start == null) {
        return;
      }
      Body body = Body.extend(block, start);
      tables.add(table(block, start, body, titlesFrom));
      row = Math.max(body.lastRow(), start.headerLast()) + 1;
      titlesFrom = row;
    }
  }

  private static Table table(Block block, Start start, Body body, int titlesFrom) {
    Span span = Span.of(block, start, body);
    Map<Integer, RowKind> kinds = new HashMap<>(body.kinds());
    List<Column> columns = Columns.of(block, start, body, span);
    Totals.mark(block, body, span, kinds);
    int top = start.headerFirst() == 0 ? start.bodyFirst() : start.headerFirst();
    return new Table(
        block.grid(),
        start.headerFirst(),
        start.headerLast(),
        start.bodyFirst(),
        body.lastRow(),
        columns,
        titles(block, titlesFrom, top),
        kinds);
  }

  private static List<String> titles(Block block, int from, int before) {
    List<String> titles = new ArrayList<>();
    for (int row = Math.max(from, before - 15); row < before; row++) {
      for (int column : block.columns(row)) {
        String text = block.text(row, column);
        if (block.sort(row, column) == Sort.TEXT || block.sort(row, column) == Sort.YEAR) {
          titles.add(text);
        }
      }
    }
    return titles;
  }
}
