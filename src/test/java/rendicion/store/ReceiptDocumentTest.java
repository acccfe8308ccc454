package rendicion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Receipt;

class ReceiptDocumentTest {

  private static final ContentHash HASH = new ContentHash("a".repeat(64));
  private static final Delivery DELIVERY =
      new Delivery(3, "agua", "COBERTURA.xlsx", HASH, 10, Instant.EPOCH);

  @Test
  void isReadAsItWasWritten() {
    assertThat(ReceiptDocument.read(document(4).write())).isEqualTo(document(4));
  }

  @Test
  void ofAnEarlierProgramSaysNothingOfWhatWaits() {
    String earlier = document(4).write().replace("\"waiting\":4,", "");

    assertThat(earlier).doesNotContain("waiting");
    assertThat(ReceiptDocument.read(earlier)).isEqualTo(document(0));
  }

  private static ReceiptDocument document(int waiting) {
    return new ReceiptDocument(
        Instant.EPOCH,
        HASH,
        new Receipt(
            1,
            DELIVERY,
            Verdict.ACCEPTED_WITH_FINDINGS,
            List.of("Cobertura"),
            96,
            waiting,
            List.of(),
            null,
            null));
  }
}
