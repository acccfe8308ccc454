package rendicion.reading.cells;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part, read forwards. Document types are refused, entities are never resolved. */
final class XmlPart implements AutoCloseable {
  private static final int DEEPEST = 256;
  private static final int LONGEST = 65534;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private int depth;

  XmlPart(InputStream in) throws XMLStreamException {
    reader = FACTORY.createXMLStreamReader(in);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean advance() throws XMLStreamException {
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("document type");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw new XMLStreamException("too deep");
        }
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return true;
      }
    }
    return false;
  }

  boolean starts(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  String name() {
    return reader.getLocalName();
  }

  int depth() {
    return depth;
  }

  /** The value of an attribute whatever its namespace; null when absent. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  boolean isTrue(String name) {
    String value = attribute(name, "0");
    return value.equals("1") || value.equals("true");
  }

  int number(String name, int otherwise) {
    try {
      return Integer.parseInt(attribute(name, "").strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** All text up to the end of the element that just started, that of its children included. */
  String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int level = 1;
    while (level > 0 && reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> level++;
        case XMLStreamConstants.END_ELEMENT -> level--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() < LONGEST) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          }
        }
        default -> {}
      }
    }
    depth--;
    return text.toString();
  }

  /** Goes past the end of the element that just started. */
  void skip() throws XMLStreamException {
    int above = depth - 1;
    while (depth > above && advance()) {
      continue;
    }
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
