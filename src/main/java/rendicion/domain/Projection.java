package rendicion.domain;

import java.math.BigDecimal;

/** Where an indicator would be at the end of its target's year if it went on as it did. */
public sealed interface Projection {

  /**
   * A straight line through the yearly figures (least squares), with the band in which so many of a
   * hundred such figures would fall.
   *
   * @param year the target's year
   * @param low lower end of the band, never outside what the unit admits
   * @param high upper end of the band
   * @param points how many yearly figures it is made from
   * @param outlook what that means for the target
   * @param calculation how, in Spanish
   */
  record Estimated(
      int year,
      BigDecimal value,
      BigDecimal low,
      BigDecimal high,
      int points,
      Outcome outlook,
      String calculation)
      implements Projection {}

  /** Too few complete yearly figures to say anything. */
  record Insufficient(int points, int needed) implements Projection {}

  /** Nothing is projected, for example because the target's year has ended. */
  record Unknown(Reason reason) implements Projection {}

  /** What a projection means for the target. */
  enum Outcome {
    /** The whole band is at the target or better. */
    WOULD_REACH,
    /** The target lies within the band. */
    MIGHT_REACH,
    /** The whole band is worse than the target. */
    WOULD_MISS
  }
}
