package rendicion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import rendicion.domain.Reading.StatedShare;
import rendicion.domain.Severity;

/** A printed percentage is not what its own numerator and denominator give, beyond rounding. */
final class PrintedShare implements Rule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 6;

  @Override
  public String code() {
    return "validation.printed-share";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return submission.reading().shares().stream()
        .filter(PrintedShare::differs)
        .map(PrintedShare::remark)
        .toList();
  }

  private static Remark remark(StatedShare share) {
    String right = Repairs.typed(right(share, Math.max(1, decimals(share))));
    return Remark.on(
            share.cell(),
            share.printed(),
            String.join(
                "|",
                Remark.plain(share.value()),
                Remark.plain(share.part()),
                Remark.plain(share.whole())),
            Map.of(
                "label", share.label(),
                "amount-part", Remark.plain(share.part()),
                "amount-whole", Remark.plain(share.whole()),
                "amount-right", right))
        .proposing(right + " %")
        .workedOutFrom(List.of(share.partCell(), share.wholeCell()));
  }

  /** One unit of the last place shown is let pass: some round and some cut off. */
  private static boolean differs(StatedShare share) {
    int decimals = decimals(share);
    BigDecimal distance =
        right(share, decimals)
            .subtract(share.value().setScale(decimals, RoundingMode.HALF_UP))
            .abs();
    return distance.compareTo(BigDecimal.ONE.movePointLeft(decimals)) > 0;
  }

  private static BigDecimal right(StatedShare share, int decimals) {
    return share.part().multiply(HUNDRED).divide(share.whole(), decimals, RoundingMode.HALF_UP);
  }

  /** As many as a person sees. */
  private static int decimals(StatedShare share) {
    String shown = share.printed().replaceAll("[^\\d.,]", "");
    int point = Math.max(shown.lastIndexOf('.'), shown.lastIndexOf(','));
    int seen = point < 0 ? 0 : shown.length() - point - 1;
    return Math.min(seen, MOST_DECIMALS);
  }
}
