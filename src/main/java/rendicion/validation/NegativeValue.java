package rendicion.validation;

import java.util.List;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A figure is below zero, and only a rate of change can be. */
final class NegativeValue implements Rule {

  @Override
  public String code() {
    return "validation.negative";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.each(
        o -> o.value().signum() < 0 && !submission.isKind(o, UnitKind.RATE_OF_CHANGE),
        o -> Repairs.typed(o.value().negate()));
  }
}
