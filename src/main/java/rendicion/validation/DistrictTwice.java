package rendicion.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Severity;

/** A district has two figures for a period in a table that otherwise has one for each district. */
final class DistrictTwice implements Rule {

  @Override
  public String code() {
    return "validation.district-twice";
  }

  @Override
  public Severity severity() {
    return Severity.QUESTION;
  }

  @Override
  public List<Remark> check(Submission submission) {
    List<RowAgain> same = RepeatedRow.repeated(submission, false);
    return RowAgain.remarks(submission, RepeatedKey.repeated(submission, false)).stream()
        .map(remark -> remark.workedOutFrom(inRowOf(remark, same)))
        .toList();
  }

  /** Where the same row repeats a figure, that was asked about already. */
  private static Set<CellRef> inRowOf(Remark remark, List<RowAgain> same) {
    CellRef cell = remark.cells().getFirst();
    return same.stream()
        .map(again -> again.later().cell())
        .filter(c -> c.sheet().equals(cell.sheet()) && c.row() == cell.row())
        .collect(Collectors.toSet());
  }
}
