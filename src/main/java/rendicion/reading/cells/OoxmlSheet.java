package rendicion.reading.cells;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import rendicion.markup.PlainCell;
import rendicion.markup.XmlScanner;
import rendicion.markup.XmlScanner.Token;

/** Reads one worksheet part into a grid. */
final class OoxmlSheet {
  private static final int IN_ROW = 3;

  private final GridBuilder grid;
  private final CellStore store;
  private final OoxmlStyles styles;
  private int row;
  private int column;
  private int style;
  private boolean formula;
  private boolean asksTheWeb;

  OoxmlSheet(GridBuilder grid, CellStore store, OoxmlStyles styles) {
    this.grid = grid;
    this.store = store;
    this.styles = styles;
  }

  void read(OoxmlPackage parts, String part) throws IOException, UnreadableWorkbookException {
    try (XmlPart xml = parts.open(part)) {
      while (xml.advance()) {
        if (xml.isStart()) {
          take(xml);
        }
        takePlainCells(xml.scanner());
      }
    }
  }

  /** Whether a formula takes its value from a page of the web. */
  boolean asksTheWeb() {
    return asksTheWeb;
  }

  private void takePlainCells(XmlScanner xml) throws IOException, UnreadableWorkbookException {
    while (xml.takesCell(IN_ROW)) {
      PlainCell cell = xml.cell();
      column = cell.column();
      style = styles.number(cell.style());
      formula = false;
      if (cell.hasValue()) {
        putDigits(cell.type(), cell.row(), xml.bytes(), cell.valueFrom(), cell.valueTo());
      }
    }
  }

  private void take(XmlPart xml) throws IOException, UnreadableWorkbookException {
    switch (xml.name()) {
      case "c" -> readCell(xml);
      case "row" -> startRow(xml);
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

  private void startRow(XmlPart xml) throws IOException {
    row = xml.number("r", row + 1);
    column = 0;
    if (xml.isTrue("hidden")) {
      grid.hideRow(row);
    }
  }

  private void readCell(XmlPart xml) throws IOException, UnreadableWorkbookException {
    XmlScanner scanner = xml.scanner();
    int cellRow = place(scanner);
    style = styles.number(xml.number("s", 0));
    formula = false;
    char type = type(scanner);
    int depth = scanner.depth();
    Token token = scanner.next();
    while (!(token == Token.END && scanner.depth() == depth)) {
      if (token == Token.START) {
        switch (scanner.name()) {
          case "v" -> readValue(xml, type, cellRow);
          case "is" -> putText(cellRow, OoxmlStrings.richText(xml, "is"));
          case "f" -> {
            formula = true;
            String written = xml.text();
            asksTheWeb |= written.contains("WEBSERVICE(");
            grid.adds(cellRow, column, Addends.of(written));
          }
          default -> xml.skip();
        }
      }
      token = scanner.next();
    }
  }

  /** Goes to the cell's column and gives its row. */
  private int place(XmlScanner xml) {
    int at = xml.find("r");
    if (at < 0) {
      column++;
      return row;
    }
    byte[] bytes = xml.bytes();
    int p = xml.valueFrom(at);
    int to = xml.valueTo(at);
    int number = 0;
    for (; p < to && bytes[p] > '9' && number <= GridBuilder.MOST_COLUMNS; p++) {
      number = number * 26 + ((bytes[p] & ~0x20) - 'A' + 1);
    }
    column = number;
    return AsciiNumbers.whole(bytes, p, to, row);
  }

  /** The first letter of the cell's type, which for texts written as results is {@code r}. */
  private static char type(XmlScanner xml) {
    int at = xml.find("t");
    if (at < 0 || xml.valueTo(at) == xml.valueFrom(at)) {
      return 'n';
    }
    char first = (char) xml.bytes()[xml.valueFrom(at)];
    return first == 's' && xml.valueTo(at) > xml.valueFrom(at) + 1 ? 'r' : first;
  }

  private void readValue(XmlPart xml, char type, int cellRow)
      throws IOException, UnreadableWorkbookException {
    XmlScanner scanner = xml.scanner();
    int depth = scanner.depth();
    Token token = scanner.next();
    boolean digits = type == 's' || type == 'n';
    if (digits && token == Token.TEXT && scanner.isWholeText()) {
      putDigits(type, cellRow, scanner.bytes(), scanner.textFrom(), scanner.textTo());
      scanner.next();
      return;
    }
    String written = xml.restOfText(token, depth);
    switch (type) {
      case 's', 'n' -> {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        putDigits(type, cellRow, bytes, 0, bytes.length);
      }
      case 'b' -> {
        boolean truth = written.strip().equals("1") || written.equals("true");
        grid.putTruth(cellRow, column, truth, style, formula);
      }
      case 'e' -> {
        CellValue.Fault fault = new CellValue.Fault(CleanText.of(written));
        grid.putFault(cellRow, column, fault, style, formula);
      }
      case 'd' -> putDate(cellRow, written);
      default -> putText(cellRow, type == 'r' ? OoxmlStrings.unescape(written) : written);
    }
  }

  private void putDigits(char type, int cellRow, byte[] bytes, int from, int to)
      throws UnreadableWorkbookException {
    if (type == 's') {
      int text = AsciiNumbers.whole(bytes, from, to, -1);
      if (store.has(text)) {
        grid.putConstant(cellRow, column, text, style, formula);
      }
      return;
    }
    try {
      if (from < to) {
        grid.putNumber(cellRow, column, AsciiNumbers.decimal(bytes, from, to), style, formula);
      }
    } catch (NumberFormatException e) {
      if (!new String(bytes, from, to - from, StandardCharsets.UTF_8).isBlank()) {
        grid.putFault(cellRow, column, Numbers.TOO_LARGE, style, formula);
      }
    }
  }

  private void putText(int cellRow, String raw) throws UnreadableWorkbookException {
    grid.putConstant(cellRow, column, store.numberOf(raw), style, formula);
  }

  private void putDate(int cellRow, String written) throws UnreadableWorkbookException {
    grid.putWritten(cellRow, column, WrittenDates.value(written), style, formula, null);
  }

  private void merge(String range) {
    MergedArea area = MergedArea.parse(range);
    if (area != null) {
      grid.merge(area);
    }
  }
}
