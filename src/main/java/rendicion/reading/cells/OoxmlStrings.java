package rendicion.reading.cells;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shared strings of a package. */
final class OoxmlStrings {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private OoxmlStrings() {}

  /** Adds the texts of the part in their order, by which cells name them. */
  static void read(OoxmlPackage parts, @Nullable String part, CellStore store)
      throws IOException, UnreadableWorkbookException {
    if (part == null || !parts.has(part)) {
      return;
    }
    try (XmlPart xml = parts.open(part)) {
      while (xml.advance()) {
        if (xml.starts("si")) {
          store.budget().take();
          store.add(richText(xml, "si"));
        }
      }
    }
  }

  /** Text of all runs up to the end of the element, without phonetic guides. */
  static String richText(XmlPart xml, String element) throws IOException {
    String first = "";
    StringBuilder more = null;
    while (xml.advance() && !xml.ends(element)) {
      if (xml.starts("rPh")) {
        xml.skip();
      } else if (xml.starts("t")) {
        String text = xml.text();
        if (first.isEmpty() && more == null) {
          first = text;
        } else {
          more = more == null ? new StringBuilder(first) : more;
          more.append(text);
        }
      }
    }
    return unescape(more == null ? first : more.toString());
  }

  /** Characters that XML cannot hold are written as {@code _x000D_}. */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
  }
}
