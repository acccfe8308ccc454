package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables as slices, one per row; a row that no page can hold is cut by its lines. A short table
 * stays on one page.
 */
final class TableShaper {

  private static final float GAP = 12;
  private static final int SHORT = 5;

  private final LineBreaker breaker;

  TableShaper(LineBreaker breaker) {
    this.breaker = breaker;
  }

  List<Slice> slices(TableSpec spec, Tag section, float textWidth, float textHeight) {
    if (spec.rows().isEmpty()) {
      throw new IllegalArgumentException("A table without rows: " + spec.caption());
    }
    float width = (float) (textWidth * spec.width());
    Tag table = section.child("Table");
    List<Slice> slices = new ArrayList<>(caption(spec, table, width));
    Columns columns = new Columns(spec, width);
    TableRows headers = headers(spec, table, columns);
    TableFrame frame = new TableFrame(headers, width);
    if (frame.height() > textHeight / 2) {
      throw new IllegalArgumentException("Headers higher than half a page: " + spec.caption());
    }
    if (headers.count() > 0) {
      slices.add(Slice.of(0, frame.height(), frame::emitHeaders).kept(true).in(frame));
    }
    body(spec, table, columns, textHeight - frame.height()).stream()
        .map(slice -> slice.in(frame))
        .forEach(slices::add);
    slices.set(0, slices.getFirst().after(GAP));
    return slices;
  }

  private List<Slice> caption(TableSpec spec, Tag table, float width) {
    if (spec.caption().isBlank()) {
      return List.of();
    }
    List<Slice> slices = new ArrayList<>();
    for (Line line :
        breaker.lines(spec.caption(), TextStyle.CAPTION, width, table.child("Caption"))) {
      slices.add(Slice.of(0, line.style().leading(), line::emit).kept(true));
    }
    return slices;
  }

  private TableRows headers(TableSpec spec, Tag table, Columns columns) {
    List<List<Cell>> headers = spec.headers();
    if (headers.isEmpty()) {
      return new TableRows(List.of(), true);
    }
    return rows(headers, table.child("THead"), columns, true, List.of());
  }

  private List<Slice> body(TableSpec spec, Tag table, Columns columns, float room) {
    List<List<Cell>> cells = spec.rows().stream().map(TableSpec.Row::cells).toList();
    List<Boolean> totals = spec.rows().stream().map(TableSpec.Row::total).toList();
    TableRows rows = rows(cells, table.child("TBody"), columns, false, totals);
    List<Slice> slices = new ArrayList<>();
    for (int row = 0; row < rows.count(); row++) {
      int before = slices.size();
      boolean nextIsTotal = row + 1 < rows.count() && totals.get(row + 1);
      if (rows.height(row) > room && rows.alone(row)) {
        slices.addAll(new RowCutter(rows, row, columns.width()).slices());
      } else {
        boolean shortTable = rows.count() <= SHORT && row + 1 < rows.count();
        boolean group = spec.rows().get(row).group() && row + 1 < rows.count();
        boolean keep = nextIsTotal || group || shortTable || rows.spansOn(row);
        slices.add(whole(rows, row, totals.get(row), columns.width()).kept(keep));
      }
      String key = spec.rows().get(row).key();
      if (key != null) {
        slices.set(before, slices.get(before).reachedBy(key));
      }
    }
    return slices;
  }

  private TableRows rows(
      List<List<Cell>> cells, Tag group, Columns columns, boolean header, List<Boolean> totals) {
    List<List<TableRows.Content>> contents = new ArrayList<>();
    List<List<TableGrid.Place>> places = TableGrid.of(cells, columns.count());
    for (int row = 0; row < places.size(); row++) {
      Tag line = group.child("TR");
      boolean bold = header || totals.get(row);
      contents.add(
          places.get(row).stream()
              .map(place -> content(place, cellTag(place.cell(), line, header), columns, bold))
              .toList());
    }
    return new TableRows(contents, header);
  }

  private static Tag cellTag(Cell cell, Tag line, boolean header) {
    Tag tag = line.child(header || cell.rowHeader() ? "TH" : "TD");
    if (header || cell.rowHeader()) {
      tag.with(Tag.Attribute.SCOPE, header ? "Column" : "Row");
    }
    if (cell.rows() > 1) {
      tag.with(Tag.Attribute.ROW_SPAN, Integer.toString(cell.rows()));
    }
    if (cell.columns() > 1) {
      tag.with(Tag.Attribute.COLUMN_SPAN, Integer.toString(cell.columns()));
    }
    return tag;
  }

  private TableRows.Content content(TableGrid.Place place, Tag tag, Columns columns, boolean bold) {
    Cell cell = place.cell();
    int last = place.column() + cell.columns() - 1;
    Cell.Align align =
        cell.align() == null ? columns.align(place.column(), cell.columns()) : cell.align();
    TableRows.Extent box =
        new TableRows.Extent(columns.left(place.column()), columns.left(last + 1));
    TableRows.Extent text =
        new TableRows.Extent(columns.textLeft(place.column()), columns.textRight(last));
    Figure figure = cell.figure();
    if (figure != null) {
      FigureShaper.requireSmaller(figure, text.width(), Format.UPRIGHT.width() / 2);
      Tag drawn = FigureShaper.tag(figure, tag);
      return new TableRows.Content(place, drawn, List.of(), box, text, align);
    }
    TextStyle style = bold ? TextStyle.CELL_BOLD : TextStyle.CELL;
    List<Line> lines = breaker.lines(cell.text(), style, text.width(), tag);
    return new TableRows.Content(place, tag, lines, box, text, align);
  }

  private static Slice whole(TableRows rows, int row, boolean total, float width) {
    return Slice.of(
        0,
        rows.height(row),
        (page, x, top) -> {
          if (total) {
            rule(page, Tone.INK, 0.8f, x, top, width);
          }
          rows.emit(row, page, x, top);
          rows.rules(row, page, x, top + rows.height(row), width);
        });
  }

  static void rule(Page page, Tone tone, float thickness, float x, float y, float width) {
    page.decorate(new Op.Stroke(tone, thickness, x, y, x + width, y));
  }

  /** Left edges and alignments of the columns. */
  private static final class Columns {

    private final TableSpec spec;
    private final float[] lefts;

    Columns(TableSpec spec, float width) {
      this.spec = spec;
      double all = spec.columns().stream().mapToDouble(TableSpec.Column::weight).sum();
      lefts = new float[spec.columns().size() + 1];
      for (int i = 0; i < count(); i++) {
        lefts[i + 1] = lefts[i] + (float) (width * spec.columns().get(i).weight() / all);
      }
    }

    int count() {
      return spec.columns().size();
    }

    float left(int column) {
      return lefts[column];
    }

    /** Flush with the edge of the table; farther in where numbers stand close at the left. */
    float textLeft(int column) {
      if (column == 0) {
        return 0;
      }
      boolean afterNumbers =
          align(column, 1) == Cell.Align.LEFT && align(column - 1, 1) == Cell.Align.RIGHT;
      return lefts[column] + (afterNumbers ? 3 * TableRows.PAD_X : TableRows.PAD_X);
    }

    float textRight(int column) {
      return lefts[column + 1] - (column == count() - 1 ? 0 : TableRows.PAD_X);
    }

    float width() {
      return lefts[count()];
    }

    Cell.Align align(int column, int span) {
      return span > 1 ? Cell.Align.LEFT : spec.columns().get(column).align();
    }
  }
}
