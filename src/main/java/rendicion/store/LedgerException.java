package rendicion.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.wording.Wording;

/** Why the ledger cannot be used; its message is for a person. */
public final class LedgerException extends RuntimeException {

  private final Reason reason;

  LedgerException(Reason reason, @Nullable Throwable cause) {
    super(Wording.spanish().say("store.failure." + reason.key, Map.of()), cause);
    this.reason = reason;
  }

  /** The one among the causes of a failure, if there is one. */
  public static Optional<LedgerException> in(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(LedgerException.class::isInstance)
        .map(LedgerException.class::cast)
        .findFirst();
  }

  public Reason reason() {
    return reason;
  }

  /** Why, so that a command can choose what to do. */
  public enum Reason {
    /** Its files are not what was written into them. It can be made again from the archive. */
    DAMAGED("damaged"),
    /** A newer program wrote it. */
    NEWER("newer");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }
}
