package rendicion.reading.tables;

import org.jspecify.annotations.Nullable;

/** Finds where the next table of a block begins: its first record, then the labels above it. */
final class StartFinder {
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
    int texts = TextRun.first(block, from);
    int record = FirstRecord.find(block, from);
    if (record == 0) {
      return texts == 0 ? null : ofTexts(texts);
    }
    FigureColumns figures = FigureColumns.from(block, record);
    int main = HeaderBottom.above(block, record, from, figures);
    if (texts != 0 && (main == 0 || texts < main) && TextRun.isLong(block, texts, record)) {
      return ofTexts(texts);
    }
    if (main == 0) {
      return texts != 0 && texts < record ? ofTexts(texts) : withoutHeader(record, figures);
    }
    int last = HeaderBottom.below(block, main, record);
    int first = HeaderTop.of(block, main, last, from);
    return new Start(first, last, HeaderBottom.bodyBelow(block, last, record), record, figures);
  }

  private static Start withoutHeader(int record, FigureColumns figures) {
    return new Start(0, 0, record, record, figures);
  }

  private Start ofTexts(int texts) {
    int labels = TextRun.labels(block, texts, from);
    int last = HeaderBottom.reached(block, labels, block.lastRow());
    int first = HeaderTop.of(block, labels, last, from);
    int body = Math.min(block.nextFilled(last + 1), block.lastRow());
    return new Start(first, last, body, body, FigureColumns.none());
  }
}
