package rendicion.workbook;

import java.io.IOException;
import java.io.Writer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Writes on what a stream reads, event by event. */
final class RawXml {

  private final Writer out;

  RawXml(Writer out) {
    this.out = out;
  }

  void raw(String text) throws IOException {
    out.write(text);
  }

  /**
   * @param kept attributes by local name; others are left out
   */
  void copy(XMLStreamReader xml, Predicate<String> kept) throws IOException {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml, kept);
      case XMLStreamConstants.END_ELEMENT -> out.write("</" + name(xml) + ">");
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          out.write(Xml.escape(xml.getText()).replace("&#10;", "\n").replace("&#9;", "\t"));
      default -> {}
    }
  }

  private void start(XMLStreamReader xml, Predicate<String> kept) throws IOException {
    out.write("<" + name(xml));
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String uri = xml.getNamespaceURI(i) == null ? "" : xml.getNamespaceURI(i);
      out.write(" xmlns" + (prefix == null || prefix.isEmpty() ? "" : ":" + prefix) + "=\"");
      out.write(Xml.escape(uri) + "\"");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (kept.test(xml.getAttributeLocalName(i))) {
        String prefix = xml.getAttributePrefix(i);
        String local = xml.getAttributeLocalName(i);
        out.write(" " + (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + local + "=\"");
        out.write(Xml.escape(xml.getAttributeValue(i)) + "\"");
      }
    }
    out.write(">");
  }

  private static String name(XMLStreamReader xml) {
    String prefix = xml.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? xml.getLocalName()
        : prefix + ":" + xml.getLocalName();
  }
}
