package rendicion.validation;

import java.util.Set;
import java.util.stream.Collectors;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Reading;
import rendicion.domain.TableLayout;

/** Columns in which each row counts one, so that equal rows are many cases and not a copy. */
final class CountedRows {

  private CountedRows() {}

  static boolean isCounted(Submission submission, Observation o) {
    return submission.counted().contains(o.variable());
  }

  /** Variables of the deliverables that a delivery was recognised as. */
  static Set<String> of(Office office, Reading reading) {
    return office.deliverables().stream()
        .filter(d -> reading.deliverables().contains(d.code()))
        .flatMap(d -> d.tables().stream())
        .flatMap(t -> t.columns().stream())
        .filter(TableLayout.FigureColumn::countRows)
        .map(TableLayout.FigureColumn::variable)
        .collect(Collectors.toSet());
  }
}
