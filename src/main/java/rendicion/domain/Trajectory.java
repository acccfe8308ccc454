package rendicion.domain;

import java.math.BigDecimal;
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
  record Linear(int startYear) implements Trajectory {}

  /** Expected values declared year by year. */
  record Steps(SortedMap<Integer, BigDecimal> expected) implements Trajectory {
    public Steps {
      expected = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    }
  }
}
