package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What lies ahead of an indicator at a cut-off.
 *
 * @param backTests what the same method would have said of years that are known by now, in order;
 *     shown beside a projection, so that a reader sees how far to trust it
 */
public record Outlook(Pace pace, Projection projection, List<BackTest> backTests) {
  public Outlook {
    backTests = List.copyOf(backTests);
  }

  /** Nothing can be said, for one reason. */
  public static Outlook unknown(Reason reason) {
    return new Outlook(new Pace.Unknown(reason), new Projection.Unknown(reason), List.of());
  }

  /**
   * One year projected from the figures before it.
   *
   * @param year the year projected
   * @param held whether the actual figure fell within the band
   */
  public record BackTest(
      int year,
      BigDecimal projected,
      BigDecimal low,
      BigDecimal high,
      BigDecimal actual,
      boolean held) {}
}
