package rendicion.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rendicion.domain.CellRef;
import rendicion.domain.Observation;
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
        .filter(TotalMismatch::isWrong)
        .map(t -> remark(submission, t))
        .toList();
  }

  static boolean isWrong(StatedTotal total) {
    return !total.parts().isEmpty() && differs(total);
  }

  /** The address of the one part that would explain the difference; {@code none} otherwise. */
  private static String skipped(Submission submission, StatedTotal total) {
    BigDecimal lacking = total.sum().subtract(total.value());
    List<CellRef> alone =
        submission.sound().stream()
            .filter(o -> total.parts().contains(o.cell()))
            .filter(o -> o.value().compareTo(lacking) == 0)
            .map(Observation::cell)
            .toList();
    Set<CellRef> texts = texts(submission);
    List<CellRef> likely =
        alone.size() == 1 ? alone : alone.stream().filter(texts::contains).toList();
    return likely.size() == 1 ? likely.getFirst().address() : Remark.NONE;
  }

  /** Numbers that are texts to the program that adds them up. */
  private static Set<CellRef> texts(Submission submission) {
    Set<CellRef> texts = new HashSet<>();
    submission.reading().findings().stream()
        .filter(f -> f.code().equals(Judgement.AS_TEXT))
        .forEach(f -> texts.addAll(Addresses.of(f)));
    return texts;
  }

  /** A printed total may be rounded: the sum is compared at the decimals that the total shows. */
  private static boolean differs(StatedTotal total) {
    int decimals = Math.clamp(total.value().stripTrailingZeros().scale(), 0, 6);
    BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).divide(BigDecimal.TWO);
    BigDecimal distance = total.value().subtract(total.sum()).abs();
    return distance.setScale(6, RoundingMode.HALF_UP).compareTo(half) > 0;
  }

  private static Remark remark(Submission submission, StatedTotal total) {
    Set<CellRef> column = new HashSet<>(total.parts());
    column.add(total.cell());
    boolean alongRow = total.parts().stream().allMatch(p -> p.row() == total.cell().row());
    return Remark.on(
            total,
            Map.of(
                "along",
                alongRow ? "row" : "column",
                "total",
                total.label(),
                "amount-sum",
                total.sum().toPlainString(),
                "amount-difference",
                total.value().subtract(total.sum()).toPlainString(),
                "n-parts",
                Integer.toString(total.parts().size()),
                Remark.SKIPPED,
                skipped(submission, total)))
        .proposing(Repairs.typed(total.sum()))
        .workedOutFrom(total.parts())
        .following(List.of(Span.around(column).withTheCellBefore()));
  }
}
