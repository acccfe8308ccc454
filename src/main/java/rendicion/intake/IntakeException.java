package rendicion.intake;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rendicion.wording.Wording;

/** What the program cannot do with the state or input folder; its message is for a person. */
public final class IntakeException extends RuntimeException {

  private final Reason reason;

  IntakeException(Reason reason, Map<String, String> arguments, @Nullable Throwable cause) {
    super(Wording.spanish().say("intake.failure." + reason.key, new TreeMap<>(arguments)), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why, so that a command can choose its exit code. */
  public enum Reason {
    /** Another run holds the state folder. */
    HELD("held"),
    /** The state folder's disk is nearly full. */
    NO_SPACE("no-space"),
    /** The state folder's disk became full while it was written to. */
    FULL("full"),
    /** The plan's input folder is not there; perhaps the share is gone. */
    INPUT_MISSING("input-missing"),
    /** Nothing at all lies in the plan's input folder, and once something did. */
    INPUT_EMPTY("input-empty"),
    /** A file of the journal or archive cannot be read as what it was written as. */
    STATE_DAMAGED("state-damaged"),
    /** Reading or writing the state folder failed. */
    STATE_UNUSABLE("state-unusable");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
