package rendicion.reading.cells;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part into a grid. */
final class OoxmlSheet {
  private final GridBuilder grid;
  private final List<String> strings;
  private final OoxmlStyles styles;
  private final boolean since1904;
  private final Map<String, CellValue> texts = new HashMap<>();
  private int row;
  private int column;

  OoxmlSheet(GridBuilder grid, List<String> strings, OoxmlStyles styles, boolean since1904) {
    this.grid = grid;
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
  }

  void read(OoxmlPackage parts, String part)
      throws IOException, XMLStreamException, UnreadableWorkbookException {
    try (XmlPart xml = parts.open(part)) {
      while (xml.advance()) {
        if (xml.isStart()) {
          take(xml);
        }
      }
    }
  }

  private void take(XmlPart xml) throws XMLStreamException, UnreadableWorkbookException {
    switch (xml.name()) {
      case "row" -> startRow(xml);
      case "c" -> readCell(xml);
      case "col" -> {
        if (xml.isTrue("hidden")) {
          grid.hideColumns(xml.number("min", 0), xml.number("max", 0));
        }
      }
      case "mergeCell" -> merge(xml.attribute("ref", ""));
      case "extLst", "conditionalFormatting", "dataValidations" -> xml.skip();
      default -> {}
    }
  }

  private void startRow(XmlPart xml) {
    row = xml.number("r", row + 1);
    column = 0;
    if (xml.isTrue("hidden")) {
      grid.hideRow(row);
    }
  }

  private void readCell(XmlPart xml) throws XMLStreamException, UnreadableWorkbookException {
    String address = xml.attribute("r");
    String type = xml.attribute("t", "n");
    int style = xml.number("s", 0);
    int at = row;
    column = address == null ? column + 1 : columnOf(address);
    if (address != null) {
      at = rowOf(address, row);
    }
    boolean formula = false;
    String written = null;
    while (xml.advance() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
        xml.skip();
      } else if (xml.starts("v")) {
        written = xml.text();
      } else if (xml.starts("is")) {
        written = OoxmlStrings.richText(xml, "is");
        type = "inlineStr";
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    if (written != null) {
      String format = styles.format(style);
      CellValue value = value(type, written, format);
      grid.put(at, column, value, format, styles.flags(style, formula), null);
    }
  }

  private CellValue value(String type, String written, String format) {
    return switch (type) {
      case "s" -> shared(written);
      case "str" -> text(OoxmlStrings.unescape(written));
      case "inlineStr" -> text(written);
      case "b" -> new CellValue.Truth(written.strip().equals("1") || written.equals("true"));
      case "e" -> new CellValue.Fault(CleanText.of(written));
      case "d" -> WrittenDates.value(written);
      default -> number(written, format);
    };
  }

  private CellValue number(String written, String format) {
    if (written.isBlank()) {
      return CellValue.EMPTY;
    }
    if (!NumberFormat.showsDate(format)) {
      return Numbers.parse(written);
    }
    try {
      return NumberFormat.value(Double.parseDouble(written.strip()), format, since1904);
    } catch (NumberFormatException e) {
      return new CellValue.Fault("#NUM!");
    }
  }

  private CellValue shared(String index) {
    try {
      int i = Integer.parseInt(index.strip());
      return i >= 0 && i < strings.size() ? text(strings.get(i)) : CellValue.EMPTY;
    } catch (NumberFormatException e) {
      return CellValue.EMPTY;
    }
  }

  private CellValue text(String raw) {
    return texts.computeIfAbsent(raw, GridBuilder::text);
  }

  private void merge(String range) {
    int colon = range.indexOf(':');
    if (colon > 0) {
      String first = range.substring(0, colon);
      String last = range.substring(colon + 1);
      grid.merge(new MergedArea(rowOf(first, 0), columnOf(first), rowOf(last, 0), columnOf(last)));
    }
  }

  private static int columnOf(String address) {
    int number = 0;
    for (int i = 0; i < address.length() && number <= GridBuilder.MOST_COLUMNS; i++) {
      char c = Character.toUpperCase(address.charAt(i));
      if (c >= 'A' && c <= 'Z') {
        number = number * 26 + (c - 'A' + 1);
      } else if (c != '$') {
        break;
      }
    }
    return number;
  }

  private static int rowOf(@Nullable String address, int otherwise) {
    String digits = address == null ? "" : address.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 7 ? otherwise : Integer.parseInt(digits);
  }
}
