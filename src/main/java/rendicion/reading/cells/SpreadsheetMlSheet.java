package rendicion.reading.cells;

import java.io.IOException;
import java.util.Map;

/** Reads one worksheet of Excel 2003's XML into a grid. */
final class SpreadsheetMlSheet {
  private final GridBuilder grid;
  private final Map<String, String> formats;
  private int row;
  private int column;
  private int definedColumn;

  SpreadsheetMlSheet(GridBuilder grid, Map<String, String> formats) {
    this.grid = grid;
    this.formats = formats;
  }

  void read(XmlPart xml) throws IOException, UnreadableWorkbookException {
    while (xml.advance() && !xml.ends("Worksheet")) {
      if (xml.starts("Column")) {
        defineColumn(xml);
      } else if (xml.starts("Row")) {
        row = xml.number("Index", row + 1);
        column = 0;
        if (xml.isTrue("Hidden")) {
          grid.hideRow(row);
        }
      } else if (xml.starts("Cell")) {
        readCell(xml);
      } else if (xml.starts("Visible") && xml.text().startsWith("SheetHidden")) {
        grid.hide();
      }
    }
  }

  private void defineColumn(XmlPart xml) throws IOException {
    definedColumn = xml.number("Index", definedColumn + 1);
    int last = definedColumn + Math.max(0, xml.number("Span", 0));
    if (xml.isTrue("Hidden")) {
      grid.hideColumns(definedColumn, last);
    }
    definedColumn = last;
  }

  private void readCell(XmlPart xml) throws IOException, UnreadableWorkbookException {
    column = xml.number("Index", column + 1);
    int at = column;
    int across = Math.max(0, xml.number("MergeAcross", 0));
    int down = Math.max(0, xml.number("MergeDown", 0));
    byte flags = xml.attribute("Formula") != null ? GridRow.FORMULA : 0;
    String style = xml.attribute("StyleID", "");
    String format = formats.getOrDefault(style, NumberFormat.GENERAL);
    while (xml.advance() && !xml.ends("Cell")) {
      if (xml.starts("Data")) {
        String type = xml.attribute("Type", "String");
        grid.put(row, at, value(type, xml.text()), format, flags, null);
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    grid.merge(new MergedArea(row, at, row + down, at + across));
    column += across;
  }

  private static CellValue value(String type, String written) {
    return switch (type) {
      case "Number" -> written.isBlank() ? CellValue.EMPTY : Numbers.parse(written);
      case "DateTime" -> WrittenDates.value(written);
      case "Boolean" -> new CellValue.Truth(written.strip().equals("1"));
      case "Error" -> new CellValue.Fault(CleanText.of(written));
      default -> GridBuilder.text(written);
    };
  }
}
