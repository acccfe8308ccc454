package rendicion.reading.cells;

/** How many cells a workbook may hold before it is turned away, so that memory stays bounded. */
final class CellBudget {
  private int left;

  CellBudget(int cells) {
    left = cells;
  }

  void take() throws UnreadableWorkbookException {
    if (--left < 0) {
      throw new UnreadableWorkbookException(
          UnreadableWorkbookException.Why.TOO_LARGE, "more cells than allowed");
    }
  }
}
