package rendicion.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/**
 * What the file says of itself in properties that every program keeps: whether it is as we wrote
 * it, and what our cells added up to.
 */
final class Marks {

  static final String PART = "docProps/custom.xml";

  private static final String NAME = "Rendición ";
  private static final String NS =
      "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
  private static final String VT =
      "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.custom-properties+xml";

  /** The whole file, when nothing of the people's is in it. */
  static final String SEAL = "sello";

  private Marks() {}

  static Map<String, String> read(Container container) throws IOException {
    Map<String, String> marks = new TreeMap<>();
    if (container.has(PART)) {
      for (Element p : Xml.below(container.glance(PART).getDocumentElement(), "property")) {
        String name = p.getAttribute("name");
        if (name.startsWith(NAME)) {
          marks.put(name.substring(NAME.length()), p.getTextContent().strip());
        }
      }
    }
    return marks;
  }

  static void write(Container container, Map<String, String> marks) throws IOException {
    if (!container.has(PART)) {
      String empty = "<Properties xmlns=\"" + NS + "\" xmlns:vt=\"" + VT + "\"/>";
      container.add(PART, TYPE, (Xml.DECLARATION + empty).getBytes(StandardCharsets.UTF_8));
      container.relations("").add("custom-properties", PART);
    }
    Element root = container.tree(PART).getDocumentElement();
    int id = 1;
    for (Element p : Xml.below(root, "property")) {
      if (p.getAttribute("name").startsWith(NAME)) {
        Xml.remove(p);
      } else {
        id = Math.max(id, Integer.parseInt(p.getAttribute("pid")));
      }
    }
    for (var mark : new TreeMap<>(marks).entrySet()) {
      Element p = root.getOwnerDocument().createElementNS(NS, "property");
      p.setAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
      p.setAttribute("pid", Integer.toString(++id));
      p.setAttribute("name", NAME + mark.getKey());
      Element text = root.getOwnerDocument().createElementNS(VT, "vt:lpwstr");
      text.setTextContent(mark.getValue());
      p.appendChild(text);
      root.appendChild(p);
    }
  }
}
