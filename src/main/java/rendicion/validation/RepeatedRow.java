package rendicion.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * The same named row stands twice with the same figure for the same period. Where others of its
 * figures differ, it is the row that stands twice all the same, and none of them counts.
 */
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
    List<RowAgain> all = repeated(submission, true);
    Set<RowAgain.Rows> rows = all.stream().map(RowAgain::rows).collect(Collectors.toSet());
    RepeatedKey.repeated(submission, true).stream()
        .filter(again -> rows.contains(again.rows()))
        .forEach(all::add);
    return RowAgain.remarks(submission, all);
  }

  /** Later copies of figures that share key and value, where rows have a name or where not. */
  static List<RowAgain> repeated(Submission submission, boolean named) {
    Map<Observation.Key, List<Observation>> seen = new HashMap<>();
    List<RowAgain> again = new ArrayList<>();
    for (Observation o : submission.sound()) {
      if (isNamed(o) != named || CountedRows.isCounted(submission, o)) {
        continue;
      }
      List<Observation> before = seen.computeIfAbsent(o.key(), k -> new ArrayList<>());
      before.stream()
          .filter(b -> b.value().compareTo(o.value()) == 0)
          .findFirst()
          .ifPresent(b -> again.add(new RowAgain(o, b)));
      before.add(o);
    }
    return again;
  }

  private static boolean isNamed(Observation o) {
    return !o.detail().isEmpty() || o.activity() != null;
  }
}
