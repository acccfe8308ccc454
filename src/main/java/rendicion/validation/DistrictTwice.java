package rendicion.validation;

import java.util.List;
import rendicion.domain.Severity;

/** A district has two figures for a period in a table that otherwise has one for each district. */
final class DistrictTwice implements Rule {

  @Override
  public String code() {
    return "validation.district-twice";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return RepeatedKey.repeated(submission, false);
  }
}
