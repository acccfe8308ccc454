package rendicion.intake.content;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;

/** A worksheet of Open XML: rows go down, cells go right, each inside its row, none twice. */
final class SheetGrid implements Grid {

  private static final int SHEET_DATA = 2;
  private static final int ROW = 3;
  private static final int CELL = 4;
  private static final int VALUE = 5;
  private static final long LAST_ROW = 1_048_576;
  private static final long LAST_COLUMN = 16_384;
  private static final int LONGEST_NUMBER = 10;

  private final Census census;
  private final String part;
  private boolean inData;
  private boolean dataSeen;
  private long row;
  private long column;
  private boolean shared;
  private boolean filled;
  private boolean inValue;
  private final StringBuilder value = new StringBuilder();

  SheetGrid(Census census, String part) {
    this.census = census;
    this.part = part;
  }

  @Override
  public void start(XMLStreamReader xml, int depth) throws Refusal {
    String name = xml.getLocalName();
    if (depth == SHEET_DATA) {
      inData = name.equals("sheetData");
      if (inData && dataSeen) {
        throw Refusal.in(part, "intake.xml-malformed");
      }
      dataSeen |= inData;
    } else if (inData && depth == ROW && name.equals("row")) {
      startRow(xml);
    } else if (inData && depth == CELL && name.equals("c")) {
      startCell(xml);
    } else if (inData && depth == VALUE) {
      startContent(name);
    }
  }

  private void startRow(XMLStreamReader xml) throws Refusal {
    census.addRows(1, part);
    String written = xml.getAttributeValue(null, "r");
    long next = written == null ? row + 1 : number(written.strip());
    if (next < 1 || next > LAST_ROW) {
      throw Refusal.in(part, "intake.bad-row");
    }
    if (next <= row) {
      throw Refusal.at(part, "A" + next, "intake.rows-not-ascending");
    }
    row = next;
    column = 0;
  }

  private void startCell(XMLStreamReader xml) throws Refusal {
    census.addCells(1, part);
    String written = xml.getAttributeValue(null, "r");
    if (written == null) {
      column++;
    } else {
      place(written.strip());
    }
    if (column > LAST_COLUMN) {
      throw Refusal.in(part, "intake.bad-cell");
    }
    census.requireColumn(column, part);
    shared = "s".equals(xml.getAttributeValue(null, "t"));
    filled = false;
    value.setLength(0);
  }

  private void place(String address) throws Refusal {
    CellRef ref = cell(address);
    if (ref == null) {
      throw Refusal.in(part, "intake.bad-cell");
    }
    if (ref.row() != row || ref.column() <= column) {
      throw Refusal.at(part, ref.address(), "intake.cell-outside-row");
    }
    column = ref.column();
  }

  private @Nullable CellRef cell(String address) {
    try {
      return CellRef.parse(part, address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void startContent(String name) throws Refusal {
    inValue = name.equals("v");
    if (!filled && (inValue || name.equals("is") || name.equals("f"))) {
      filled = true;
      census.addFilledCells(1, part);
    }
  }

  @Override
  public void text(XMLStreamReader xml, int depth) {
    if (inData && depth == VALUE && inValue && shared && value.length() <= LONGEST_NUMBER) {
      value.append(xml.getText(), 0, Math.min(xml.getTextLength(), LONGEST_NUMBER + 1));
    }
  }

  @Override
  public void end(int depth) throws Refusal {
    if (inData && depth == VALUE) {
      inValue = false;
    } else if (inData && depth == CELL && shared && !value.isEmpty()) {
      useText();
    } else if (depth == SHEET_DATA) {
      inData = false;
    }
  }

  private void useText() throws Refusal {
    String address = CellRef.columnLetters((int) column) + row;
    long index = number(value.toString().strip());
    if (index < 0) {
      throw Refusal.at(part, address, "intake.bad-string-index");
    }
    census.useText(index, part + " " + address);
  }

  @Override
  public long longestText(Limits limits) {
    return limits.get("xml_texto");
  }

  /** A whole number written plainly, or -1. */
  private static long number(String text) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Long.parseLong(text) : -1;
  }
}
