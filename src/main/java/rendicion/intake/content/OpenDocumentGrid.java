package rendicion.intake.content;

import java.io.IOException;
import java.util.Map;
import rendicion.markup.XmlScanner;

/**
 * The tables of an OpenDocument spreadsheet. Rows and cells may be repeated by a number; what is
 * repeated without content at the end of a table is only its background, the rest counts in full.
 */
final class OpenDocumentGrid implements Grid {

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final long LAST_ROW = 1_048_576;
  private static final long LAST_COLUMN = 16_384;

  private final Census census;
  private final String part;
  private final Limits limits;
  private long rowRepeat = 1;
  private long filledInRow;
  private long cellsInRow;
  private long pendingCells;
  private boolean inRow;
  private int rowDepth;

  OpenDocumentGrid(Census census, String part, Limits limits) {
    this.census = census;
    this.part = part;
    this.limits = limits;
  }

  @Override
  public void start(XmlScanner xml, int depth) throws IOException, Refusal {
    if (xml.name().equals("dde-source")) {
      throw Refusal.in(part, "intake.dde-link");
    }
    if (!TABLE.equals(xml.namespace())) {
      return;
    }
    switch (xml.name()) {
      case "table" -> census.addSheet(part);
      case "table-row" -> startRow(xml, depth);
      case "table-cell", "covered-table-cell" -> cell(xml);
      default -> {
        // Columns, headers and styles hold no cells.
      }
    }
  }

  private void startRow(XmlScanner xml, int depth) throws IOException, Refusal {
    rowRepeat = repeat(xml, "number-rows-repeated", LAST_ROW);
    inRow = true;
    rowDepth = depth;
    filledInRow = 0;
    cellsInRow = 0;
    pendingCells = 0;
  }

  private void cell(XmlScanner xml) throws IOException, Refusal {
    long repeat = repeat(xml, "number-columns-repeated", LAST_COLUMN);
    int formula = xml.find(TABLE, "formula");
    if (formula >= 0 && Formula.asksAnotherProgram(xml.value(formula))) {
      throw Refusal.in(part, "intake.dde-link");
    }
    boolean filled = xml.find(OFFICE, "value-type") >= 0 || formula >= 0;
    pendingCells += repeat;
    if (filled) {
      filledInRow += repeat;
      cellsInRow = pendingCells;
      census.requireColumn(pendingCells, part);
    }
  }

  @Override
  public void end(int depth) throws Refusal {
    if (inRow && depth == rowDepth) {
      inRow = false;
      if (filledInRow > 0) {
        census.addRows(rowRepeat, part);
        census.addCells(cellsInRow * rowRepeat, part);
        census.addFilledCells(filledInRow * rowRepeat, part);
      }
    }
  }

  private long repeat(XmlScanner xml, String attribute, long most) throws IOException, Refusal {
    int at = xml.find(TABLE, attribute);
    if (at < 0) {
      return 1;
    }
    String written = xml.value(at);
    boolean plain = written.matches("\\d{1,9}");
    long repeat = plain ? Long.parseLong(written) : -1;
    if (repeat < 1 || repeat > most) {
      throw Refusal.of(
          "intake.repeat-too-big",
          Map.of("part", DisplayName.ofPath(part), "n-limit", Long.toString(most)));
    }
    return repeat;
  }

  @Override
  public long longestText(Limits unused) {
    return limits.get("xml_texto");
  }
}
