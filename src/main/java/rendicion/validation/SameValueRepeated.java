package rendicion.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/** The same amount stands for many periods in a row, as if it had been dragged down. */
final class SameValueRepeated implements Rule {

  private static final int DAYS_OR_MONTHS = 6;
  private static final int LONGER_PERIODS = 4;
  private static final BigDecimal SMALLEST = BigDecimal.TEN;

  @Override
  public String code() {
    return "validation.same-value-repeated";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<Remark> remarks = new ArrayList<>();
    for (List<Observation> row : submission.rows().values()) {
      if (submission.isFlow(row.getFirst())) {
        runs(row).stream()
            .filter(SameValueRepeated::isLong)
            .forEach(run -> remarks.add(remark(submission, run)));
      }
    }
    return remarks;
  }

  private static boolean isLong(List<Observation> run) {
    Observation first = run.getFirst();
    int most = Series.kind(first) <= 1 ? DAYS_OR_MONTHS : LONGER_PERIODS;
    return first.value().compareTo(SMALLEST) >= 0 && run.size() >= most;
  }

  private static List<List<Observation>> runs(List<Observation> row) {
    List<List<Observation>> runs = new ArrayList<>();
    for (Observation o : row) {
      if (runs.isEmpty() || !continues(runs.getLast().getLast(), o)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(o);
    }
    return runs;
  }

  private static boolean continues(Observation before, Observation o) {
    return before.value().compareTo(o.value()) == 0
        && before.period().to().plusDays(1).equals(o.period().from());
  }

  private static Remark remark(Submission submission, List<Observation> run) {
    Observation first = run.getFirst();
    return Remark.on(
        run,
        Map.of(
            "figure", submission.label(first),
            "n-periods", Integer.toString(run.size()),
            "period-first", first.period().code(),
            "period-last", run.getLast().period().code()));
  }
}
