package rendicion.validation;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** More was spent on an activity than its modified budget allows. */
final class SpentAboveBudget implements Rule {

  @Override
  public String code() {
    return "validation.spent-above-budget";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (Observation spent : submission.sound()) {
      if (spent.variable().equals(ActivityFigure.SPENT.code())) {
        Observation budget =
            Counterparts.sameActivity(submission, spent, ActivityFigure.BUDGET.code());
        if (budget != null && spent.value().compareTo(budget.value()) > 0) {
          remarks.add(Remark.on(spent, submission.about(spent, "budget", budget.printed())));
        }
      }
    }
    return remarks;
  }
}
