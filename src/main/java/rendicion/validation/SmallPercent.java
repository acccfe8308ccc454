package rendicion.validation;

import java.util.List;
import rendicion.domain.Severity;

/** A percentage lies between 0 and 1, with nothing to tell whether it was meant so. */
final class SmallPercent implements Rule {

  @Override
  public String code() {
    return "validation.small-percent";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return FractionForPercent.fractions(submission).stream()
        .map(o -> FractionForPercent.remark(submission, o))
        .toList();
  }
}
