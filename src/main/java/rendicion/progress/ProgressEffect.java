package rendicion.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Figure;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Progress;
import rendicion.domain.ProgressChange;
import rendicion.domain.Results;

/** What differs between two calculations of the same period. */
public final class ProgressEffect {

  private ProgressEffect() {}

  /** The indicators whose value, progress or rating differs, in the plan's order. */
  public static List<ProgressChange> between(Results before, Results after) {
    List<ProgressChange> changes = new ArrayList<>();
    for (IndicatorResult now : after.indicators()) {
      IndicatorResult was = before.getIndicator(now.indicator());
      ProgressChange change =
          new ProgressChange(
              now.indicator(),
              after.period(),
              value(was),
              value(now),
              progress(was),
              progress(now),
              was.rating(),
              now.rating());
      if (differs(change)) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static boolean differs(ProgressChange c) {
    return c.ratingBefore() != c.ratingAfter()
        || !same(c.valueBefore(), c.valueAfter())
        || !same(c.progressBefore(), c.progressAfter());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  private static @Nullable BigDecimal value(IndicatorResult result) {
    return result.current() instanceof Figure.Known known ? known.value() : null;
  }

  private static @Nullable BigDecimal progress(IndicatorResult result) {
    return result.rated() instanceof Progress.Measured measured ? measured.raw() : null;
  }
}
