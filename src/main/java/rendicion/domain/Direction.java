package rendicion.domain;

/**
 * Which way an indicator must move. Declared by whoever defines the indicator, never inferred from
 * figures (CEPLAN: sentido esperado; the last two are its "no definido" aggregation kinds).
 */
public enum Direction {
  ASCENDING,
  DESCENDING,
  /** The value must stay at or below the target (máximo permisible). */
  MAXIMUM_ALLOWED,
  /** The value must stay at or above the target (mínimo permisible). */
  MINIMUM_ALLOWED
}
