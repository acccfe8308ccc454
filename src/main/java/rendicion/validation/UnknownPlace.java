package rendicion.validation;

import java.util.List;
import rendicion.domain.Severity;

/** A figure is for a place that is neither the province nor one of its districts. */
final class UnknownPlace implements Rule {

  @Override
  public String code() {
    return "validation.unknown-place";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.sound().stream()
        .filter(o -> !o.place().equals(submission.plan().province()))
        .filter(o -> submission.plan().findDistrict(o.place()).isEmpty())
        .map(o -> Remark.on(o, submission.about(o, "ubigeo", o.place())))
        .toList();
  }
}
