package rendicion.reading.cells;

/** What sort of value a cell holds, told without making the value. */
public enum CellKind {
  EMPTY,
  NUMBER,
  TEXT,
  MOMENT,
  TRUTH,
  FAULT
}
