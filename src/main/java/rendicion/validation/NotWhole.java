package rendicion.validation;

import java.util.List;
import rendicion.domain.Observation;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A count has decimals; often a thousands separator was written as a decimal point. */
final class NotWhole implements Rule {

  @Override
  public String code() {
    return "validation.not-whole";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.each(o -> submission.isKind(o, UnitKind.QUANTITY) && hasDecimals(o));
  }

  private static boolean hasDecimals(Observation o) {
    return o.value().stripTrailingZeros().scale() > 0;
  }
}
