package rendicion.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Formula;
import rendicion.domain.Observation;
import rendicion.domain.Severity;

/**
 * A row gives only one of the two figures that are divided by each other, which bends the ratio.
 * Where rows are counted instead of read, a row may well be in one count and not in the other.
 */
final class RowWithoutCounterpart implements Rule {

  @Override
  public String code() {
    return "validation.row-without-counterpart";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Remark> check(Submission submission) {
    return Counterparts.ratios(submission).stream()
        .flatMap(ratio -> bothWays(submission, ratio).stream())
        .distinct()
        .toList();
  }

  private static List<Remark> bothWays(Submission submission, Formula.RatioOfSums ratio) {
    List<Observation> parts = Counterparts.of(submission, ratio.numerator());
    List<Observation> wholes = Counterparts.of(submission, ratio.denominator());
    List<Remark> remarks = new ArrayList<>(alone(submission, parts, wholes));
    remarks.addAll(alone(submission, wholes, parts));
    return remarks;
  }

  /** Only where the two are kept in the same rows: at least one row has both. */
  private static List<Remark> alone(
      Submission submission, List<Observation> of, List<Observation> against) {
    Set<Counterparts.Spot> others =
        against.stream().map(Counterparts.Spot::of).collect(Collectors.toSet());
    Predicate<Observation> paired = o -> others.contains(Counterparts.Spot.of(o));
    boolean counted = against.stream().anyMatch(o -> CountedRows.isCounted(submission, o));
    if (counted || of.stream().noneMatch(paired)) {
      return List.of();
    }
    String missing = submission.label(against.getFirst());
    return of.stream()
        .filter(paired.negate())
        .filter(o -> !isInOtherRows(o, against))
        .map(
            o ->
                Remark.on(o, submission.about(o, "missing", missing))
                    .following(whereItShouldBe(submission, o, against.getFirst().variable())))
        .toList();
  }

  /** The row itself, also on the sheet of the other, rows of its name, and what was read there. */
  private static List<Span> whereItShouldBe(Submission submission, Observation o, String variable) {
    List<Span> spans = new ArrayList<>(List.of(Span.row(o.cell())));
    submission.reading().observations().stream()
        .filter(r -> r.variable().equals(variable))
        .map(r -> r.cell().sheet())
        .distinct()
        .forEach(sheet -> spans.add(Span.row(new CellRef(sheet, 1, o.cell().row()))));
    submission.reading().observations().stream()
        .filter(r -> !o.detail().isEmpty())
        .filter(r -> Counterparts.Spot.of(r).equals(Counterparts.Spot.of(o)))
        .forEach(r -> spans.add(Span.row(r.cell())));
    submission.reading().observations().stream()
        .filter(r -> r.variable().equals(variable) && r.detail().equals(o.detail()))
        .filter(r -> !r.detail().isEmpty() || r.cell().row() == o.cell().row())
        .forEach(r -> spans.add(Span.cell(r.cell())));
    return spans;
  }

  /** One side names rows and the other gives the place as a whole: nothing is missing then. */
  private static boolean isInOtherRows(Observation o, List<Observation> against) {
    return against.stream()
        .filter(other -> other.place().equals(o.place()) && other.period().equals(o.period()))
        .anyMatch(other -> o.detail().isEmpty() || other.detail().isEmpty());
  }
}
