package rendicion.domain;

/** The seven units of measure that CEPLAN V.01 admits for an indicator. */
public enum UnitKind {
  QUANTITY,
  NUMBER,
  PERCENTAGE,
  RATIO,
  RATE,
  INDEX,
  RATE_OF_CHANGE
}
