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
  private static final int LIST = 4;
  private static final int LONGEST_NAME = 60;

  private final List<Table> tables = new ArrayList<>();
  private final List<String> told;

  private TableFinder(List<String> told) {
    this.told = told;
  }

  public static List<Table> find(SheetGrid grid) {
    return find(grid, new SheetIndex());
  }

  /** The same, with what another sheet of the workbook says of this one. */
  public static List<Table> find(SheetGrid grid, SheetIndex index) {
    TableFinder finder = new TableFinder(index.captions(grid));
    if (grid.lastRow() > 0) {
      List<Block> blocks = Blocks.of(grid);
      blocks.forEach(finder::findIn);
      if (finder.tables.isEmpty() && blocks.size() == 1) {
        finder.findList(blocks.getFirst());
      }
    }
    return finder.tables;
  }

  /** A list of names below its label, in the only column of a sheet. */
  private void findList(Block block) {
    int label = block.nextFilled(1);
    boolean list = block.firstColumn() == block.lastColumn() && block.lastRow() - label >= LIST;
    for (int row = label; list && row <= block.lastRow(); row++) {
      String text = block.text(row, block.firstColumn());
      list = !text.isEmpty() && text.length() <= LONGEST_NAME && !Notes.isNote(text);
    }
    if (list) {
      Start start = new Start(label, label, label + 1, label + 1, FigureColumns.none());
      Body body = new Body(label + 1, block.lastRow(), Map.of());
      Span span = new Span(block.firstColumn(), block.lastColumn());
      tables.add(table(block, start, body, span, label));
    }
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

  private Table table(Block block, Start start, Body body, Span span, int titlesFrom) {
    Map<Integer, RowKind> kinds = new HashMap<>(body.kinds());
    int top = start.headerFirst() == 0 ? start.bodyFirst() : start.headerFirst();
    List<String> titles = titles(block, titlesFrom, top, Integer.MAX_VALUE);
    List<String> captions = new ArrayList<>(told);
    captions.addAll(titles(block, titlesFrom, top, 2));
    Totals.mark(block, start, body, span, kinds);
    Body parted = new Body(body.firstRow(), body.lastRow(), kinds);
    List<Column> columns = Columns.of(block, start, parted, span, captions);
    SumRows.find(block, body, kinds, columns).forEach(row -> kinds.put(row, RowKind.SUM));
    PlaceLevels.find(block, body, kinds, columns).forEach(row -> kinds.put(row, RowKind.WHOLE));
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
