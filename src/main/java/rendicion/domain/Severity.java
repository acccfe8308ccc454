package rendicion.domain;

/** How much a finding weighs. */
public enum Severity {
  /** The figure, row or file does not count until it is mended. */
  ERROR,
  /** It counts, and something about it should be mended. */
  WARNING,
  /** It counts or not as the finding says, and somebody must answer. */
  QUESTION,
  /** A question that the office answered; it counts. */
  ANSWERED,
  /** Good to know. */
  NOTE
}
