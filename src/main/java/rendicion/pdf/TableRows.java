package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** Some rows of a table with their text broken and their heights known. */
final class TableRows {

  static final float PAD_X = 4;
  static final float PAD_Y = 3.5f;

  /** From and to, in points from the left edge of the table. */
  record Extent(float left, float right) {

    float width() {
      return right - left;
    }
  }

  /** A cell with its content, and how far it and its text extend. */
  record Content(
      TableGrid.Place place,
      Tag tag,
      List<Line> lines,
      Extent cell,
      Extent text,
      Cell.Align align) {

    void emit(Line line, Page page, float x, float y) {
      line.emit(page, x + text.left(), x + text.right(), y, align);
    }

    float height() {
      return 2 * PAD_Y + Math.max(Line.height(lines), figureHeight());
    }

    float figureHeight() {
      Figure figure = place.cell().figure();
      return figure == null ? 0 : (float) figure.height();
    }

    int lastRow() {
      return place.row() + place.cell().rows() - 1;
    }
  }

  private final List<List<Content>> rows;
  private final List<List<Content>> reaching = new ArrayList<>();
  private final float[] heights;
  private final float[] tops;
  private final boolean onTheFloor;

  /**
   * @param onTheFloor whether texts stand at the foot of their cells, as those of headers do
   */
  TableRows(List<List<Content>> rows, boolean onTheFloor) {
    this.rows = List.copyOf(rows);
    this.onTheFloor = onTheFloor;
    heights = new float[rows.size()];
    tops = new float[rows.size() + 1];
    measure();
    for (int row = 0; row < rows.size(); row++) {
      reaching.add(new ArrayList<>());
    }
    rows.stream().flatMap(List::stream).forEach(this::reach);
  }

  private void measure() {
    for (List<Content> row : rows) {
      row.stream().filter(content -> content.place().cell().rows() == 1).forEach(this::grow);
    }
    rows.stream()
        .flatMap(List::stream)
        .filter(content -> content.place().cell().rows() > 1)
        .forEach(this::grow);
    for (int row = 0; row < heights.length; row++) {
      tops[row + 1] = tops[row] + heights[row];
    }
  }

  private void grow(Content content) {
    float given = 0;
    for (int row = content.place().row(); row <= content.lastRow(); row++) {
      given += heights[row];
    }
    heights[content.lastRow()] += Math.max(0, content.height() - given);
  }

  private void reach(Content content) {
    for (int row = content.place().row(); row <= content.lastRow(); row++) {
      reaching.get(row).add(content);
    }
  }

  int count() {
    return heights.length;
  }

  float height(int row) {
    return heights[row];
  }

  float height() {
    return tops[heights.length];
  }

  /** Whether a cell of this or an earlier row goes on in the next. */
  boolean spansOn(int row) {
    return reaching.get(row).stream().anyMatch(content -> content.lastRow() > row);
  }

  /** Whether the row shares no cell with another, so that it can be cut by lines. */
  boolean alone(int row) {
    return reaching.get(row).stream().allMatch(content -> content.place().cell().rows() == 1);
  }

  List<Content> row(int row) {
    return rows.get(row);
  }

  /** Puts what falls into a row on a page: its own cells, and lines of cells from rows above. */
  void emit(int row, Page page, float x, float top) {
    for (Content content : reaching.get(row)) {
      int first = content.place().row();
      float cellTop = top - (tops[row] - tops[first]);
      float spare = tops[content.lastRow() + 1] - tops[first] - content.height();
      float y = cellTop + PAD_Y + (onTheFloor ? spare : 0);
      emitLines(content, page, x, y, top, top + heights[row]);
      if (first == row) {
        emitFigure(content, page, x, cellTop + PAD_Y);
      }
    }
  }

  /** Hairlines under a row, but not through cells that go on below it. */
  void rules(int row, Page page, float x, float y, float width) {
    if (!spansOn(row)) {
      TableShaper.rule(page, Tone.RULE, 0.5f, x, y, width);
      return;
    }
    for (Content content : reaching.get(row)) {
      if (content.lastRow() == row) {
        Extent cell = content.cell();
        TableShaper.rule(page, Tone.RULE, 0.5f, x + cell.left(), y, cell.width());
      }
    }
  }

  private static void emitLines(
      Content content, Page page, float x, float first, float from, float to) {
    float y = first;
    for (Line line : content.lines()) {
      if (y >= from && y < to) {
        content.emit(line, page, x, y);
      }
      y += line.style().leading();
    }
  }

  private static void emitFigure(Content content, Page page, float x, float y) {
    Figure figure = content.place().cell().figure();
    if (figure != null) {
      page.add(FigureShaper.drawing(figure, content.tag(), x + content.text().left(), y));
    }
  }

  /** Puts some lines of every cell of a row on a page; figures go with the first lines. */
  void emitLines(int row, int fromLine, int toLine, Page page, float x, float top) {
    for (Content content : rows.get(row)) {
      float y = top;
      int to = Math.min(toLine, content.lines().size());
      for (Line line : content.lines().subList(Math.min(fromLine, to), to)) {
        content.emit(line, page, x, y);
        y += line.style().leading();
      }
      if (fromLine == 0) {
        emitFigure(content, page, x, top);
      }
    }
  }
}
