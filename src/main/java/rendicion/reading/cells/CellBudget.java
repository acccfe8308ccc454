package rendicion.reading.cells;

/**
 * How many cells and how much text a workbook may hold before it is turned away, so that memory
 * stays bounded.
 */
final class CellBudget {
  private long cells;
  private long characters;

  CellBudget(long cells, long characters) {
    this.cells = cells;
    this.characters = characters;
  }

  static CellBudget ofWorkbook() {
    return new CellBudget(ReadingLimits.get("celdas"), ReadingLimits.get("caracteres"));
  }

  /** The text of a cell, which may be the same in very many cells. */
  void takeText(int length) throws UnreadableWorkbookException {
    characters -= length;
    if (characters < 0) {
      throw new UnreadableWorkbookException(
          UnreadableWorkbookException.Why.TOO_LARGE, "more text than allowed");
    }
  }

  void take() throws UnreadableWorkbookException {
    if (--cells < 0) {
      throw new UnreadableWorkbookException(
          UnreadableWorkbookException.Why.TOO_LARGE, "more cells than allowed");
    }
  }
}
