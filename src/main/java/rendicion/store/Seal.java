package rendicion.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over what a row says, to find out whether the disk still says what was written. */
final class Seal {

  private Seal() {}

  static String of(String key, String document) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }

  /**
   * @throws LedgerException {@code DAMAGED} when the row is not what was sealed
   */
  static void check(String seal, String key, String document) {
    if (!seal.equals(of(key, document))) {
      throw new LedgerException(LedgerException.Reason.DAMAGED, null);
    }
  }
}
