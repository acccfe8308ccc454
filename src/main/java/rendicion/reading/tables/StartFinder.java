package rendicion.reading.tables;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds where the next table of a block begins: its first record, then the labels above it. */
final class StartFinder {
  private static final int LOOK_AHEAD = 12;

  private final Block block;
  private final int from;

  private StartFinder(Block block, int from) {
    this.block = block;
    this.from = from;
  }

  /** The next table at or below the row; null when none begins there. */
  static @Nullable Start find(Block block, int from) {
    return new StartFinder(block, from).find();
  }

  private @Nullable Start find() {
    int labels = firstRunOfTexts();
    int record = firstRecord();
    if (record == 0) {
      return labels == 0 ? null : textTable(labels);
    }
    BitSet figures = Figures.columns(block, record);
    int last = HeaderRows.lastAbove(block, record, from, figures);
    if (labels != 0 && (last == 0 || labels < last) && isLongListOfTexts(labels, record)) {
      return textTable(labels);
    }
    if (last == 0) {
      return labels != 0 && labels < record ? textTable(labels) : withoutHeader(record, figures);
    }
    int first = HeaderRows.firstOf(block, last, from, figures);
    int body = HeaderRows.bodyBelow(block, last, record);
    return new Start(first, last, body, record, figures);
  }

  private static Start withoutHeader(int record, BitSet figures) {
    return new Start(0, 0, record, record, figures);
  }

  /**
   * The first row of two that hold several texts each in the same columns; 0 when there is none.
   */
  private int firstRunOfTexts() {
    for (int row = block.nextFilled(from);
        row <= block.lastRow();
        row = block.nextFilled(row + 1)) {
      if (block.shape(row).isLabels() && block.shape(row).texts() > 0 && hasCompanions(row)) {
        return row;
      }
    }
    return 0;
  }

  private boolean hasCompanions(int row) {
    int next = block.nextFilled(row + 1);
    return next <= row + 2 && next <= block.lastRow() && overlap(row, next) >= 2;
  }

  private int overlap(int row, int other) {
    int both = 0;
    for (int column : block.columns(row)) {
      if (!block.grid().isEmpty(other, column)) {
        both++;
      }
    }
    return both;
  }

  private int firstRecord() {
    for (int row = block.nextFilled(from);
        row <= block.lastRow();
        row = block.nextFilled(row + 1)) {
      if (isRecord(row)) {
        return row;
      }
    }
    return 0;
  }

  private boolean isRecord(int row) {
    RowShape shape = block.shape(row);
    if (shape.values() == 0 || shape.filled() < 2 || Ordinals.isRow(block, row)) {
      return false;
    }
    for (int column : block.columns(row)) {
      Sort sort = block.sort(row, column);
      if (sort.isValue() && sort != Sort.NO_VALUE && isSupported(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows below hold values in the same column, unless hardly any row follows. */
  private boolean isSupported(int row, int column) {
    int seen = 0;
    int values = 0;
    int r = block.nextFilled(row + 1);
    while (r <= block.lastRow() && seen < LOOK_AHEAD) {
      seen++;
      if (block.sort(r, column).isValue()) {
        values++;
      }
      r = block.nextFilled(r + 1);
    }
    return values >= Math.min(2, seen);
  }

  private boolean isLongListOfTexts(int labels, int record) {
    int rows = 0;
    for (int row = labels; row < record; row++) {
      if (block.shape(row).isLabels()) {
        rows++;
      }
    }
    return rows > 8;
  }

  private Start textTable(int labels) {
    int last = HeaderRows.lastOfTexts(block, labels);
    int body = block.nextFilled(last + 1);
    int first = HeaderRows.firstOf(block, labels, from, new BitSet());
    return new Start(first, last, body, body, new BitSet());
  }
}
