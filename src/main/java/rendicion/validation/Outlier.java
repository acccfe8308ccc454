package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * A figure lies far outside its own row by the modified z-score of Iglewicz and Hoaglin (0.6745
 * times the distance from the median, divided by the median distance) and beyond every other figure
 * of the row by half as much again. The bound is wider than their 3.5, because figures of a season
 * lie far from the median every year.
 */
final class Outlier implements Rule {

  private static final int FEWEST_NEIGHBOURS = 7;
  private static final BigDecimal SMALLEST_USUAL = BigDecimal.TEN;
  private static final BigDecimal FACTOR = new BigDecimal("0.6745");
  private static final BigDecimal BOUND = BigDecimal.valueOf(7);
  private static final BigDecimal BEYOND = new BigDecimal("1.5");

  /** A row that hardly moves does not make every small step an outlier. */
  private static final BigDecimal LEAST_SPREAD = new BigDecimal("0.05");

  @Override
  public String code() {
    return "validation.outlier";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (List<Observation> row : submission.rowsWithHistory().values()) {
      for (Observation o : row) {
        if (submission.isHere(o) && !submission.isDisproved(o) && o.value().signum() > 0) {
          List<BigDecimal> others = Series.neighbours(o, row);
          if (isOutlier(o.value(), others)) {
            remarks.add(
                Remark.on(
                    o,
                    submission.about(
                        o,
                        "amount-usual",
                        Series.median(others).stripTrailingZeros().toPlainString())));
          }
        }
      }
    }
    return remarks;
  }

  private static boolean isOutlier(BigDecimal value, List<BigDecimal> others) {
    if (others.size() < FEWEST_NEIGHBOURS) {
      return false;
    }
    BigDecimal median = Series.median(others);
    boolean beyond =
        value.compareTo(others.getLast().multiply(BEYOND)) > 0
            || value.multiply(BEYOND).compareTo(others.getFirst()) < 0;
    if (!beyond || median.compareTo(SMALLEST_USUAL) < 0) {
      return false;
    }
    BigDecimal spread =
        Series.median(others.stream().map(v -> v.subtract(median).abs()).sorted().toList())
            .max(median.multiply(LEAST_SPREAD));
    BigDecimal distance = value.subtract(median).abs();
    return distance.multiply(FACTOR).compareTo(spread.multiply(BOUND)) > 0;
  }
}
