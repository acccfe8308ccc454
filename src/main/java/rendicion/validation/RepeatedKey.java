package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * The same row, by its name or its activity, stands twice for a period with different figures, in a
 * table that otherwise names each row once.
 */
final class RepeatedKey implements Rule {

  private static final int FEWEST_KEYS = 4;
  private static final BigDecimal MOSTLY = new BigDecimal("0.8");

  @Override
  public String code() {
    return "validation.repeated-key";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return RowAgain.remarks(submission, repeated(submission, true));
  }

  /** Later figures of a key that differ from the first, where most keys have one figure. */
  static List<RowAgain> repeated(Submission submission, boolean named) {
    Map<String, Map<Observation.Key, List<Observation>>> tables = new LinkedHashMap<>();
    for (Observation o : submission.sound()) {
      if (isNamed(o) == named && !CountedRows.isCounted(submission, o)) {
        tables
            .computeIfAbsent(o.variable() + " " + o.cell().sheet(), t -> new LinkedHashMap<>())
            .computeIfAbsent(o.key(), k -> new ArrayList<>())
            .add(o);
      }
    }
    List<RowAgain> again = new ArrayList<>();
    tables.values().stream()
        .filter(keys -> isMostlySingle(keys.values()))
        .flatMap(keys -> keys.values().stream())
        .filter(same -> same.size() > 1)
        .forEach(same -> again.addAll(later(same)));
    return again;
  }

  private static List<RowAgain> later(List<Observation> same) {
    List<Observation> down =
        same.stream().sorted(java.util.Comparator.comparing(o -> o.cell().row())).toList();
    Observation first = down.getFirst();
    return down.stream()
        .skip(1)
        .filter(o -> o.value().compareTo(first.value()) != 0)
        .map(o -> new RowAgain(o, first))
        .toList();
  }

  private static boolean isMostlySingle(Collection<List<Observation>> keys) {
    long single = keys.stream().filter(same -> same.size() == 1).count();
    return single >= FEWEST_KEYS
        && BigDecimal.valueOf(single).compareTo(MOSTLY.multiply(BigDecimal.valueOf(keys.size())))
            >= 0;
  }

  private static boolean isNamed(Observation o) {
    return !o.detail().isEmpty() || o.activity() != null;
  }
}
