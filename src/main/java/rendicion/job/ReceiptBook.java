package rendicion.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Receipt;
import rendicion.intake.Register;
import rendicion.store.ReceiptDocument;

/**
 * What was issued to the offices of a plan, as the register in the state folder tells it. One
 * receipt for each content of an office; none ever changes.
 */
final class ReceiptBook {

  private record Key(String office, ContentHash content) {}

  private final Register register;
  private final Map<Key, ReceiptDocument> issued = new LinkedHashMap<>();

  ReceiptBook(Register register) {
    this.register = register;
    register.list(ReceiptDocument::read).forEach(this::enter);
  }

  private void enter(ReceiptDocument one) {
    Delivery delivery = one.receipt().delivery();
    issued.put(new Key(delivery.office(), delivery.content()), one);
  }

  boolean holds(Delivery delivery) {
    return find(delivery.office(), delivery.content()).isPresent();
  }

  /** What was issued for a content of an office. */
  Optional<Receipt> find(String office, ContentHash content) {
    return Optional.ofNullable(issued.get(new Key(office, content))).map(ReceiptDocument::receipt);
  }

  /** Everything that was issued to an office, by number. */
  List<Receipt> list(String office) {
    return issued.values().stream()
        .map(ReceiptDocument::receipt)
        .filter(r -> r.delivery().office().equals(office))
        .toList();
  }

  /** The number that the next receipt has. */
  long nextNumber() {
    return issued.values().stream().mapToLong(r -> r.receipt().number()).max().orElse(0) + 1;
  }

  /**
   * Enters a receipt and keeps its document; when this returns both outlive a power cut. What is
   * killed between the two leaves a document that nothing names.
   */
  void issue(Receipt receipt, byte[] document, Instant now) {
    if (receipt.number() != nextNumber() || holds(receipt.delivery())) {
      throw new IllegalStateException("Bug: issued out of turn: " + receipt.number());
    }
    ReceiptDocument one = new ReceiptDocument(now, register.keep(document), receipt);
    register.append(one.write());
    enter(one);
  }

  /** The document as the office was given it. */
  Path documentOf(Receipt receipt) {
    Delivery delivery = receipt.delivery();
    ReceiptDocument one = issued.get(new Key(delivery.office(), delivery.content()));
    if (one == null) {
      throw new NoSuchElementException("Bug: not issued: " + receipt.number());
    }
    return register.getContent(one.document());
  }
}
