package rendicion.reading.cells;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one table of an OpenDocument spreadsheet into a grid. */
final class OdsSheet {
  /** A row or cell that holds something and says that it is repeated more often is not believed. */
  private static final int MOST_COPIES = 5000;

  private final GridBuilder grid;
  private int row = 1;
  private int nextRow = 1;
  private int copies = 1;
  private int column = 1;
  private int definedColumn = 1;

  OdsSheet(GridBuilder grid) {
    this.grid = grid;
  }

  void read(XmlPart xml) throws IOException, UnreadableWorkbookException {
    while (xml.advance() && !xml.ends("table")) {
      if (xml.isStart()) {
        take(xml);
      }
    }
  }

  private void take(XmlPart xml) throws IOException, UnreadableWorkbookException {
    switch (xml.name()) {
      case "table-column" -> defineColumns(xml);
      case "table-row" -> startRow(xml);
      case "table-cell", "covered-table-cell" -> readCell(xml);
      case "shapes", "forms", "named-expressions" -> xml.skip();
      default -> {}
    }
  }

  private void defineColumns(XmlPart xml) throws IOException {
    int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
    if (isHidden(xml)) {
      grid.hideColumns(definedColumn, definedColumn + repeated - 1);
    }
    definedColumn = (int) Math.min(GridBuilder.MOST_COLUMNS + 1L, definedColumn + (long) repeated);
  }

  private void startRow(XmlPart xml) throws IOException {
    row = nextRow;
    int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
    nextRow = (int) Math.min(GridBuilder.MOST_ROWS + 1L, row + (long) repeated);
    copies = Math.min(repeated, MOST_COPIES);
    column = 1;
    if (isHidden(xml)) {
      for (int r = row; r < nextRow; r++) {
        grid.hideRow(r);
      }
    }
  }

  private static boolean isHidden(XmlPart xml) throws IOException {
    String visibility = xml.attribute("visibility", "visible");
    return visibility.equals("collapse") || visibility.equals("filter");
  }

  private void readCell(XmlPart xml) throws IOException, UnreadableWorkbookException {
    int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
    int wide = xml.number("number-columns-spanned", 1);
    int tall = xml.number("number-rows-spanned", 1);
    String type = xml.attribute("value-type", "");
    String written = written(xml, type);
    String formula = xml.attribute("formula");
    String element = xml.name();
    String seen = paragraphs(xml, element);
    CellValue value = value(type, written, seen);
    if (!value.isEmpty()) {
      String format = type.equals("percentage") ? "0%" : NumberFormat.GENERAL;
      String shown = value instanceof CellValue.Text ? null : CleanText.of(seen);
      byte flags = formula != null ? GridRow.FORMULA : 0;
      for (int r = row; r < row + copies; r++) {
        for (int c = column; c < column + Math.min(repeated, MOST_COPIES); c++) {
          grid.put(r, c, value, format, flags, shown);
        }
      }
      if (repeated == 1 && copies == 1) {
        grid.adds(row, column, Addends.of(formula));
      }
    }
    if (wide > 1 || tall > 1) {
      grid.merge(new MergedArea(row, column, row + tall - 1, column + wide - 1));
    }
    column = (int) Math.min(GridBuilder.MOST_COLUMNS + 1L, column + (long) repeated);
  }

  private static @Nullable String written(XmlPart xml, String type) throws IOException {
    return switch (type) {
      case "float", "percentage", "currency" -> xml.attribute("value");
      case "date" -> xml.attribute("date-value");
      case "time" -> xml.attribute("time-value");
      case "boolean" -> xml.attribute("boolean-value");
      case "string" -> xml.attribute("string-value");
      default -> null;
    };
  }

  private static CellValue value(String type, @Nullable String written, String seen) {
    if (seen.startsWith("#") && seen.endsWith("!")
        || seen.equals("#N/A")
        || seen.equals("#NAME?")) {
      return new CellValue.Fault(CleanText.of(seen));
    }
    if (type.isEmpty() || written == null) {
      return GridBuilder.text(seen);
    }
    return switch (type) {
      case "float", "percentage", "currency" -> Numbers.parse(written);
      case "date", "time" -> WrittenDates.value(written);
      case "boolean" -> new CellValue.Truth(written.equals("true"));
      default -> GridBuilder.text(written);
    };
  }

  /** The text of the cell's paragraphs, one line each; notes on the cell are left out. */
  private static String paragraphs(XmlPart xml, String element) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.advance() && !xml.ends(element)) {
      if (xml.starts("annotation") || xml.starts("table")) {
        xml.skip();
      } else if (xml.starts("p")) {
        if (!text.isEmpty()) {
          text.append('\n');
        }
        text.append(xml.text());
      }
    }
    return text.toString();
  }
}
