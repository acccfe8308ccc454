package rendicion.reading.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The shared strings of a package, cleaned. */
final class OoxmlStrings {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final CellBudget budget;

  OoxmlStrings(CellBudget budget) {
    this.budget = budget;
  }

  List<String> read(OoxmlPackage parts, @Nullable String part)
      throws IOException, XMLStreamException, UnreadableWorkbookException {
    List<String> strings = new ArrayList<>();
    if (part == null || !parts.has(part)) {
      return strings;
    }
    try (XmlPart xml = parts.open(part)) {
      while (xml.advance()) {
        if (xml.starts("si")) {
          budget.take();
          strings.add(CleanText.of(richText(xml, "si")));
        }
      }
    }
    return strings;
  }

  /** Text of all runs up to the end of the element, without phonetic guides. */
  static String richText(XmlPart xml, String element) throws XMLStreamException {
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
