package rendicion.reading.cells;

/** A file that cannot be read as a workbook. Its message is for the log, never for a clerk. */
public final class UnreadableWorkbookException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Why why;

  UnreadableWorkbookException(Why why, String message) {
    super(message);
    this.why = why;
  }

  UnreadableWorkbookException(Why why, Throwable cause) {
    super(why + ": " + cause, cause);
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** What is to be done about it. */
  public enum Why {
    /** It asks for a password. */
    PASSWORD,
    /** A format that must be saved as .xlsx first. */
    OTHER_FORMAT,
    /** Broken, cut off or empty. */
    DAMAGED,
    /** More than a workbook of an office can hold. */
    TOO_LARGE
  }
}
