package rendicion.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/**
 * Tells the looks that people gave to cells from ours. Compares what a person can see and not how
 * it is spelled, as every program that saves a workbook spells its styles anew.
 */
final class Dress {

  private final StylesTable styles;
  private final Set<String> ours = new HashSet<>();
  private final Map<Integer, Boolean> foreign = new HashMap<>();

  Dress(StylesTable styles) {
    this.styles = styles;
    for (Look.Role role : Look.Role.values()) {
      for (Look.Format format : Look.Format.values()) {
        ours.add(Looks.seen(new Look(role, format)));
      }
    }
    if (styles.getNumCellStyles() > 0) {
      ours.add(seen(styles.getStyleAt(0)));
    }
  }

  boolean isForeign(int style) {
    return foreign.computeIfAbsent(
        style,
        s -> s != 0 && s < styles.getNumCellStyles() && !ours.contains(seen(styles.getStyleAt(s))));
  }

  static String seen(XSSFCellStyle style) {
    XSSFFont font = style.getFont();
    boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
    return seen(
        font.getFontName(),
        font.getFontHeightInPoints(),
        font.getBold(),
        font.getUnderline() != 0,
        (font.getItalic() ? "italic" : "") + (font.getStrikeout() ? "struck" : ""),
        colour(font.getXSSFColor(), "000000"),
        solid
            ? colour(style.getFillForegroundColorColor(), "FFFFFF")
            : style.getFillPattern().name(),
        style.getAlignment(),
        style.getBorderTop(),
        style.getBorderBottom(),
        style.getBorderLeft().name() + style.getBorderRight(),
        style.getDataFormatString());
  }

  /** What a person sees, in one text that can be compared. */
  static String seen(
      String font,
      int points,
      boolean bold,
      boolean underlined,
      String slant,
      String ink,
      String fill,
      HorizontalAlignment alignment,
      BorderStyle top,
      BorderStyle bottom,
      String sides,
      @Nullable String format) {
    return String.join(
        "|",
        font + points + bold + underlined + slant,
        ink,
        fill,
        alignment.name(),
        top.name(),
        bottom.name(),
        sides,
        format(format));
  }

  private static String colour(@Nullable XSSFColor colour, String otherwise) {
    String hex = colour == null ? null : colour.getARGBHex();
    return hex == null || hex.length() < 6
        ? otherwise
        : hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
  }

  /** Without the ways in which programs mark the same letters as letters. */
  private static String format(@Nullable String code) {
    return code == null
        ? ""
        : code.replaceAll("\\[\\$-[^\\]]*\\]", "")
            .replaceAll("[\"\\\\\\s\\u00a0]", "")
            .replace("_-", "");
  }
}
