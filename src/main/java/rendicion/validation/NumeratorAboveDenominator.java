package rendicion.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** A part is larger than the whole it is a part of, at the same place, row and period. */
final class NumeratorAboveDenominator implements Rule {

  @Override
  public String code() {
    return "validation.part-above-whole";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return Counterparts.ratios(submission).stream()
        .filter(Counterparts::isShare)
        .flatMap(ratio -> check(submission, ratio).stream())
        .distinct()
        .toList();
  }

  private static List<Remark> check(Submission submission, Formula.RatioOfSums ratio) {
    Map<Counterparts.Spot, Observation> wholes =
        Counterparts.bySpot(submission, ratio.denominator());
    List<Remark> remarks = new ArrayList<>();
    for (Observation part : Counterparts.of(submission, ratio.numerator())) {
      Observation whole = wholes.get(Counterparts.Spot.of(part));
      if (whole != null && part.value().compareTo(whole.value()) > 0) {
        remarks.add(Remark.on(part, whole, arguments(submission, part, whole)));
      }
    }
    return remarks;
  }

  private static Map<String, String> arguments(
      Submission submission, Observation part, Observation whole) {
    return Map.of(
        "figure", submission.label(part),
        "whole", submission.label(whole));
  }
}
