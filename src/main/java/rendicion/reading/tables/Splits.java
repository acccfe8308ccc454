package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.List;

/** Finds where tables stand side by side below the same row. */
final class Splits {
  private final Block block;
  private final Start start;
  private final Body body;
  private final Span span;

  private Splits(Block block, Start start, Body body, Span span) {
    this.block = block;
    this.start = start;
    this.body = body;
    this.span = span;
  }

  /** First columns of the tables to the right of the first one; empty when it stands alone. */
  static List<Integer> of(Block block, Start start, Body body, Span span) {
    return start.headerLast() == 0 ? List.of() : new Splits(block, start, body, span).find();
  }

  private List<Integer> find() {
    List<Integer> splits = new ArrayList<>();
    int left = span.first();
    for (int column = span.first() + 2; column < span.last(); column++) {
      boolean begins = isGap(column - 1) ? isIndependent(left, column) : repeatsKey(left, column);
      if (begins && !isGap(column)) {
        splits.add(column);
        left = column;
      }
    }
    return splits;
  }

  private boolean isGap(int column) {
    if (!label(column).isEmpty()) {
      return false;
    }
    for (int row = start.headerFirst(); row <= body.lastRow(); row++) {
      if (!block.isEmpty(row, column)) {
        return false;
      }
    }
    return true;
  }

  private String label(int column) {
    for (int row = start.headerLast(); row >= start.headerFirst(); row--) {
      String text = block.shownText(row, column);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /** The label of the row names again, over texts again. */
  private boolean repeatsKey(int left, int column) {
    return !label(left).isEmpty()
        && label(column).equals(label(left))
        && !start.figures().has(left)
        && !start.figures().has(column)
        && column - left >= 2
        && block.area(start.headerLast(), column).width() == 1;
  }

  /** Beyond a gap: the same labels again, or a column of names of another length. */
  private boolean isIndependent(int left, int column) {
    if (label(column).isEmpty() || label(column + 1).isEmpty()) {
      return false;
    }
    if (label(column).equals(label(left))) {
      return true;
    }
    boolean names = !start.figures().has(column) || start.figures().has(left);
    int here = lastFilled(column);
    int there = lastFilled(left);
    return names && Math.abs(here - there) > Math.max(1, (there - start.headerLast()) / 20);
  }

  private int lastFilled(int column) {
    int row = body.lastRow();
    while (row > start.headerLast() && block.isEmpty(row, column)) {
      row--;
    }
    return row;
  }
}
