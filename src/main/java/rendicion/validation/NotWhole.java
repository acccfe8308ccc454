package rendicion.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    return submission.each(
        o -> submission.isKind(o, UnitKind.QUANTITY) && hasDecimals(o), NotWhole::withoutPoint);
  }

  /** Where three digits follow the point it may have separated thousands. */
  private static @Nullable String withoutPoint(Observation o) {
    boolean thousands = o.printed().matches("\\d{1,3}\\.\\d{3}");
    return thousands ? o.printed().replace(".", "") : null;
  }

  private static boolean hasDecimals(Observation o) {
    return o.value().stripTrailingZeros().scale() > 0;
  }
}
