package rendicion.feedback.ooxml;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Says what the parts of a package are. */
final class ContentTypes {

  private final PartText text;
  private final Element root;
  private final Set<String> written = new HashSet<>();

  ContentTypes(Parts parts) throws IOException {
    text = parts.open(Parts.CONTENT_TYPES);
    root = text.root();
  }

  /** The type of a part; empty when none is said. */
  String of(String part) {
    for (Element e : root.children("Override")) {
      if (text.read(e.attribute("PartName", "")).equalsIgnoreCase("/" + part)) {
        return e.attribute("ContentType", "");
      }
    }
    String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (Element e : root.children("Default")) {
      if (e.attribute("Extension", "").equalsIgnoreCase(extension)) {
        return e.attribute("ContentType", "");
      }
    }
    return "";
  }

  void say(String part, String type) {
    if (!of(part).equals(type) && written.add(part)) {
      text.append(
          root,
          "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
              .formatted(root.prefix(), Xml.escape(part), type));
    }
  }
}
