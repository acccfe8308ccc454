package rendicion.validation;

import java.util.List;
import java.util.Optional;
import rendicion.domain.Activity;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.Plan;
import rendicion.domain.Severity;

/** A figure is for an activity that is not in the plan. */
final class UnknownActivity implements CellRule {

  @Override
  public String code() {
    return "validation.unknown-activity";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<CellConstraint> constraint(CellField field) {
    return field instanceof CellField.ActivityCode activity
        ? Optional.of(allowed(activity.plan()))
        : Optional.empty();
  }

  @Override
  public List<Remark> check(Submission submission) {
    CellConstraint allowed = allowed(submission.plan());
    return submission.each(o -> o.activity() != null && !allowed.admits(o.activity()));
  }

  private CellConstraint allowed(Plan plan) {
    return new CellConstraint(
        code(), new Limit.OneOf(plan.activities().stream().map(Activity::code).toList()));
  }
}
