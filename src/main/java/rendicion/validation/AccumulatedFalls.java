package rendicion.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Direction;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * A level that only builds up (the last value of an indicator that must rise) is lower than in the
 * period before.
 */
final class AccumulatedFalls implements Rule {

  @Override
  public String code() {
    return "validation.accumulated-falls";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    Set<String> buildingUp = buildingUp(submission);
    List<Remark> remarks = new ArrayList<>();
    for (Map.Entry<Submission.Row, List<Observation>> row :
        submission.rowsWithHistory().entrySet()) {
      if (buildingUp.contains(row.getKey().variable())) {
        remarks.addAll(falls(submission, row.getValue()));
      }
    }
    return remarks;
  }

  private static List<Remark> falls(Submission submission, List<Observation> row) {
    List<Remark> remarks = new ArrayList<>();
    for (int i = 1; i < row.size(); i++) {
      Observation before = row.get(i - 1);
      Observation o = row.get(i);
      if (submission.isHere(o)
          && before.period().compareTo(o.period()) < 0
          && o.value().compareTo(before.value()) < 0) {
        remarks.add(Remark.on(o, submission.about(o, "before", before.printed())));
      }
    }
    return remarks;
  }

  private static Set<String> buildingUp(Submission submission) {
    return submission.plan().indicators().stream()
        .filter(i -> i.direction() == Direction.ASCENDING)
        .filter(i -> i.formula() instanceof Formula.LastValue)
        .flatMap(i -> i.formula().variables().stream())
        .collect(Collectors.toSet());
  }
}
