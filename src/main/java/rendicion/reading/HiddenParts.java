package rendicion.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rendicion.domain.CellRef;
import rendicion.domain.Severity;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;

/** Notes what of a table that is read cannot be seen. */
final class HiddenParts {
  private HiddenParts() {}

  static void note(TableMatch match, ReadingFindings findings) {
    Table table = match.table();
    int first = 0;
    int rows = 0;
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      if (table.grid().isRowHidden(row) && table.isRecord(row)) {
        first = first == 0 ? row : first;
        rows++;
      }
    }
    if (rows > 0) {
      findings.unique(
          "reading.hidden-rows",
          Severity.NOTE,
          new CellRef(table.grid().name(), table.firstColumn(), first),
          Map.of("n", Integer.toString(rows)));
    }
    for (Column column : used(match)) {
      if (table.grid().isColumnHidden(column.number())) {
        findings.unique(
            "reading.hidden-column",
            Severity.NOTE,
            new CellRef(table.grid().name(), column.number(), Math.max(1, table.headerLast())),
            Map.of("label", column.label()));
      }
    }
  }

  private static List<Column> used(TableMatch match) {
    List<Column> used = new ArrayList<>();
    match.figures().values().forEach(used::addAll);
    return used;
  }
}
