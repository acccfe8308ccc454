package rendicion.reading.cells;

/**
 * How many cells and how much text a workbook may hold before it is turned away, so that memory
 * stays bounded.
 */
final class CellBudget {
  private static final long MOST_CHARACTERS = 100_000_000;

  private int left;
  private long characters;

  CellBudget(int cells) {
    left = cells;
  }

  /** A cell that shows a text, which may be the same in very many cells. */
  void take(String text) throws UnreadableWorkbookException {
    take();
    characters += text.length();
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableWorkbookException(
          UnreadableWorkbookException.Why.TOO_LARGE, "more text than allowed");
    }
  }

  void take() throws UnreadableWorkbookException {
    if (--left < 0) {
      throw new UnreadableWorkbookException(
          UnreadableWorkbookException.Why.TOO_LARGE, "more cells than allowed");
    }
  }
}
