package rendicion.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The path declared between baseline and target, where the plan gives only the final target. */
public sealed interface Trajectory {

  /** No path: a year without a target of its own is not judged. */
  record None() implements Trajectory {}

  /**
   * A straight line from the baseline value at the end of {@code startYear} to the target at the
   * end of the target's year.
   */
  record Linear(int startYear) implements Trajectory {

    /** Whole months gone by on a day since the line started; negative before it. */
    public int monthsGone(LocalDate day) {
      LocalDate next = day.plusDays(1);
      return (next.getYear() - startYear - 1) * 12 + next.getMonthValue() - 1;
    }
  }

  /** Expected values declared year by year. */
  record Steps(SortedMap<Integer, BigDecimal> expected) implements Trajectory {
    public Steps {
      expected = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    }
  }
}
