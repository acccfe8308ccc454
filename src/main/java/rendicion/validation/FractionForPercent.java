package rendicion.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import rendicion.domain.Observation;
import rendicion.domain.Severity;
import rendicion.domain.UnitKind;

/** A percentage lies between 0 and 1 while others of its kind do not: 45 % written as 0.45. */
final class FractionForPercent implements Rule {

  @Override
  public String code() {
    return "validation.fraction-for-percent";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return fractions(submission).stream()
        .filter(o -> hasWholePercents(submission, o))
        .map(o -> remark(submission, o))
        .toList();
  }

  static Remark remark(Submission submission, Observation o) {
    return Remark.on(o, submission.about(o))
        .proposing(Repairs.typed(o.value().scaleByPowerOfTen(2)));
  }

  static List<Observation> fractions(Submission submission) {
    return submission.sound().stream()
        .filter(o -> submission.isKind(o, UnitKind.PERCENTAGE))
        .filter(o -> o.value().signum() > 0 && o.value().compareTo(BigDecimal.ONE) <= 0)
        .toList();
  }

  private static boolean hasWholePercents(Submission submission, Observation o) {
    return Stream.concat(submission.sound().stream(), submission.earlier().stream())
        .filter(other -> other.variable().equals(o.variable()))
        .anyMatch(other -> other.value().compareTo(BigDecimal.TEN) >= 0);
  }
}
