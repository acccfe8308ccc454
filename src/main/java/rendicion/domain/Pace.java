package rendicion.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How fast an indicator must move from now on to reach its final target in time. */
public sealed interface Pace {

  /**
   * @param gap final target minus value, in the indicator's unit; negative where it must fall
   * @param perYear the gap spread over the time left
   * @param monthsLeft whole months from the cut-off to the end of the target's year, 1 or more
   * @param madePerYear what it moved a year from the baseline on; null where no path with a start
   *     is declared, because then nobody knows since when
   * @param calculation the formula with the numbers in it, in Spanish notation
   */
  record Needed(
      BigDecimal gap,
      BigDecimal perYear,
      int monthsLeft,
      @Nullable BigDecimal madePerYear,
      String calculation)
      implements Pace {}

  /** The final target is already reached; what is left is to keep it. */
  record Reached() implements Pace {}

  record Unknown(Reason reason) implements Pace {}
}
