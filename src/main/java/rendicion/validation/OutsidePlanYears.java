package rendicion.validation;

import java.util.List;
import java.util.Map;
import rendicion.domain.Observation;
import rendicion.domain.Plan;
import rendicion.domain.Severity;

/** A figure is for a year that the plan does not cover; it is kept as history. */
final class OutsidePlanYears implements Rule {

  @Override
  public String code() {
    return "validation.outside-plan-years";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public List<Remark> check(Submission submission) {
    Plan plan = submission.plan();
    return submission.sound().stream()
        .filter(o -> isOutside(o, plan))
        .map(o -> Remark.on(o, arguments(submission, o)))
        .toList();
  }

  private static boolean isOutside(Observation o, Plan plan) {
    return o.period().from().getYear() < plan.firstYear()
        || o.period().to().getYear() > plan.lastYear();
  }

  private static Map<String, String> arguments(Submission submission, Observation o) {
    Plan plan = submission.plan();
    return Map.of(
        "figure",
        submission.label(o),
        "period",
        Integer.toString(o.period().from().getYear()),
        "first",
        Integer.toString(plan.firstYear()),
        "last",
        Integer.toString(plan.lastYear()));
  }
}
