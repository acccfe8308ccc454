package rendicion.progress;

import java.math.BigDecimal;
import java.util.List;

/**
 * Quantiles of Student's distribution for bands that hold 80, 90 or 95 of a hundred values
 * (NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2, columns 0.90, 0.95 and 0.975).
 */
final class Student {

  /** The bands that the table has, in per cent. */
  static final List<Integer> BANDS = List.of(80, 90, 95);

  /** A line for each number of degrees of freedom, from one. */
  private static final List<String> TABLE =
      """
      3.078 6.314 12.706
      1.886 2.920 4.303
      1.638 2.353 3.182
      1.533 2.132 2.776
      1.476 2.015 2.571
      1.440 1.943 2.447
      1.415 1.895 2.365
      1.397 1.860 2.306
      1.383 1.833 2.262
      1.372 1.812 2.228
      1.363 1.796 2.201
      1.356 1.782 2.179
      1.350 1.771 2.160
      1.345 1.761 2.145
      1.341 1.753 2.131
      1.337 1.746 2.120
      1.333 1.740 2.110
      1.330 1.734 2.101
      1.328 1.729 2.093
      1.325 1.725 2.086
      1.323 1.721 2.080
      1.321 1.717 2.074
      1.319 1.714 2.069
      1.318 1.711 2.064
      1.316 1.708 2.060
      1.315 1.706 2.056
      1.314 1.703 2.052
      1.313 1.701 2.048
      1.311 1.699 2.045
      1.310 1.697 2.042
      """
          .lines()
          .map(String::strip)
          .toList();

  private Student() {}

  /**
   * @param freedom degrees of freedom, 1 or more; beyond the table its last line, which is a little
   *     wide
   * @throws IllegalArgumentException for a band that the table has not
   */
  static BigDecimal quantile(int freedom, int band) {
    int column = BANDS.indexOf(band);
    if (column < 0) {
      throw new IllegalArgumentException("Bug: no quantiles for a band of " + band);
    }
    String line = TABLE.get(Math.min(freedom, TABLE.size()) - 1);
    return new BigDecimal(line.split(" ")[column]);
  }
}
