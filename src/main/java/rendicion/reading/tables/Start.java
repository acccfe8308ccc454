package rendicion.reading.tables;

/**
 * Where a table begins.
 *
 * @param headerFirst first row of labels; 0 when there is none
 * @param headerLast last row of labels; 0 when there is none
 * @param bodyFirst first row under the labels
 * @param firstRecord first row with figures; the first of the body in a table of texts
 * @param figures columns that hold figures; none in a table of texts
 */
record Start(
    int headerFirst, int headerLast, int bodyFirst, int firstRecord, FigureColumns figures) {

  boolean isOfTexts() {
    return figures.isEmpty();
  }
}
