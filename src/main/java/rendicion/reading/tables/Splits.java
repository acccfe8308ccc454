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

  /** The label of the row names again, over texts again, or the same names row by row. */
  private boolean repeatsKey(int left, int column) {
    if (start.figures().has(left) || start.figures().has(column) || column - left < 2) {
      return false;
    }
    boolean sameLabel =
        !label(left).isEmpty()
            && label(column).equals(label(left))
            && block.area(start.headerLast(), column).width() == 1;
    return sameLabel || (label(column).equals(label(left)) && repeatsNames(left, column));
  }

  private boolean repeatsNames(int left, int column) {
    int names = 0;
    int same = 0;
    for (int row = start.bodyFirst(); row <= body.lastRow(); row++) {
      String name = block.text(row, left);
      names += name.isEmpty() ? 0 : 1;
      same += !name.isEmpty() && name.equals(block.text(row, column)) ? 1 : 0;
    }
    return same >= 3 && same * 10 >= names * 7;
  }

  /** Beyond a gap: the same labels or names again, or a column of names of another length. */
  private boolean isIndependent(int left, int column) {
    if (repeatsNames(left, column) || repeatsLabels(left, column)) {
      return true;
    }
    if (label(column).isEmpty()) {
      return false;
    }
    if (label(column).equals(label(left))) {
      return true;
    }
    boolean names = !start.figures().has(column) || start.figures().has(left);
    int here = lastFilled(column);
    int there = lastFilled(left);
    return names
        && !label(column + 1).isEmpty()
        && here > start.headerLast()
        && Math.abs(here - there) > Math.max(1, (there - start.headerLast()) / 20);
  }

  /** The same labels, one after the other, over at least two columns of figures. */
  private boolean repeatsLabels(int left, int column) {
    int same = 0;
    for (int i = 1; column + i <= span.last() && left + i < column; i++) {
      String label = block.text(start.headerLast(), column + i);
      boolean again = !label.isEmpty() && label.equals(block.text(start.headerLast(), left + i));
      same += again ? 1 : 0;
    }
    return same >= 2 && start.figures().has(column + 1) && !start.figures().has(left);
  }

  private int lastFilled(int column) {
    int row = body.lastRow();
    while (row > start.headerLast() && block.isEmpty(row, column)) {
      row--;
    }
    return row;
  }
}
