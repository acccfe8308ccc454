package rendicion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import rendicion.domain.Reading.StatedSum;
import rendicion.domain.Severity;

/** The result saved with a formula is not the sum of the cells that it adds up. */
final class StaleFormula implements Rule {

  private static final int DECIMALS = 6;

  @Override
  public String code() {
    return "validation.stale-formula";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.reading().sums().stream()
        .filter(StaleFormula::differs)
        .map(
            sum ->
                Remark.on(
                        sum.cell(),
                        sum.printed(),
                        Remark.plain(sum.value()) + "|" + Remark.plain(sum.sum()),
                        Map.of("label", sum.label(), "amount-sum", Remark.plain(sum.sum())))
                    .proposing(Repairs.typed(sum.sum()))
                    .workedOutFrom(sum.parts()))
        .toList();
  }

  /** Beyond the last digits, which spreadsheets lose. */
  static boolean differs(StatedSum sum) {
    BigDecimal distance = sum.value().subtract(sum.sum()).abs();
    BigDecimal lost = sum.sum().abs().movePointLeft(12);
    return distance
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .compareTo(lost.setScale(DECIMALS, RoundingMode.UP))
        > 0;
  }
}
