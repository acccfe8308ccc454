package rendicion.feedback.ooxml;

import java.util.regex.Pattern;

/** Texts of ours as XML in plain ASCII. */
final class Xml {

  private static final Pattern SPELLED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Xml() {}

  /** Words of a cell or note, where {@code _x000D_} would be read as the character it spells. */
  static String words(String text) {
    return escape(SPELLED.matcher(text).replaceAll("_x005F_"));
  }

  static String escape(String text) {
    StringBuilder xml = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                  if (c == '\n' || c > 126) {
                    xml.append("&#").append(c).append(';');
                  } else {
                    xml.append((char) c);
                  }
                }
              }
            });
    return xml.toString();
  }
}
