package rendicion.markup;

import java.io.IOException;

/** XML that is not read on. Its message is for the log, never for a clerk. */
public final class MarkupException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Why why;

  MarkupException(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }

  /** What is wrong with it. */
  public enum Why {
    /** Not well-formed, or bytes that are no characters. */
    MALFORMED,
    /** A document type, which may define what names stand for. */
    DOCUMENT_TYPE,
    TOO_DEEP,
    TOO_MANY_ATTRIBUTES,
    /** One piece of markup longer than allowed. */
    TOO_LONG
  }
}
