package rendicion.store;

import rendicion.domain.Closing;

/** A closing as a document that stands for itself, also outside the ledger. */
public final class ClosingDocument {

  private ClosingDocument() {}

  public static String write(Closing closing) {
    return Documents.write(closing);
  }

  /**
   * @throws IllegalArgumentException when the text is no closing
   */
  public static Closing read(String document) {
    return Documents.readClosing(document);
  }
}
