package rendicion.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import rendicion.domain.Observation;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A percentage lies between 0 and 1, as if 45 % had been written 0.45. */
final class FractionForPercent implements Rule {

  @Override
  public String code() {
    return "validation.fraction-for-percent";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.sound().stream()
        .filter(o -> submission.isKind(o, UnitKind.PERCENTAGE))
        .filter(o -> o.value().signum() > 0 && o.value().compareTo(BigDecimal.ONE) <= 0)
        .map(o -> Remark.on(o, arguments(submission, o)))
        .toList();
  }

  private static Map<String, String> arguments(Submission submission, Observation o) {
    BigDecimal percent = o.value().scaleByPowerOfTen(2);
    return submission.about(o, "amount-percent", percent.toPlainString());
  }
}
