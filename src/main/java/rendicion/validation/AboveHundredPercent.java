package rendicion.validation;

import java.math.BigDecimal;
import java.util.List;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A percentage of a whole is above 100. */
final class AboveHundredPercent implements Rule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "validation.above-hundred-percent";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.each(
        o -> o.value().compareTo(HUNDRED) > 0 && submission.isKind(o, UnitKind.PERCENTAGE));
  }
}
