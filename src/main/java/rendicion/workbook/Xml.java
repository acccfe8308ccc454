package rendicion.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reading and writing the small parts of a workbook as trees, the big ones as streams. */
final class Xml {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private Xml() {}

  static Document parse(byte[] bytes) throws IOException {
    try {
      DocumentBuilderFactory factory = factory();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("A part of the workbook is no XML: " + e.getMessage(), e);
    }
  }

  private static DocumentBuilderFactory factory() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory;
  }

  static Document empty() throws IOException {
    try {
      return factory().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  static byte[] bytes(Document document) throws IOException {
    return (DECLARATION + text(document)).getBytes(StandardCharsets.UTF_8);
  }

  static String text(Node node) throws IOException {
    try {
      StringWriter out = new StringWriter();
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(node), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IOException("Bug: a tree that cannot be written", e);
    }
  }

  static XMLStreamReader stream(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  /** Child elements with a local name, whatever their namespace. */
  static List<Element> children(Node parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      if (name.equals(child.getLocalName())) {
        found.add(child);
      }
    }
    return found;
  }

  static List<Element> children(Node parent) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        found.add(e);
      }
    }
    return found;
  }

  static @Nullable Element child(Node parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** All elements below with a local name, in document order; a copy that may be changed freely. */
  static List<Element> below(Node parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(parent)) {
      if (name.equals(child.getLocalName())) {
        found.add(child);
      }
      found.addAll(below(child, name));
    }
    return found;
  }

  /** A new element of the main namespace at the end of a parent. */
  static Element add(Node parent, String name) {
    Element made = make(parent, name);
    parent.appendChild(made);
    return made;
  }

  static Element make(Node near, String name) {
    Document document = near instanceof Document d ? d : near.getOwnerDocument();
    Element root = document.getDocumentElement();
    String prefix = root == null ? null : root.getPrefix();
    boolean prefixed = prefix != null && root != null && MAIN.equals(root.getNamespaceURI());
    return document.createElementNS(MAIN, prefixed ? prefix + ":" + name : name);
  }

  static void remove(Node node) {
    node.getParentNode().removeChild(node);
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
