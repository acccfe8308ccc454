package rendicion.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a closed period that is different since (rectificación): before, now, why, and who
 * delivered what changed it. Shown in the reports of later periods.
 *
 * @param period the closed period
 * @param closing number of the {@link Closing} that approved the earlier figure
 * @param before as it was approved
 * @param now as it is today, or as a later closing approved it
 * @param changes the delivered figures behind it that are not what they were; empty where only the
 *     definitions or the program changed
 * @param deliveries the deliveries that brought them, in order of arrival
 */
public record Restatement(
    Period period,
    int closing,
    Closing.Approved before,
    Closing.Approved now,
    Cause cause,
    List<Change> changes,
    List<Delivery> deliveries) {
  public Restatement {
    changes = List.copyOf(changes);
    deliveries = List.copyOf(deliveries);
  }

  /** Code of the indicator or activity. */
  public String code() {
    return before.code();
  }

  /** Whether what is judged, or how, is different, be the value different or not. */
  public boolean judgesOtherwise() {
    return !Objects.equals(before.percent(), now.percent()) || before.rating() != now.rating();
  }

  /** Why a figure is different. */
  public enum Cause {
    /** An office delivered other figures. */
    CORRECTED_DATA,
    /** A workbook that counted is gone or no longer accepted. */
    WITHDRAWN_DATA,
    /** The same data under changed definitions. */
    CHANGED_DEFINITIONS,
    /** The same data and definitions under another version of the program. */
    CHANGED_PROGRAM
  }

  /**
   * @param before null where it was not delivered then
   * @param now null where it is not delivered any more
   */
  public record Change(@Nullable Observation before, @Nullable Observation now) {}
}
