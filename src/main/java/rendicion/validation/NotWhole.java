package rendicion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import rendicion.domain.CellConstraint;
import rendicion.domain.CellConstraint.Limit;
import rendicion.domain.CellField;
import rendicion.domain.Observation;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/**
 * A count has decimals; often a thousands separator was written as a decimal point. What is said is
 * the stored figure: the cell may show it rounded.
 */
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
    return submission.sound().stream()
        .filter(o -> !submission.admits(this, o))
        .map(
            o ->
                Remark.on(o, submission.about(o))
                    .saying(isThousands(o) ? o.printed() : Repairs.typed(o.value()))
                    .proposing(whole(o)))
        .toList();
  }

  /** Where three digits follow the point it may have separated thousands; else it is rounded. */
  private static String whole(Observation o) {
    return isThousands(o)
        ? o.printed().replace(".", "")
        : Repairs.typed(o.value().setScale(0, RoundingMode.HALF_UP));
  }

  /** Not where the cell shows a number rounded to three decimals. */
  private static boolean isThousands(Observation o) {
    return o.printed().matches("\\d{1,3}\\.\\d{3}")
        && new BigDecimal(o.printed()).compareTo(o.value()) == 0;
  }
}
