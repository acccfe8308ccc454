package rendicion.validation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.Observation;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A count has decimals; often a thousands separator was written as a decimal point. */
final class NotWhole implements CellRule {

  @Override
  public String code() {
    return "validation.not-whole";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<CellConstraint> constraint(CellField field) {
    return field instanceof CellField.Figure f && f.kind() == UnitKind.QUANTITY
        ? Optional.of(new CellConstraint(code(), new Limit.Whole()))
        : Optional.empty();
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.each(o -> !submission.admits(this, o), NotWhole::withoutPoint);
  }

  /** Where three digits follow the point it may have separated thousands. */
  private static @Nullable String withoutPoint(Observation o) {
    boolean thousands = o.printed().matches("\\d{1,3}\\.\\d{3}");
    return thousands ? o.printed().replace(".", "") : null;
  }
}
