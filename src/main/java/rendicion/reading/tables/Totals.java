package rendicion.reading.tables;

import java.util.Map;
import rendicion.reading.tables.Table.RowKind;

/** Rows that add up others, told by their label. */
final class Totals {
  private Totals() {}

  static void mark(Block block, Start start, Body body, Span span, Map<Integer, RowKind> kinds) {
    for (int row = start.bodyFirst(); row <= body.lastRow(); row++) {
      if (!kinds.containsKey(row) && isTotal(block, start, body, row, span)) {
        kinds.put(row, RowKind.TOTAL);
      }
    }
  }

  /** The word alone says it; with a name beside it, where it stands or looks like one. */
  private static boolean isTotal(Block block, Start start, Body body, int row, Span span) {
    boolean first = true;
    for (int column : block.columns(row)) {
      if (column < span.first() || block.sort(row, column) != Sort.TEXT) {
        continue;
      }
      if (!first && start.figures().has(column)) {
        return false;
      }
      boolean total =
          switch (block.total(row, column)) {
            case BARE -> true;
            case NAMED -> row == body.lastRow() || block.grid().isBold(row, column);
            case AMONG_MANY, NONE -> false;
          };
      if (total) {
        return true;
      }
      first = false;
    }
    return false;
  }

  /** Whether a text of the row speaks of a total, which its figures have to prove. */
  static boolean isHinted(Block block, int row) {
    for (int column : block.columns(row)) {
      if (block.sort(row, column) == Sort.TEXT) {
        return block.total(row, column) != TotalWord.NONE;
      }
    }
    return false;
  }
}
