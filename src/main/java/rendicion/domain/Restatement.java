package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;
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
    return differ(before.percent(), now.percent()) || before.rating() != now.rating();
  }

  /** Whether Tipo I or Tipo II of an indicator is different; false where neither was kept. */
  public boolean measuresOtherwise() {
    Closing.Measures then = before.measures();
    Closing.Measures today = now.measures();
    return then != null
        && today != null
        && (differ(then.typeOne(), today.typeOne()) || differ(then.typeTwo(), today.typeTwo()));
  }

  /** Whether a mean is of more or fewer indicators than it was. */
  public boolean coversOtherwise() {
    Closing.Mean then = before.mean();
    Closing.Mean today = now.mean();
    return then != null && today != null && !then.coverage().equals(today.coverage());
  }

  /** Whether it is a mean and not a figure that somebody delivered. */
  public boolean isMean() {
    return before.mean() != null;
  }

  /** Whether two figures are two, however many zeros they are written with. */
  public static boolean differ(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a != b : a.compareTo(b) != 0;
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
