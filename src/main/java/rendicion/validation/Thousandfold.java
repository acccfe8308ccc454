package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * A figure is about a thousand times, or a thousandth of, what its row used to be, or is in its
 * other periods: kilograms for tonnes.
 */
final class Thousandfold implements Rule {

  private static final int FEWEST = 3;
  private static final BigDecimal LEAST = BigDecimal.valueOf(300);
  private static final BigDecimal MOST = BigDecimal.valueOf(3000);

  @Override
  public String code() {
    return "validation.thousandfold";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    Map<Submission.Row, List<Observation>> history = submission.earlierRows();
    Map<Submission.Row, List<Observation>> here = submission.rows();
    List<Remark> remarks = new ArrayList<>();
    for (Observation o : submission.sound()) {
      List<BigDecimal> usual = neighbours(o, history);
      if (usual.size() < FEWEST) {
        usual = neighbours(o, here);
      }
      if (usual.size() >= FEWEST && isThousandfold(o.value(), Series.median(usual))) {
        int power = o.value().compareTo(Series.median(usual)) > 0 ? -3 : 3;
        Remark remark = Remark.on(o, submission.about(o));
        remarks.add(
            submission
                .typed(o, o.value().scaleByPowerOfTen(power))
                .map(remark::proposing)
                .orElse(remark));
      }
    }
    return remarks;
  }

  private static List<BigDecimal> neighbours(
      Observation o, Map<Submission.Row, List<Observation>> rows) {
    return Series.neighbours(o, rows.getOrDefault(Submission.Row.of(o), List.of()));
  }

  private static boolean isThousandfold(BigDecimal value, BigDecimal usual) {
    return within(value, usual) || within(usual, value);
  }

  private static boolean within(BigDecimal large, BigDecimal small) {
    return small.signum() > 0
        && large.compareTo(small.multiply(LEAST)) >= 0
        && large.compareTo(small.multiply(MOST)) <= 0;
  }
}
