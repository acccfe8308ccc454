package rendicion.reading.cells;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the XML of Excel 2003. */
final class SpreadsheetMlWorkbook {
  private final CellStore store;
  private final Map<String, String> formats = new HashMap<>();

  SpreadsheetMlWorkbook(CellStore store) {
    this.store = store;
  }

  Workbook read(Path file) throws IOException, UnreadableWorkbookException {
    List<SheetGrid> sheets = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      passBlanks(in);
      try (XmlPart xml = new XmlPart(in)) {
        while (xml.advance()) {
          if (xml.starts("Styles")) {
            readStyles(xml);
          } else if (xml.starts("Worksheet")) {
            GridBuilder grid = new GridBuilder(xml.attribute("Name", ""), store);
            new SpreadsheetMlSheet(grid, formats).read(xml);
            sheets.add(grid.build());
          }
        }
      }
    }
    return new Workbook(sheets, Workbook.Beside.NOTHING);
  }

  /** Some systems write line breaks before the XML declaration, which no parser accepts. */
  private static void passBlanks(InputStream in) throws IOException {
    int next;
    do {
      in.mark(1);
      next = in.read();
    } while (next == ' ' || next == '\n' || next == '\r' || next == '\t');
    in.reset();
  }

  private void readStyles(XmlPart xml) throws IOException {
    String id = "";
    while (xml.advance() && !xml.ends("Styles")) {
      if (xml.starts("Style")) {
        id = xml.attribute("ID", "");
      } else if (xml.starts("NumberFormat")) {
        formats.put(id, code(xml.attribute("Format", NumberFormat.GENERAL)));
      }
    }
  }

  private static String code(String format) {
    return switch (format) {
      case "General Number", "General" -> NumberFormat.GENERAL;
      case "Percent" -> "0.00%";
      case "Fixed" -> "0.00";
      case "Standard", "Currency", "Euro Currency" -> "#,##0.00";
      case "Scientific" -> "0.00E+00";
      case "General Date" -> "d/m/yyyy h:mm";
      case "Long Date", "Medium Date", "Short Date" -> "d/m/yyyy";
      case "Long Time", "Medium Time", "Short Time" -> "h:mm";
      default -> format;
    };
  }
}
