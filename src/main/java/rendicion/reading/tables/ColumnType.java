package rendicion.reading.tables;

/** What a column holds. */
public enum ColumnType {
  TEXT,
  INTEGER,
  DECIMAL,
  PERCENT,
  DATE,
  /** An identifier, even when it is stored as a number. */
  CODE
}
