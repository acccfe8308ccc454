package rendicion.validation;

import java.util.List;
import rendicion.domain.Severity;

/** Rows without a name of one place repeat a figure of the same period; they may be two cases. */
final class RepeatedFigure implements Rule {

  @Override
  public String code() {
    return "validation.repeated-figure";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return RowAgain.remarks(submission, RepeatedRow.repeated(submission, false));
  }
}
