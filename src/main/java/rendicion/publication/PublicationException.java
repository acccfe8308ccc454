package rendicion.publication;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.wording.Wording;

/** Why nothing could be published; its message is for a person. */
public final class PublicationException extends RuntimeException {

  private final Reason reason;

  PublicationException(Reason reason, Map<String, String> arguments, @Nullable Throwable cause) {
    super(Wording.spanish().say("publication.failure." + reason.key, arguments), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why, so that a command can choose its exit code. */
  public enum Reason {
    /** The disk of the output folder is nearly full. */
    NO_SPACE("no-space"),
    /** The disk of the output folder became full while it was written to. */
    FULL("full"),
    /** A file that was to be published does not open as what its name says: our mistake. */
    BROKEN_OUTPUT("broken-output"),
    /** The manifest in the output folder is not one of ours. */
    MANIFEST_DAMAGED("manifest-damaged"),
    /** Reading or writing the output folder failed. */
    OUTPUT_UNUSABLE("output-unusable");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
