package rendicion.validation;

import rendicion.domain.Observation;
import rendicion.domain.TableLayout;

/** Columns in which each row counts one, so that equal rows are many cases and not a copy. */
final class CountedRows {

  private CountedRows() {}

  static boolean isCounted(Submission submission, Observation o) {
    return submission.office().deliverables().stream()
        .filter(d -> submission.reading().deliverables().contains(d.code()))
        .flatMap(d -> d.tables().stream())
        .flatMap(t -> t.columns().stream())
        .filter(c -> c.variable().equals(o.variable()))
        .anyMatch(TableLayout.FigureColumn::countRows);
  }
}
