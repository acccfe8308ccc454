package rendicion.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells as the format spells them: {@code _x000D_} is a character there. */
final class CellText {

  private static final Pattern SPELLED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Also where one begins in the end of another. */
  private static final Pattern LOOKS_SPELLED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  static String decoded(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher m = SPELLED.matcher(text);
    StringBuilder result = new StringBuilder();
    while (m.find()) {
      String character = Character.toString((char) Integer.parseInt(m.group(1), 16));
      m.appendReplacement(result, Matcher.quoteReplacement(character));
    }
    m.appendTail(result);
    return result.toString();
  }

  static String encoded(String text) {
    return text.contains("_x") ? LOOKS_SPELLED.matcher(text).replaceAll("_x005F_") : text;
  }
}
