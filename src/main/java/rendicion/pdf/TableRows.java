package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** Some rows of a table with their text broken and their heights known. */
final class TableRows {

  static final float PAD_X = 4;
  static final float PAD_Y = 3.5f;

  /** A cell with its content; x and width without the padding, relative to the table. */
  record Content(
      TableGrid.Place place, Tag tag, List<Line> lines, float x, float width, Cell.Align align) {

    float height() {
      Figure figure = place.cell().figure();
      float text = lines.size() * TextStyle.CELL.leading();
      return 2 * PAD_Y + (figure == null ? text : (float) figure.height());
    }

    int lastRow() {
      return place.row() + place.cell().rows() - 1;
    }
  }

  private final List<List<Content>> rows = new ArrayList<>();
  private final float[] heights;

  TableRows(int count) {
    heights = new float[count];
  }

  void add(List<Content> row) {
    rows.add(row);
  }

  /** Gives every row its height, once all are there. */
  void measure() {
    for (List<Content> row : rows) {
      for (Content content : row) {
        if (content.place().cell().rows() == 1) {
          grow(content);
        }
      }
    }
    rows.stream().flatMap(List::stream).forEach(this::grow);
  }

  private void grow(Content content) {
    int last = content.lastRow();
    float missing = content.height() - height(content.place().row(), last + 1);
    if (missing > 0) {
      heights[last] += missing;
    }
  }

  int count() {
    return rows.size();
  }

  float height(int row) {
    return heights[row];
  }

  /** The height of the rows from one up to, not including, another. */
  float height(int from, int to) {
    float sum = 0;
    for (int row = from; row < to; row++) {
      sum += heights[row];
    }
    return sum;
  }

  /** Whether a cell of an earlier or this row goes on in the next. */
  boolean spansOn(int row) {
    return rows.subList(0, row + 1).stream()
        .flatMap(List::stream)
        .anyMatch(content -> content.lastRow() > row);
  }

  /** Whether rows share a cell, so that the row cannot be split by lines. */
  boolean alone(int row) {
    return !spansOn(row) && (row == 0 || !spansOn(row - 1));
  }

  int lines(int row) {
    return rows.get(row).stream().mapToInt(content -> content.lines().size()).max().orElse(0);
  }

  /** Puts what falls into a row on a page: its own cells, and lines of cells from rows above. */
  void emit(int row, Page page, float x, float top) {
    for (int from = 0; from <= row; from++) {
      float above = height(from, row);
      for (Content content : rows.get(from)) {
        if (content.lastRow() >= row) {
          emit(content, page, x, top - above, top, top + heights[row]);
        }
      }
    }
  }

  private static void emit(
      Content content, Page page, float x, float cellTop, float from, float to) {
    float left = x + content.x();
    float y = cellTop + PAD_Y;
    for (Line line : content.lines()) {
      if (y >= from && y < to) {
        line.emit(page, left, left + content.width(), y, content.align());
      }
      y += line.style().leading();
    }
    Figure figure = content.place().cell().figure();
    if (figure != null && cellTop >= from) {
      page.add(FigureShaper.drawing(figure, content.tag(), left, cellTop + PAD_Y));
    }
  }

  /** Puts some lines of every cell of a row on a page. */
  void emitLines(int row, int fromLine, int toLine, Page page, float x, float top) {
    for (Content content : rows.get(row)) {
      float left = x + content.x();
      float y = top + PAD_Y;
      int to = Math.min(toLine, content.lines().size());
      for (Line line : content.lines().subList(Math.min(fromLine, to), to)) {
        line.emit(page, left, left + content.width(), y, content.align());
        y += line.style().leading();
      }
    }
  }
}
