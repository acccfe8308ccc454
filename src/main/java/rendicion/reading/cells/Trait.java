package rendicion.reading.cells;

/** Kind, formula and style of a cell in one number. */
final class Trait {
  static final int NUMBER = 0;
  static final int TEXT = 1;
  static final int FAULT = 2;
  static final int TRUTH = 3;

  /** A moment by the serial number that spreadsheets count days with. */
  static final int SERIAL = 4;

  /** A moment by its milliseconds since 1970. */
  static final int MOMENT = 5;

  private static final CellKind[] KINDS = {
    CellKind.NUMBER, CellKind.TEXT, CellKind.FAULT, CellKind.TRUTH, CellKind.MOMENT, CellKind.MOMENT
  };
  private static final int FORMULA = 8;
  private static final int STYLE = 4;

  private Trait() {}

  static int of(int content, boolean formula, int style) {
    return style << STYLE | (formula ? FORMULA : 0) | content;
  }

  static int content(int trait) {
    return trait & FORMULA - 1;
  }

  static CellKind kind(int trait) {
    return KINDS[content(trait)];
  }

  static boolean isFormula(int trait) {
    return (trait & FORMULA) != 0;
  }

  static int style(int trait) {
    return trait >>> STYLE;
  }
}
