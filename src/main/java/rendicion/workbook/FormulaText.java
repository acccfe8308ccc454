package rendicion.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The references in the text of a formula. Works on the text, as formulas of people may use
 * functions that no parser of ours knows; what is not a plain reference is left as it stands.
 */
final class FormulaText {

  /** Where a reference is to lead to. */
  interface Target {
    /**
     * @param sheet as the reference names it; null where it names none
     * @return the new place; null when what it pointed at is no more
     */
    @Nullable Place of(@Nullable String sheet, Area area);
  }

  /**
   * @param sheet its name; null for the formula's own
   */
  record Place(@Nullable String sheet, Area area) {}

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<text>\"(?:[^\"]|\"\")*\")"
              + "|(?<sheet>(?:'(?:[^']|'')+'|[\\p{L}_\\\\][\\p{L}\\p{N}_.]*)!)?"
              + "(?:(?<cells>\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?)"
              + "|(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})"
              + "|(?<rows>\\$?\\d{1,7}:\\$?\\d{1,7}))"
              + "(?![\\p{L}\\p{N}_.(!\\[])"
              + "|[\\p{L}\\p{N}_.\\\\$?]+!?"
              + "|'(?:[^']|'')+'!?"
              + "|\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\](?:[\\p{L}\\p{N}_.]+!)?\\S*?");

  private static final Pattern CORNER = Pattern.compile("(\\$?)([A-Za-z]{0,3})(\\$?)(\\d{0,7})");

  private FormulaText() {}

  /** The formula with every reference led to its target. */
  static String retarget(String formula, Target target) {
    Matcher m = TOKEN.matcher(formula);
    StringBuilder result = new StringBuilder();
    while (m.find()) {
      String found = m.group();
      boolean reference =
          m.group("cells") != null || m.group("columns") != null || m.group("rows") != null;
      m.appendReplacement(
          result, Matcher.quoteReplacement(reference ? moved(m, found, target) : found));
    }
    m.appendTail(result);
    return result.toString();
  }

  private static String moved(Matcher m, String found, Target target) {
    String prefix = m.group("sheet");
    String sheet = prefix == null ? null : unquoted(prefix.substring(0, prefix.length() - 1));
    String reference = found.substring(prefix == null ? 0 : prefix.length());
    Area area = area(reference);
    if (area == null) {
      return found;
    }
    Place place = target.of(sheet, area);
    if (place == null) {
      return "#REF!";
    }
    boolean same = place.area.equals(area) && java.util.Objects.equals(place.sheet, sheet);
    return same
        ? found
        : (place.sheet == null ? "" : quoted(place.sheet) + "!") + written(reference, place.area);
  }

  private static @Nullable Area area(String reference) {
    String[] corners = reference.split(":");
    Matcher first = CORNER.matcher(corners[0]);
    Matcher last = CORNER.matcher(corners[corners.length - 1]);
    if (!first.matches() || !last.matches()) {
      return null;
    }
    Area area =
        new Area(
            first.group(4).isEmpty() ? 1 : Integer.parseInt(first.group(4)),
            first.group(2).isEmpty() ? 0 : Area.column(upper(first.group(2))),
            last.group(4).isEmpty() ? Area.LAST_ROW : Integer.parseInt(last.group(4)),
            last.group(2).isEmpty() ? Area.LAST_COLUMN : Area.column(upper(last.group(2))));
    boolean onSheet =
        area.firstRow() >= 1
            && area.lastRow() <= Area.LAST_ROW
            && area.lastColumn() <= Area.LAST_COLUMN;
    return onSheet ? area : null;
  }

  private static String upper(String letters) {
    return letters.toUpperCase(java.util.Locale.ROOT);
  }

  /** With the dollar signs that the reference had. */
  private static String written(String reference, Area area) {
    String[] corners = reference.split(":");
    String first = corner(corners[0], area.firstRow(), area.firstColumn());
    return corners.length == 1
        ? first
        : first + ":" + corner(corners[1], area.lastRow(), area.lastColumn());
  }

  private static String corner(String like, int row, int column) {
    Matcher m = CORNER.matcher(like);
    if (!m.matches()) {
      throw new IllegalArgumentException("Bug: no corner: " + like);
    }
    return m.group(2).isEmpty()
        ? m.group(1) + row
        : m.group(1) + Area.letters(column) + m.group(3) + (m.group(4).isEmpty() ? "" : row);
  }

  /** The formula as Excel writes it when its cell is copied that much further. */
  static String copied(String formula, int rows, int columns) {
    Matcher m = TOKEN.matcher(formula);
    StringBuilder result = new StringBuilder();
    while (m.find()) {
      String found = m.group();
      if (m.group("cells") != null) {
        String prefix = m.group("sheet") == null ? "" : m.group("sheet");
        String[] corners = found.substring(prefix.length()).split(":");
        for (int i = 0; i < corners.length; i++) {
          corners[i] = copiedCorner(corners[i], rows, columns);
        }
        found = prefix + String.join(":", corners);
      }
      m.appendReplacement(result, Matcher.quoteReplacement(found));
    }
    m.appendTail(result);
    return result.toString();
  }

  private static String copiedCorner(String corner, int rows, int columns) {
    Matcher m = CORNER.matcher(corner);
    if (!m.matches()) {
      return corner;
    }
    int column = Area.column(upper(m.group(2)));
    int row = Integer.parseInt(m.group(4));
    return corner(
        corner,
        m.group(3).isEmpty() ? row + rows : row,
        m.group(1).isEmpty() ? column + columns : column);
  }

  static String unquoted(String sheet) {
    return sheet.startsWith("'")
        ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
        : sheet;
  }

  /** Always in quotation marks, which every program accepts. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }
}
