package rendicion.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Leads references to our sheets to where what they pointed at stands now. */
final class Retarget {

  private final Map<String, OldSheet> byName = new HashMap<>();
  private final TreeSet<String> broken = new TreeSet<>();

  void add(String actualName, OldSheet sheet) {
    byName.put(actualName, sheet);
  }

  boolean movesNothing() {
    return byName.values().stream().allMatch(OldSheet::movesNothing);
  }

  /**
   * @param own name of the sheet that the formula stands on
   */
  String formula(String text, String own) {
    return FormulaText.retarget(
        text,
        (sheet, area) -> {
          OldSheet old = byName.get(sheet == null ? own : sheet);
          if (old == null) {
            return new FormulaText.Place(sheet, area);
          }
          Area moved = old.moved(area);
          if (moved == null) {
            broken.add(own);
          }
          return moved == null ? null : new FormulaText.Place(sheet, moved);
        });
  }

  /** Where a place on a sheet is now; null when it is no more. */
  @Nullable Area area(String sheet, Area area) {
    OldSheet old = byName.get(sheet);
    return old == null ? area : old.moved(area);
  }

  /** Sheets with formulas that pointed at rows or columns that are no more. */
  TreeSet<String> broken() {
    return broken;
  }
}
