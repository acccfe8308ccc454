package rendicion.intake.content;

import javax.xml.stream.XMLStreamReader;
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
  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;

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
    int letters = 0;
    long atColumn = 0;
    while (letters < address.length()
        && isLetter(address.charAt(letters))
        && letters <= MOST_LETTERS) {
      atColumn = atColumn * LETTERS + address.charAt(letters) - 'A' + 1;
      letters++;
    }
    boolean plain = letters > 0 && letters < address.length() && address.charAt(letters) != '0';
    long atRow = plain ? number(address.substring(letters)) : -1;
    if (atRow < 1 || atRow > LAST_ROW || atColumn > LAST_COLUMN) {
      throw Refusal.in(part, "intake.bad-cell");
    }
    if (atRow != row || atColumn <= column) {
      throw Refusal.at(part, address, "intake.cell-outside-row");
    }
    column = atColumn;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
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
    long index = number(value.toString().strip());
    if (index < 0) {
      throw Refusal.at(part, address(), "intake.bad-string-index");
    }
    if (census.isHighestText(index)) {
      census.useText(index, part + " " + address());
    }
  }

  private String address() {
    return CellRef.columnLetters((int) column) + row;
  }

  @Override
  public long longestText(Limits limits) {
    return limits.get("xml_texto");
  }

  /** A whole number written plainly, or -1. */
  private static long number(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
