package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;

/** What a formula adds up, where it does nothing but add cells of its own sheet. */
final class Addends {

  private static final String CELL = "\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}";
  private static final String RANGE = CELL + "(?::" + CELL + ")?";
  private static final String TERM =
      "(?:SUM\\(" + RANGE + "(?:[,;]" + RANGE + ")*\\)|" + CELL + ")";
  private static final Pattern SUM = Pattern.compile("[=+]*" + TERM + "(?:\\+" + TERM + ")*");
  private static final Pattern RANGES = Pattern.compile("(?<![A-Z$])(" + RANGE + ")(?![(\\d])");
  private static final int LONGEST = 400;

  private Addends() {}

  /**
   * Areas as a spreadsheet writes them; empty when the formula does anything else.
   *
   * @param formula as an .xlsx or .ods keeps it; null for none
   */
  static List<MergedArea> of(@Nullable String formula) {
    if (formula == null || formula.length() > LONGEST) {
      return List.of();
    }
    String plain =
        formula
            .replaceFirst("^(?:of|oooc):", "")
            .replace("[.", "")
            .replace(":.", ":")
            .replace("]", "")
            .replaceAll("\\s", "")
            .toUpperCase(java.util.Locale.ROOT);
    if (!SUM.matcher(plain).matches()) {
      return List.of();
    }
    List<MergedArea> areas = new ArrayList<>();
    Matcher ranges = RANGES.matcher(plain.replace("SUM(", "("));
    while (ranges.find()) {
      areas.add(area(ranges.group(1).replace("$", "").split(":")));
    }
    return areas;
  }

  private static MergedArea area(String[] ends) {
    CellRef from = CellRef.parse("", ends[0]);
    CellRef to = CellRef.parse("", ends[ends.length - 1]);
    return new MergedArea(
        Math.min(from.row(), to.row()),
        Math.min(from.column(), to.column()),
        Math.max(from.row(), to.row()),
        Math.max(from.column(), to.column()));
  }
}
