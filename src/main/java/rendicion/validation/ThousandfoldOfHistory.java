package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** A figure is about a thousand times, or a thousandth of, what the row used to be: kg for t. */
final class ThousandfoldOfHistory implements Rule {

  private static final BigDecimal LEAST = BigDecimal.valueOf(300);
  private static final BigDecimal MOST = BigDecimal.valueOf(3000);

  @Override
  public String code() {
    return "validation.thousandfold-of-history";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    Map<Submission.Row, List<Observation>> history = submission.earlierRows();
    List<Remark> remarks = new ArrayList<>();
    for (Observation o : submission.sound()) {
      List<BigDecimal> before =
          Series.neighbours(o, history.getOrDefault(Submission.Row.of(o), List.of()));
      if (!before.isEmpty() && isThousandfold(o.value(), Series.median(before))) {
        remarks.add(Remark.on(o, submission.about(o)));
      }
    }
    return remarks;
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
