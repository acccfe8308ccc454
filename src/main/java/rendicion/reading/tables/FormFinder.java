package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Table.RowKind;

/**
 * Finds a table by its labels where too few figures, or none, stand below them: a form that nobody
 * has filled in, or hardly. Which labels they must be, the caller knows.
 */
public final class FormFinder {
  private static final int WITHIN = 40;
  private static final int MOST_LEVELS = 3;
  private static final int MOST_BLANK = 3;
  private static final int TITLE_ROWS = 15;

  private final Block block;
  private final Predicate<Table> wanted;

  private FormFinder(Block block, Predicate<Table> wanted) {
    this.block = block;
    this.wanted = wanted;
  }

  /**
   * The topmost table that is wanted.
   *
   * @param wanted looks at labels and titles only
   */
  public static Optional<Table> find(SheetGrid grid, Predicate<Table> wanted) {
    return grid.lastRow() == 0
        ? Optional.empty()
        : Blocks.of(grid).stream()
            .flatMap(b -> new FormFinder(b, wanted).find().stream())
            .findFirst();
  }

  private Optional<Table> find() {
    int end = Math.min(block.lastRow(), block.firstRow() + WITHIN);
    for (int last = block.firstRow(); last <= end; last++) {
      int most = 0;
      for (int first = last; first >= top(last) && !block.isBlank(first); first--) {
        most = Math.max(most, block.shape(first).filled());
        if (most >= 2 && wanted.test(bare(first, last))) {
          return Optional.of(filled(first, lowest(first, last)));
        }
      }
    }
    return Optional.empty();
  }

  private int top(int last) {
    return Math.max(block.firstRow(), last - MOST_LEVELS + 1);
  }

  /** Labels that reach further down belong to the header as well. */
  private int lowest(int first, int last) {
    int lowest = last;
    for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
      MergedArea area = block.area(last, column);
      if (area.firstRow() >= first && area.height() <= HeaderBottom.MOST_LEVELS) {
        lowest = Math.max(lowest, area.lastRow());
      }
    }
    return lowest;
  }

  /** With the labels and nothing else. */
  private Table bare(int first, int last) {
    Start start = start(first, last);
    Span span = new Span(block.firstColumn(), block.lastColumn());
    List<Column> columns = new ArrayList<>();
    for (int c = span.first(); c <= span.last(); c++) {
      columns.add(new Column(c, LabelPaths.of(block, start, c, span), null, null));
    }
    return table(start, last, columns, Map.of());
  }

  private Table filled(int first, int last) {
    Start start = start(first, last);
    Span span = new Span(block.firstColumn(), block.lastColumn());
    Map<Integer, RowKind> kinds = new HashMap<>();
    int bodyLast = bodyLast(last + 1, kinds);
    Body body = new Body(last + 1, bodyLast, kinds);
    Totals.mark(block, start, body, span, kinds);
    return table(start, bodyLast, Columns.of(block, start, body, span, List.of()), kinds);
  }

  private static Start start(int first, int last) {
    return new Start(first, last, last + 1, last + 1, FigureColumns.none());
  }

  private int bodyLast(int from, Map<Integer, RowKind> kinds) {
    int last = from - 1;
    for (int row = from; row <= block.lastRow() && row - last <= MOST_BLANK + 1; row++) {
      if (!block.isBlank(row)) {
        for (int blank = last + 1; blank < row; blank++) {
          kinds.put(blank, RowKind.BLANK);
        }
        last = row;
      }
    }
    return last;
  }

  private Table table(
      Start start, int bodyLast, List<Column> columns, Map<Integer, RowKind> kinds) {
    List<String> titles = new ArrayList<>();
    for (int row = Math.max(block.firstRow(), start.headerFirst() - TITLE_ROWS);
        row < start.headerFirst();
        row++) {
      for (int column : block.columns(row)) {
        titles.add(block.text(row, column));
      }
    }
    return new Table(
        block.grid(),
        start.headerFirst(),
        start.headerLast(),
        start.bodyFirst(),
        bodyLast,
        columns,
        titles,
        kinds);
  }
}
