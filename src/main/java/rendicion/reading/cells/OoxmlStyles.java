package rendicion.reading.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of each cell style its number format and whether its letters are bold. */
final class OoxmlStyles {
  private final CellStore store;
  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> boldFonts = new ArrayList<>();
  private final int plain;
  private int[] numbers = new int[64];
  private int size;

  private OoxmlStyles(CellStore store) {
    this.store = store;
    this.plain = store.styleOf(NumberFormat.GENERAL, false);
  }

  static OoxmlStyles read(OoxmlPackage parts, @Nullable String part, CellStore store)
      throws IOException, UnreadableWorkbookException {
    OoxmlStyles styles = new OoxmlStyles(store);
    if (part != null && parts.has(part)) {
      try (XmlPart xml = parts.open(part)) {
        while (xml.advance()) {
          styles.take(xml);
        }
      }
    }
    return styles;
  }

  private void take(XmlPart xml) throws IOException {
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

  private void readCodes(XmlPart xml) throws IOException {
    while (xml.advance() && !xml.ends("numFmts")) {
      if (xml.starts("numFmt")) {
        codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode", NumberFormat.GENERAL));
      }
    }
  }

  private void readFonts(XmlPart xml) throws IOException {
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

  private void readStyles(XmlPart xml) throws IOException {
    while (xml.advance() && !xml.ends("cellXfs")) {
      if (xml.starts("xf")) {
        int id = xml.number("numFmtId", 0);
        String code = codes.get(id);
        int font = xml.number("fontId", 0);
        boolean bold = font >= 0 && font < boldFonts.size() && boldFonts.get(font);
        add(store.styleOf(code != null ? code : NumberFormat.builtin(id), bold));
      }
    }
  }

  private void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    numbers[size++] = number;
  }

  /** The store's number of one of the file's styles. */
  int number(int style) {
    return style >= 0 && style < size ? numbers[style] : plain;
  }
}
