package rendicion.validation;

import java.util.HashSet;
import java.util.Set;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;

/** The cells that a finding speaks of. */
final class Addresses {

  private Addresses() {}

  static Set<CellRef> of(Finding finding) {
    Set<CellRef> cells = new HashSet<>();
    String sheet = finding.sheet();
    if (sheet != null) {
      finding.cells().forEach(range -> addRange(sheet, range, cells));
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
