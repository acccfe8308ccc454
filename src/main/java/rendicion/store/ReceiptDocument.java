package rendicion.store;

import java.time.Instant;
import java.util.Objects;
import rendicion.domain.ContentHash;
import rendicion.domain.Receipt;

/**
 * A receipt that was issued, as a document that stands for itself outside the ledger.
 *
 * @param issuedAt when; in no published file
 * @param document hash of the PDF that the office was given
 */
public record ReceiptDocument(Instant issuedAt, ContentHash document, Receipt receipt) {
  public ReceiptDocument {
    Objects.requireNonNull(issuedAt);
    Objects.requireNonNull(document);
    Objects.requireNonNull(receipt);
  }

  public String write() {
    return Documents.write(this);
  }

  /**
   * @throws IllegalArgumentException when the text is no receipt
   */
  public static ReceiptDocument read(String document) {
    return Documents.readReceipt(document);
  }
}
