package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** Cuts a row that no page can hold into slices of a few lines each. */
final class RowCutter {

  private static final int LINES = 4;

  private final TableRows rows;
  private final int row;
  private final float width;

  RowCutter(TableRows rows, int row, float width) {
    this.rows = rows;
    this.row = row;
    this.width = width;
  }

  List<Slice> slices() {
    List<Slice> slices = new ArrayList<>();
    int lines = rows.row(row).stream().mapToInt(content -> content.lines().size()).max().orElse(0);
    int from = 0;
    while (from < lines) {
      int to = Math.min(lines, from + (from == 0 ? firstLines() : LINES));
      slices.add(slice(from, to, to == lines));
      from = to;
    }
    return slices;
  }

  /** As many as stand beside the tallest figure of the row. */
  private int firstLines() {
    double tallest =
        rows.row(row).stream().mapToDouble(TableRows.Content::figureHeight).max().orElse(0);
    return Math.max(LINES, (int) Math.ceil(tallest / TextStyle.CELL.leading()));
  }

  private Slice slice(int from, int to, boolean last) {
    float above = from == 0 ? TableRows.PAD_Y : 0;
    float below = last ? TableRows.PAD_Y : 0;
    float height = above + (to - from) * TextStyle.CELL.leading() + below;
    return Slice.of(
        0,
        height,
        (page, x, top) -> {
          rows.emitLines(row, from, to, page, x, top + above);
          if (last) {
            TableShaper.rule(page, Tone.RULE, 0.5f, x, top + height, width);
          }
        });
  }
}
