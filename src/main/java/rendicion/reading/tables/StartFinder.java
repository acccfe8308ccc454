package rendicion.reading.tables;

import org.jspecify.annotations.Nullable;

/** Finds where the next table of a block begins: its first record, then the labels above it. */
final class StartFinder {
  private static final int NOT_LOOKED = -1;

  private final Block block;
  private int texts = NOT_LOOKED;
  private int record = NOT_LOOKED;

  StartFinder(Block block) {
    this.block = block;
  }

  /**
   * The next table at or below the row, which is asked for from top to bottom; null when none
   * begins there. What lies further down is looked for once.
   */
  @Nullable Start find(int from) {
    if (texts != 0 && texts < from) {
      texts = TextRun.first(block, from);
    }
    if (record != 0 && record < from) {
      record = FirstRecord.find(block, from);
    }
    if (record == 0) {
      return texts == 0 ? null : ofTexts(from);
    }
    return ofFigures(from);
  }

  private Start ofFigures(int from) {
    FigureColumns figures = FigureColumns.from(block, record);
    int main = HeaderBottom.above(block, record, from, figures);
    if (texts != 0 && (main == 0 || texts < main) && TextRun.isLong(block, texts, record)) {
      return ofTexts(from);
    }
    if (main == 0) {
      return texts != 0 && texts < record ? ofTexts(from) : withoutHeader(record, figures);
    }
    int last = HeaderBottom.below(block, main, record);
    int first = HeaderTop.of(block, main, last, from);
    return new Start(first, last, HeaderBottom.bodyBelow(block, last, record), record, figures);
  }

  private static Start withoutHeader(int record, FigureColumns figures) {
    return new Start(0, 0, record, record, figures);
  }

  private Start ofTexts(int from) {
    int labels = TextRun.labels(block, texts, from);
    int last = HeaderBottom.reached(block, labels, block.lastRow());
    int first = HeaderTop.of(block, labels, last, from);
    int body = Math.min(block.nextFilled(last + 1), block.lastRow());
    return new Start(first, last, body, body, FigureColumns.none());
  }
}
