package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;

/** The same as {@link Addends} for a formula as an .xls keeps it. */
final class XlsAddends {

  private XlsAddends() {}

  /** Areas of its own sheet; empty when the formula does anything but add. */
  static List<MergedArea> of(Ptg[] formula) {
    List<MergedArea> areas = new ArrayList<>();
    for (Ptg part : formula) {
      if (part instanceof AreaPtg a) {
        areas.add(
            new MergedArea(
                a.getFirstRow() + 1,
                a.getFirstColumn() + 1,
                a.getLastRow() + 1,
                a.getLastColumn() + 1));
      } else if (part instanceof RefPtg r) {
        areas.add(
            new MergedArea(r.getRow() + 1, r.getColumn() + 1, r.getRow() + 1, r.getColumn() + 1));
      } else if (!isSum(part)) {
        return List.of();
      }
    }
    return areas;
  }

  private static boolean isSum(Ptg part) {
    return part instanceof AddPtg
        || part instanceof UnaryPlusPtg
        || part instanceof AttrPtg a && a.isSum()
        || part instanceof FuncVarPtg f && f.getName().equals("SUM");
  }
}
