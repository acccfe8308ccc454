package rendicion.reading.tables;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.reading.words.Plain;
import rendicion.reading.words.Units;

/** Units that labels or the lines above a table state. */
final class ColumnUnits {
  private static final Pattern MONEY =
      Pattern.compile(
          "\\(?((?:en )?(?:miles|millones|mill\\.?) (?:de )?(?:nuevos )?(?:soles|s/\\.?|us ?\\$|us dolares|dolares|pesos)"
              + "(?: de \\d{4})?)\\)?");
  private static final int NEAR = 4;

  private ColumnUnits() {}

  /** A unit that stands alone right above the labels of a column; null when none does. */
  static @Nullable String above(Block block, Start start, int column) {
    for (int row = start.headerFirst() - 1; row >= Math.max(1, start.headerFirst() - 3); row--) {
      String text = block.shownText(row, column);
      if (Plain.of(text).equals("porcentaje")) {
        return "%";
      }
      if (Units.isKnown(text) && block.shape(row).filled() > 2) {
        return text;
      }
    }
    return null;
  }

  static @Nullable String of(List<String> path, @Nullable ColumnType type, List<String> titles) {
    for (String label : path.reversed()) {
      String unit = Units.declared(label);
      if (unit != null) {
        return unit;
      }
      String money = money(label);
      if (money != null) {
        return money;
      }
    }
    if (type == ColumnType.PERCENT) {
      return "%";
    }
    boolean figures = type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
    return figures && !path.isEmpty() ? ofTitles(titles) : null;
  }

  private static @Nullable String ofTitles(List<String> titles) {
    for (int i = titles.size() - 1; i >= Math.max(0, titles.size() - NEAR); i--) {
      String money = money(titles.get(i));
      if (money != null) {
        return money;
      }
    }
    return null;
  }

  private static @Nullable String money(String text) {
    Matcher m = MONEY.matcher(Plain.of(text));
    return m.find() ? Plain.collapse(m.group(1).replaceFirst("^en ", "")) : null;
  }
}
