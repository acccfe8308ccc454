package rendicion.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** The same named row stands twice with the same figure for the same period. */
final class RepeatedRow implements Rule {

  @Override
  public String code() {
    return "validation.repeated-row";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return repeated(submission, true);
  }

  /** Later copies of figures that share key and value, where rows have a name or where not. */
  static List<Remark> repeated(Submission submission, boolean named) {
    Map<Observation.Key, List<Observation>> seen = new HashMap<>();
    List<Remark> remarks = new ArrayList<>();
    for (Observation o : submission.sound()) {
      if (isNamed(o) != named || CountedRows.isCounted(submission, o)) {
        continue;
      }
      List<Observation> before = seen.computeIfAbsent(o.key(), k -> new ArrayList<>());
      before.stream()
          .filter(b -> b.value().compareTo(o.value()) == 0)
          .findFirst()
          .ifPresent(
              b -> remarks.add(Remark.on(o, submission.about(o, "other", b.cell().toString()))));
      before.add(o);
    }
    return remarks;
  }

  private static boolean isNamed(Observation o) {
    return !o.detail().isEmpty() || o.activity() != null;
  }
}
