package rendicion.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A percentage of a whole is above 100. */
final class AboveHundredPercent implements CellRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public String code() {
    return "validation.above-hundred-percent";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public Optional<CellConstraint> constraint(CellField field) {
    return field instanceof CellField.Figure f && f.kind() == UnitKind.PERCENTAGE
        ? Optional.of(new CellConstraint(code(), new Limit.AtMost(HUNDRED)))
        : Optional.empty();
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.each(o -> !submission.admits(this, o));
  }
}
