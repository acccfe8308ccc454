package rendicion.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A straight line through yearly values by ordinary least squares, and the interval in which a
 * further value falls in four cases of five, if years scatter about the line independently and
 * evenly (NIST/SEMATECH e-Handbook of Statistical Methods, 4.5.1.2: prediction of a single
 * response). Half its width is {@code t · s · √(1 + 1/n + (x − x̄)² ÷ Σ(xᵢ − x̄)²)}, with t the
 * 0.90 quantile of Student's distribution with n − 2 degrees of freedom.
 */
final class LeastSquares {

  /** The fewest points that leave a measure of scatter with two degrees of freedom. */
  static final int FEWEST = 4;

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /** 0.90 quantiles for 2 to 30 degrees of freedom (the same handbook, table 1.3.6.7.2). */
  private static final List<String> STUDENT =
      List.of(
          "1.886", "1.638", "1.533", "1.476", "1.440", "1.415", "1.397", "1.383", "1.372", "1.363",
          "1.356", "1.350", "1.345", "1.341", "1.337", "1.333", "1.330", "1.328", "1.325", "1.323",
          "1.321", "1.319", "1.318", "1.316", "1.315", "1.314", "1.313", "1.311", "1.310");

  private final int points;
  private final BigDecimal meanX;
  private final BigDecimal meanY;
  private final BigDecimal spread;
  private final BigDecimal slope;
  private final BigDecimal deviation;

  /**
   * @param values at least {@link #FEWEST}, by year
   */
  LeastSquares(SortedMap<Integer, BigDecimal> values) {
    if (values.size() < FEWEST) {
      throw new IllegalArgumentException("Bug: a line through " + values.size() + " points");
    }
    points = values.size();
    meanX = Exact.mean(values.keySet().stream().map(BigDecimal::valueOf).toList());
    meanY = Exact.mean(values.values());
    BigDecimal squares = BigDecimal.ZERO;
    BigDecimal products = BigDecimal.ZERO;
    for (Map.Entry<Integer, BigDecimal> e : values.entrySet()) {
      BigDecimal x = BigDecimal.valueOf(e.getKey()).subtract(meanX);
      squares = squares.add(x.multiply(x));
      products = products.add(x.multiply(e.getValue().subtract(meanY)));
    }
    spread = squares;
    slope = products.divide(squares, DIGITS);
    deviation = deviation(values);
  }

  private BigDecimal deviation(SortedMap<Integer, BigDecimal> values) {
    BigDecimal squares = BigDecimal.ZERO;
    for (Map.Entry<Integer, BigDecimal> e : values.entrySet()) {
      BigDecimal residual = e.getValue().subtract(at(e.getKey()));
      squares = squares.add(residual.multiply(residual, DIGITS));
    }
    return squares.divide(BigDecimal.valueOf(points - 2L), DIGITS).sqrt(DIGITS);
  }

  int points() {
    return points;
  }

  /** What the line moves a year. */
  BigDecimal slope() {
    return slope;
  }

  BigDecimal at(int year) {
    BigDecimal away = BigDecimal.valueOf(year).subtract(meanX);
    return meanY.add(slope.multiply(away, DIGITS), DIGITS);
  }

  /** How far a value of that year may lie from the line, on either side. */
  BigDecimal halfBand(int year) {
    BigDecimal away = BigDecimal.valueOf(year).subtract(meanX);
    BigDecimal factor =
        BigDecimal.ONE
            .add(BigDecimal.ONE.divide(BigDecimal.valueOf(points), DIGITS))
            .add(away.multiply(away).divide(spread, DIGITS))
            .sqrt(DIGITS);
    return student().multiply(deviation, DIGITS).multiply(factor, DIGITS);
  }

  private BigDecimal student() {
    return new BigDecimal(STUDENT.get(Math.min(points - FEWEST, STUDENT.size() - 1)));
  }
}
