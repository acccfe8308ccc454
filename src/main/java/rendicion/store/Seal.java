package rendicion.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

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

  /** A seal over the columns of a row. */
  static String ofColumns(String plan, @Nullable Object... columns) {
    return of(plan, Documents.write(Arrays.asList(columns)));
  }

  /** Requires that a row carries the seal that its columns have. */
  static void require(@Nullable String seal, String expected) {
    if (!expected.equals(seal)) {
      throw new LedgerException(LedgerException.Reason.DAMAGED, null);
    }
  }

  /** A row that makes no sense is damaged just as one that is not what was sealed. */
  static <T> T whole(Row<T> row) throws SQLException {
    try {
      return row.read();
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new LedgerException(LedgerException.Reason.DAMAGED, e);
    }
  }

  /** A row as it is read. */
  interface Row<T> {
    T read() throws SQLException;
  }

  /**
   * @throws LedgerException {@code DAMAGED} when the row is not what was sealed
   */
  static void check(String seal, String key, String document) {
    require(seal, of(key, document));
  }
}
