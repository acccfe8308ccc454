package rendicion.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A sheet's part, read as a stream: its rows one by one, all else as a tree. */
final class OldPart {

  private final Container container;
  private final String part;

  OldPart(Container container, String part) {
    this.container = container;
    this.part = part;
  }

  /** What is done with each row. */
  interface Rows {
    void take(OldRow row) throws IOException;
  }

  void rows(Rows rows) throws IOException {
    firstRows(Integer.MAX_VALUE, rows);
  }

  /** Reads no further than a row, as a sheet may be long. */
  void firstRows(int most, Rows rows) throws IOException {
    try (InputStream in = container.stream(part)) {
      XMLStreamReader xml = Xml.stream(in);
      int last = 0;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
          OldRow row = row(xml, last + 1);
          last = row.number();
          if (last > most) {
            return;
          }
          rows.take(row);
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("A sheet is no XML: " + e.getMessage(), e);
    }
  }

  private static OldRow row(XMLStreamReader xml, int next) throws XMLStreamException, IOException {
    Map<String, String> attributes = OldCell.attributes(xml);
    String number = attributes.remove("r");
    int row = number == null ? next : Integer.parseInt(number);
    List<OldCell> cells = new ArrayList<>();
    int column = 0;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          OldCell cell = OldCell.read(xml, row, column);
          column = cell.column() + 1;
          cells.add(cell);
        } else {
          skip(xml);
        }
      }
    }
    return new OldRow(row, attributes, cells);
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /**
   * The sheet without its rows.
   *
   * @param left cells whose links within the workbook are left out
   */
  Document shell(Predicate<Area> left) throws IOException {
    try (InputStream in = container.stream(part)) {
      XMLStreamReader xml = Xml.stream(in);
      Document document = Xml.empty();
      Node at = document;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            String name = xml.getLocalName();
            String location = xml.getAttributeValue(null, "location");
            if (name.equals("hyperlink") && location != null && isLeft(xml, left)) {
              skip(xml);
            } else {
              Element made = element(document, xml);
              at.appendChild(made);
              if (name.equals("sheetData")) {
                skip(xml);
              } else {
                at = made;
              }
            }
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              at.appendChild(document.createTextNode(xml.getText()));
          case XMLStreamConstants.END_ELEMENT ->
              at = java.util.Objects.requireNonNull(at.getParentNode());
          default -> {}
        }
      }
      return document;
    } catch (XMLStreamException e) {
      throw new IOException("A sheet is no XML: " + e.getMessage(), e);
    }
  }

  private static boolean isLeft(XMLStreamReader xml, Predicate<Area> left) {
    return xml.getAttributeValue(Xml.RELATIONS, "id") == null
        && left.test(Area.parse(xml.getAttributeValue(null, "ref")));
  }

  private static Element element(Document document, XMLStreamReader xml) {
    Element made =
        document.createElementNS(xml.getNamespaceURI(), name(xml.getPrefix(), xml.getLocalName()));
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      boolean plain = prefix == null || prefix.isEmpty();
      made.setAttributeNS(
          "http://www.w3.org/2000/xmlns/",
          plain ? "xmlns" : "xmlns:" + prefix,
          xml.getNamespaceURI(i));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      made.setAttributeNS(
          xml.getAttributeNamespace(i),
          name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)),
          xml.getAttributeValue(i));
    }
    return made;
  }

  private static String name(@org.jspecify.annotations.Nullable String prefix, String local) {
    return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
  }
}
