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

  /** The text of a cell, which may be the same in very many cells. */
  void takeText(int length) throws UnreadableWorkbookException {
    characters += length;
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
