package rendicion.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A figure is below zero, and only a rate of change can be. */
final class NegativeValue implements CellRule {

  @Override
  public String code() {
    return "validation.negative";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<CellConstraint> constraint(CellField field) {
    return field instanceof CellField.Figure f && f.kind() != UnitKind.RATE_OF_CHANGE
        ? Optional.of(new CellConstraint(code(), new Limit.AtLeast(BigDecimal.ZERO)))
        : Optional.empty();
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.each(
        o -> !submission.admits(this, o), o -> Repairs.typed(o.value().negate()));
  }
}
