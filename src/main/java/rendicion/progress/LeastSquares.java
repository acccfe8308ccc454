package rendicion.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.SortedMap;

/**
 * A straight line through yearly values by ordinary least squares, and the interval in which a
 * further value falls in so many cases of a hundred as the band says, if years scatter about the
 * line independently and evenly (NIST/SEMATECH e-Handbook of Statistical Methods, 4.5.1.2:
 * prediction of a single response). Half its width is {@code t · s · √(1 + 1/n + (x − x̄)² ÷ Σ(xᵢ −
 * x̄)²)}, with t the quantile of Student's distribution with n − 2 degrees of freedom.
 */
final class LeastSquares {

  /** Two points fix a line; only the third tells anything of scatter. */
  static final int FEWEST = 3;

  private static final MathContext DIGITS = MathContext.DECIMAL128;

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

  /**
   * How far a value of that year may lie from the line, on either side.
   *
   * @param band cases of a hundred that it holds, one of {@link Student#BANDS}
   */
  BigDecimal halfBand(int year, int band) {
    BigDecimal away = BigDecimal.valueOf(year).subtract(meanX);
    BigDecimal factor =
        BigDecimal.ONE
            .add(BigDecimal.ONE.divide(BigDecimal.valueOf(points), DIGITS))
            .add(away.multiply(away).divide(spread, DIGITS))
            .sqrt(DIGITS);
    BigDecimal quantile = Student.quantile(points - 2, band);
    return quantile.multiply(deviation, DIGITS).multiply(factor, DIGITS);
  }
}
