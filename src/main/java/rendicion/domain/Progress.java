package rendicion.domain;

import java.math.BigDecimal;

/** How far an indicator got, in per cent, or why that cannot be said. */
public sealed interface Progress {

  /**
   * @param raw not capped; may be negative or above 100
   * @param capped what enters means, within the profile's floor and cap
   * @param calculation the formula with the numbers in it
   */
  record Measured(BigDecimal raw, BigDecimal capped, String calculation) implements Progress {}

  record NotMeasurable(Reason reason) implements Progress {}
}
