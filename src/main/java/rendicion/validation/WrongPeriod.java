package rendicion.validation;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** A workbook is named after one year and holds no figure of it. */
final class WrongPeriod implements Rule {

  @Override
  public String code() {
    return "validation.wrong-period";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    OptionalInt named = NamedYear.of(submission);
    if (named.isEmpty()
        || submission.sound().isEmpty()
        || submission.sound().stream().anyMatch(o -> has(o, named.getAsInt()))) {
      return List.of();
    }
    String years =
        submission.sound().stream()
            .map(o -> o.period().to().getYear())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return List.of(
        Remark.on(
            submission.sound().stream().min((a, b) -> a.cell().compareTo(b.cell())).orElseThrow(),
            Map.of("year", Integer.toString(named.getAsInt()), "years", years)));
  }

  private static boolean has(Observation o, int year) {
    return o.period().from().getYear() <= year && o.period().to().getYear() >= year;
  }
}
