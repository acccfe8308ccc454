package rendicion.validation;

import java.util.List;
import rendicion.domain.Severity;

/** A figure is for an activity that is not in the plan. */
final class UnknownActivity implements Rule {

  @Override
  public String code() {
    return "validation.unknown-activity";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.each(
        o -> o.activity() != null && submission.plan().findActivity(o.activity()).isEmpty());
  }
}
