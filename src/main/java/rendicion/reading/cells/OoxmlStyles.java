package rendicion.reading.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Of each cell style its number format and whether its letters are bold. */
final class OoxmlStyles {
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> boldFonts = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private final List<Boolean> bold = new ArrayList<>();

  private OoxmlStyles() {}

  static OoxmlStyles read(OoxmlPackage parts, @Nullable String part)
      throws IOException, XMLStreamException, UnreadableWorkbookException {
    OoxmlStyles styles = new OoxmlStyles();
    if (part != null && parts.has(part)) {
      try (XmlPart xml = parts.open(part)) {
        while (xml.advance()) {
          styles.take(xml);
        }
      }
    }
    return styles;
  }

  private void take(XmlPart xml) throws XMLStreamException {
    if (xml.starts("numFmts")) {
      readCodes(xml);
    } else if (xml.starts("fonts")) {
      readFonts(xml);
    } else if (xml.starts("cellXfs")) {
      readStyles(xml);
    } else if (xml.starts("dxfs") || xml.starts("cellStyleXfs")) {
      xml.skip();
    }
  }

  private void readCodes(XmlPart xml) throws XMLStreamException {
    while (xml.advance() && !xml.ends("numFmts")) {
      if (xml.starts("numFmt")) {
        codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode", NumberFormat.GENERAL));
      }
    }
  }

  private void readFonts(XmlPart xml) throws XMLStreamException {
    boolean isBold = false;
    while (xml.advance() && !xml.ends("fonts")) {
      if (xml.starts("font")) {
        isBold = false;
      } else if (xml.starts("b")) {
        isBold = xml.attribute("val") == null || xml.isTrue("val");
      } else if (xml.ends("font")) {
        boldFonts.add(isBold);
      }
    }
  }

  private void readStyles(XmlPart xml) throws XMLStreamException {
    while (xml.advance() && !xml.ends("cellXfs")) {
      if (xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        String code = codes.get(id);
        formats.add(code != null ? code : NumberFormat.builtin(id));
        int font = xml.number("fontId", 0);
        bold.add(font >= 0 && font < boldFonts.size() && boldFonts.get(font));
      }
    }
  }

  String format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
  }

  byte flags(int style, boolean formula) {
    boolean isBold = style >= 0 && style < bold.size() && bold.get(style);
    return (byte) ((formula ? GridRow.FORMULA : 0) | (isBold ? GridRow.BOLD : 0));
  }
}
