package rendicion.reading.tables;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import rendicion.reading.tables.Table.RowKind;

/**
 * The rows of a table below its labels.
 *
 * @param lastRow the last one that belongs to it
 * @param kinds rows that are no records
 */
record Body(int lastRow, Map<Integer, RowKind> kinds) {
  private static final int MOST_BLANK = 3;

  static Body extend(Block block, Start start) {
    return new Walk(block, start).walk();
  }

  /** Goes down row by row and remembers the last one that surely belongs to the table. */
  private static final class Walk {
    private final Block block;
    private final Start start;
    private final Map<Integer, RowKind> kinds = new HashMap<>();
    private final Map<Integer, RowKind> pending = new HashMap<>();
    private final BitSet figures;
    private int last;
    private int blank;
    private boolean noted;
    private boolean headed;

    Walk(Block block, Start start) {
      this.block = block;
      this.start = start;
      this.figures = start.figures();
      this.last = Math.max(start.bodyFirst(), start.firstRecord()) - 1;
    }

    Body walk() {
      for (int row = start.bodyFirst(); row <= block.lastRow(); row++) {
        if (row > start.firstRecord() && !take(row)) {
          break;
        }
        if (row <= start.firstRecord()) {
          takeEarly(row);
        }
      }
      last = Math.max(last, Math.min(start.bodyFirst(), block.lastRow()));
      return new Body(last, kinds);
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
        return ++blank <= MOST_BLANK;
      }
      if (isHeaderAgain(row)) {
        pending.put(row, RowKind.REPEATED_HEADER);
        headed = true;
        return !noted;
      }
      if (isRecord(row, shape)) {
        return accept(row);
      }
      if (isOtherHeader(row, shape)) {
        return false;
      }
      if (shape.isSingle() && Notes.isNote(block.text(row, shape.first()))) {
        noted = true;
      }
      pending.put(row, RowKind.SECTION);
      return pending.size() < 12;
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
      headed = false;
      return true;
    }

    private boolean isRecord(int row, RowShape shape) {
      if (figures.isEmpty()) {
        return shape.filled() >= 2 && blank == 0;
      }
      for (int column : block.columns(row)) {
        if (figures.get(column)
            && (block.sort(row, column).isValue() || block.sort(row, column) == Sort.YEAR)) {
          return shape.values() > 0 || shape.texts() > 0;
        }
      }
      return blank == 0 && pending.isEmpty() && shape.filled() >= 2;
    }

    private boolean isHeaderAgain(int row) {
      if (start.headerLast() == 0) {
        return false;
      }
      int same = 0;
      int[] columns = block.columns(row);
      for (int column : columns) {
        for (int h = start.headerFirst(); h <= start.headerLast(); h++) {
          if (block.text(h, column).equals(block.text(row, column))) {
            same++;
            break;
          }
        }
      }
      return same >= 2 && same * 10 >= columns.length * 7;
    }

    private boolean isOtherHeader(int row, RowShape shape) {
      if (!shape.isLabels() || figures.isEmpty()) {
        return false;
      }
      int over = 0;
      for (int column : block.columns(row)) {
        over += figures.get(column) ? 1 : 0;
      }
      return over > 0 && blank > 0;
    }
  }
}
