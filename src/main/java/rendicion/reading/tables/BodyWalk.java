package rendicion.reading.tables;

import java.util.HashMap;
import java.util.Map;
import rendicion.reading.tables.Table.RowKind;

/** Goes down a table row by row and remembers the last one that surely belongs to it. */
final class BodyWalk {
  private static final int MOST_BLANK = 3;
  private static final int MOST_PENDING = 14;

  private final Block block;
  private final Start start;
  private final FigureColumns figures;
  private final Map<Integer, RowKind> kinds = new HashMap<>();
  private final Map<Integer, RowKind> pending = new HashMap<>();
  private final HeaderLabels labels;
  private int last;
  private int blank;
  private boolean noted;
  private boolean titled;
  private boolean headed;

  BodyWalk(Block block, Start start) {
    this.block = block;
    this.start = start;
    this.figures = start.figures();
    this.labels = new HeaderLabels(block, start);
    this.last = Math.max(start.bodyFirst(), start.firstRecord()) - 1;
  }

  Body walk() {
    for (int row = start.bodyFirst(); row <= block.lastRow(); row++) {
      if (row > start.firstRecord()) {
        if (!take(row)) {
          break;
        }
      } else {
        takeEarly(row);
      }
    }
    last = Math.max(last, Math.min(start.bodyFirst(), block.lastRow()));
    if (isMostlyOfLabels()) {
      takeBareLabels();
    }
    return new Body(start.bodyFirst(), last, kinds);
  }

  /** A form that the office has hardly filled in: most rows have a label and nothing else. */
  private boolean isMostlyOfLabels() {
    long bare = kinds.values().stream().filter(k -> k == RowKind.SECTION).count();
    return !figures.isEmpty() && bare * 2 > last - start.bodyFirst() + 1;
  }

  private void takeBareLabels() {
    int key = block.shape(start.bodyFirst()).first();
    int gap = 0;
    for (int row = last + 1; row <= block.lastRow() && gap < 2; row++) {
      RowShape shape = block.shape(row);
      if (shape.filled() == 0) {
        gap++;
        continue;
      }
      if (!shape.isSingle() || shape.first() != key || Notes.isNote(block.text(row, key))) {
        return;
      }
      for (int r = last + 1; r < row; r++) {
        kinds.put(r, RowKind.BLANK);
      }
      kinds.put(row, RowKind.SECTION);
      gap = 0;
      last = row;
    }
  }

  private void takeEarly(int row) {
    if (block.isBlank(row)) {
      kinds.put(row, RowKind.BLANK);
    } else if (row < start.firstRecord() && block.shape(row).isSingle()) {
      kinds.put(row, RowKind.SECTION);
    }
    last = row;
  }

  /** Whether to go on below the row. */
  private boolean take(int row) {
    RowShape shape = block.shape(row);
    if (shape.filled() == 0) {
      pending.put(row, RowKind.BLANK);
      blank += headed ? 0 : 1;
      return blank <= MOST_BLANK;
    }
    if (isHeaderAgain(row)) {
      pending.put(row, RowKind.REPEATED_HEADER);
      headed = true;
      blank = 0;
      return !titled;
    }
    if (isRecord(row, shape)) {
      return accept(row);
    }
    boolean other = isOtherHeader(row, shape) || (blank > 0 && shape.values() > 1);
    return !other && passOver(row, shape);
  }

  /** A heading, a note, a title of the next page or of the next table. */
  private boolean passOver(int row, RowShape shape) {
    String text = block.text(row, shape.first());
    if (Pages.isContinuation(text) || isTitleAgain(text)) {
      blank = 0;
    } else {
      noted |= shape.isSingle() && Notes.isNote(text);
      titled |= blank > 0 || noted;
    }
    pending.put(row, RowKind.SECTION);
    return pending.size() < MOST_PENDING;
  }

  private boolean isTitleAgain(String text) {
    for (int row = Math.max(1, start.headerFirst() - 8); row < start.headerFirst(); row++) {
      for (int column : block.columns(row)) {
        if (block.text(row, column).equals(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean accept(int row) {
    if (noted && !headed) {
      return false;
    }
    kinds.putAll(pending);
    pending.clear();
    last = row;
    blank = 0;
    noted = false;
    titled = false;
    headed = false;
    return true;
  }

  private boolean isRecord(int row, RowShape shape) {
    if (figures.isEmpty()) {
      return shape.filled() >= 2 && blank == 0;
    }
    int fitting = 0;
    int strange = 0;
    for (int column : block.columns(row)) {
      if (figures.fits(block, row, column)) {
        fitting++;
      } else if (figures.has(column)) {
        strange++;
      }
    }
    if (blank > 0) {
      if (isAside(row, shape, fitting)) {
        return false;
      }
      boolean sure = fitting > strange * 8;
      return shape.filled() >= 2 && (sure || (fitting >= strange && beginsAlike(row, shape)));
    }
    if (fitting > 0) {
      return shape.filled() > 1 || fitting > strange;
    }
    return strange == 0 && pending.isEmpty() && shape.filled() >= 2;
  }

  /** After a blank row: one of many figures, or a text that announces the one beside it. */
  private boolean isAside(int row, RowShape shape, int fitting) {
    boolean few = fitting * 5 < figures.all().cardinality();
    return shape.filled() <= 2 && (few || block.text(row, shape.first()).endsWith(":"));
  }

  /** After a single blank row: a name where the first record has one, so that a fault is seen. */
  private boolean beginsAlike(int row, RowShape shape) {
    int key = block.shape(start.firstRecord()).first();
    boolean strange = figures.has(key) && !figures.fits(block, row, key);
    return blank == 1
        && !noted
        && shape.first() == key
        && !strange
        && !Notes.isNote(block.text(row, key));
  }

  private boolean isHeaderAgain(int row) {
    if (start.headerLast() == 0) {
      return false;
    }
    int same = 0;
    int[] columns = block.columns(row);
    for (int i = 0; i < columns.length; i++) {
      same += labels.has(row, columns[i]) ? 1 : 0;
      if ((i + 1 - same) * 10 > columns.length * 3) {
        return false;
      }
    }
    return same >= 2;
  }

  private boolean isOtherHeader(int row, RowShape shape) {
    if (!shape.isLabels() || figures.isEmpty()) {
      return false;
    }
    int over = 0;
    for (int column : block.columns(row)) {
      over += figures.has(column) ? 1 : 0;
    }
    return over > 0 && blank > 0;
  }
}
