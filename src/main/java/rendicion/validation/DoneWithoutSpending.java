package rendicion.validation;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** An activity was carried out and nothing was spent on it. */
final class DoneWithoutSpending implements Rule {

  @Override
  public String code() {
    return "validation.done-without-spending";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (Observation done : submission.sound()) {
      if (done.variable().equals(ActivityFigure.DONE.code()) && done.value().signum() > 0) {
        Observation spent =
            Counterparts.sameActivity(submission, done, ActivityFigure.SPENT.code());
        if (spent != null && spent.value().signum() == 0) {
          remarks.add(Remark.on(spent, submission.about(done, "done", done.printed())));
        }
      }
    }
    return remarks;
  }
}
