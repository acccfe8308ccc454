package rendicion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import rendicion.domain.Reading.StatedTotal;
import rendicion.domain.Severity;

/** A total in the workbook is not the sum of its parts, beyond rounding. */
final class TotalMismatch implements Rule {

  @Override
  public String code() {
    return "validation.total-mismatch";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.reading().totals().stream()
        .filter(t -> !t.parts().isEmpty() && differs(t))
        .filter(t -> t.parts().stream().noneMatch(submission.explained()::contains))
        .map(TotalMismatch::remark)
        .toList();
  }

  /** A printed total may be rounded: the sum is compared at the decimals that the total shows. */
  private static boolean differs(StatedTotal total) {
    int decimals = Math.clamp(total.value().stripTrailingZeros().scale(), 0, 6);
    BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.TWO);
    BigDecimal distance = total.value().subtract(total.sum()).abs();
    return distance.setScale(6, RoundingMode.HALF_UP).compareTo(half) > 0;
  }

  private static Remark remark(StatedTotal total) {
    return Remark.on(
        total,
        Map.of(
            "total", total.label(),
            "amount-sum", total.sum().toPlainString(),
            "amount-difference", total.value().subtract(total.sum()).toPlainString(),
            "n-parts", Integer.toString(total.parts().size())));
  }
}
