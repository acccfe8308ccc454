package rendicion.validation;

import java.time.LocalDate;
import java.util.List;
import rendicion.domain.Severity;

/** A figure is for a period that had not begun when the file arrived. */
final class PeriodNotBegun implements Rule {

  @Override
  public String code() {
    return "validation.period-not-begun";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    LocalDate arrived = submission.arrived();
    return submission.sound().stream()
        .filter(o -> o.period().from().isAfter(arrived))
        .map(o -> Remark.on(o, submission.about(o, "period", o.period().code())))
        .toList();
  }
}
