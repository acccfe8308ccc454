package rendicion.feedback.ooxml;

/** Texts of ours as XML in plain ASCII. */
final class Xml {

  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Xml() {}

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
