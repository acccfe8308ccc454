package rendicion.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.domain.Severity;

/** The cells that findings of the reader already speak of. */
final class Addresses {

  private Addresses() {}

  static Set<CellRef> of(List<Finding> findings, Set<Severity> severities) {
    Set<CellRef> cells = new HashSet<>();
    for (Finding finding : findings) {
      String sheet = finding.sheet();
      String cell = finding.cell();
      if (severities.contains(finding.severity()) && sheet != null && cell != null) {
        addRange(sheet, cell, cells);
      }
    }
    return cells;
  }

  private static void addRange(String sheet, String range, Set<CellRef> cells) {
    String[] ends = range.split(":");
    CellRef from = CellRef.parse(sheet, ends[0]);
    CellRef to = CellRef.parse(sheet, ends[ends.length - 1]);
    for (int row = from.row(); row <= to.row(); row++) {
      for (int column = from.column(); column <= to.column(); column++) {
        cells.add(new CellRef(sheet, column, row));
      }
    }
  }
}
