package rendicion.reading.tables;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.reading.words.Plain;
import rendicion.reading.words.Units;

/** Units that labels, the lines above a table or number formats state, as they are written. */
final class ColumnUnits {
  private static final Pattern MONEY =
      Pattern.compile(
          "\\(?\\b((?:miles|millones|mill\\.?|mls\\.?) (?:de )?(?:nuevos )?(?:soles|s/\\.?|us"
              + " ?\\$|us dolares|dolares|pesos|usd|\\$|euros)(?: de \\d{4})?)\\)?");
  private static final Pattern WORD_OF_MONEY =
      Pattern.compile("(?:en )?(?:nuevos )?(?:soles|pesos|dolares|us\\$|s/\\.?|soles s/\\.?|\\$)");
  private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{1,25})[)\\]]");
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?:°c|ºc|msnm|m\\.?s\\.?n\\.?m\\.?|mm|cm|m|km|m2|km2|m3|hm3|ha|has|kg|gr?|tn?|tm|ton|l|lt|lts"
              + "|kwh|mwh|gwh|kw|mw|hab|anos|meses|dias|horas|min|seg|h|s|personas|soles|s/\\.?|us\\$|\\$"
              + "|hectareas|toneladas|kilogramos|litros|metros|kilometros)(?: ?/"
              + " ?(?:dia|mes|ano|hab|ha|s|h|m2|km2|m3|persona|vd|vaca|vivienda))*");
  private static final Pattern TRAILING =
      Pattern.compile(".*\\b(km2|km²|m2|m²|m3|m³|msnm|kwh|has?)\\.?$");
  private static final Pattern WITHIN = Pattern.compile(".*\\ben (soles|pesos|dolares)\\b.*");
  private static final Pattern CURRENCY =
      Pattern.compile(".*?(S/\\.?|US\\$|\\$|€).*", Pattern.DOTALL);
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

  static @Nullable String of(
      List<String> path, @Nullable ColumnType type, List<String> titles, String format) {
    for (String label : path.reversed()) {
      String unit = ofLabel(label);
      if (unit != null) {
        return unit;
      }
    }
    if (type == ColumnType.PERCENT) {
      return "%";
    }
    boolean figures = type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
    if (!figures) {
      return null;
    }
    String told = path.isEmpty() ? null : ofTitles(titles);
    return told != null ? told : ofFormat(format);
  }

  private static @Nullable String ofLabel(String label) {
    Matcher brackets = IN_BRACKETS.matcher(label);
    String found = null;
    while (brackets.find()) {
      String inside = brackets.group(1).strip();
      found = isUnit(inside) ? inside : found;
    }
    if (found != null) {
      return found;
    }
    if (isUnit(label)) {
      return Plain.collapse(label);
    }
    String declared = Units.declared(label);
    if (declared != null) {
      return declared;
    }
    String money = money(label);
    if (money != null) {
      return money;
    }
    String plain = Plain.of(label);
    for (Pattern pattern : List.of(TRAILING, WITHIN)) {
      Matcher m = pattern.matcher(plain);
      if (m.matches()) {
        return m.group(1);
      }
    }
    return null;
  }

  private static boolean isUnit(String text) {
    String plain = Plain.of(text).replace('³', '3').replace('²', '2');
    return plain.length() > 1 && PHYSICAL.matcher(plain).matches()
        || Units.isKnown(text)
        || WORD_OF_MONEY.matcher(plain).matches();
  }

  private static @Nullable String ofTitles(List<String> titles) {
    for (int i = titles.size() - 1; i >= Math.max(0, titles.size() - NEAR); i--) {
      String money = money(titles.get(i));
      if (money != null) {
        return money;
      }
      String bare = titles.get(i).replaceAll("[()]", "").strip();
      if (WORD_OF_MONEY.matcher(Plain.of(bare)).matches()) {
        return Plain.collapse(bare);
      }
    }
    return null;
  }

  /** As it is written, without brackets and «en» before it. */
  private static @Nullable String money(String text) {
    String line = Plain.collapse(text);
    String plain = Plain.of(line);
    Matcher m = MONEY.matcher(plain);
    if (!m.find()) {
      return null;
    }
    boolean same = plain.length() == line.length();
    return same ? line.substring(m.start(1), m.end(1)) : m.group(1);
  }

  private static @Nullable String ofFormat(String format) {
    String shown = format.split(";", 2)[0].replaceAll("\\[\\$([^\\]-]*)[^\\]]*\\]", "$1");
    Matcher m = CURRENCY.matcher(shown.replaceAll("[\"\\\\]", ""));
    return m.matches() ? m.group(1) : null;
  }
}
