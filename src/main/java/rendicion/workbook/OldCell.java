package rendicion.workbook;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it stands in a file, so that it can be written again just so elsewhere.
 *
 * @param attributes of the cell but its address
 * @param formula attributes of its formula; null when it has none
 * @param formulaText null when it has none; empty where it shares another's
 * @param value as the file spells it
 * @param rich the inside of a text with formats of its own, as XML
 */
record OldCell(
    int row,
    int column,
    Map<String, String> attributes,
    @Nullable Map<String, String> formula,
    @Nullable String formulaText,
    @Nullable String value,
    @Nullable String rich,
    String richText) {

  /** Reads from the start of a cell to its end. */
  static OldCell read(XMLStreamReader xml, int row, int next)
      throws XMLStreamException, IOException {
    Map<String, String> attributes = attributes(xml);
    String address = attributes.remove("r");
    Area at = address == null ? Area.cell(row, next) : Area.parse(address);
    Map<String, String> formula = null;
    String formulaText = null;
    String value = null;
    String rich = null;
    String richText = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> {
            formula = attributes(xml);
            formulaText = xml.getElementText();
          }
          case "v" -> value = xml.getElementText();
          default -> {
            StringWriter raw = new StringWriter();
            richText = inside(xml, raw);
            rich = raw.toString();
          }
        }
      }
    }
    return new OldCell(
        at.firstRow(), at.firstColumn(), attributes, formula, formulaText, value, rich, richText);
  }

  static Map<String, String> attributes(XMLStreamReader xml) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      if (prefix == null || prefix.isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    return attributes;
  }

  private static String inside(XMLStreamReader xml, StringWriter raw)
      throws XMLStreamException, IOException {
    RawXml copy = new RawXml(raw);
    StringBuilder text = new StringBuilder();
    copy.copy(xml, name -> true);
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      copy.copy(xml, name -> true);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  int style() {
    return Integer.parseInt(attributes.getOrDefault("s", "0"));
  }

  boolean isShared() {
    return "s".equals(attributes.get("t"));
  }

  boolean isEmpty() {
    return formula == null && (value == null || value.isEmpty()) && richText.isEmpty();
  }

  /** What it shows, as {@link Entry#plain()} has it. */
  String plain(Strings strings) {
    if (rich != null) {
      return CellText.decoded(richText);
    }
    if (value == null || value.isEmpty()) {
      return "";
    }
    return switch (attributes.getOrDefault("t", "n")) {
      case "s" -> strings.get(value);
      case "n" -> RowKeys.plain(Double.parseDouble(value));
      case "str" -> CellText.decoded(value);
      default -> value;
    };
  }

  /** The cell's XML at another place. */
  String xml(int toRow, int toColumn, @Nullable String newFormula) {
    StringBuilder xml = new StringBuilder("<c r=\"" + Area.address(toRow, toColumn) + "\"");
    attributes.forEach(
        (k, v) -> xml.append(" ").append(k).append("=\"").append(Xml.escape(v)).append("\""));
    xml.append(">");
    if (formula != null) {
      xml.append("<f");
      formula.forEach(
          (k, v) -> {
            if (isKept(k)) {
              xml.append(" ")
                  .append(k)
                  .append("=\"")
                  .append(Xml.escape(moved(k, v, toRow, toColumn)));
              xml.append("\"");
            }
          });
      xml.append(">").append(Xml.escape(newFormula == null ? "" : newFormula)).append("</f>");
    }
    if (value != null) {
      xml.append("<v>").append(Xml.escape(value)).append("</v>");
    }
    if (rich != null) {
      xml.append(rich);
    }
    return xml.append("</c>").toString();
  }

  /** A shared formula stands alone when it is written. */
  private boolean isKept(String attribute) {
    boolean shared = formula != null && "shared".equals(formula.get("t"));
    return !shared || !java.util.Set.of("t", "si", "ref").contains(attribute);
  }

  private String moved(String attribute, String text, int toRow, int toColumn) {
    if (!attribute.equals("ref")) {
      return text;
    }
    Area area = Area.parse(text);
    return new Area(
            area.firstRow() + toRow - row,
            area.firstColumn() + toColumn - column,
            area.lastRow() + toRow - row,
            area.lastColumn() + toColumn - column)
        .text();
  }
}
