package rendicion.intake.content;

import java.io.IOException;
import rendicion.domain.CellRef;
import rendicion.markup.PlainCell;
import rendicion.markup.XmlScanner;

/** A worksheet of Open XML: rows go down, cells go right, each inside its row, none twice. */
final class SheetGrid implements Grid {

  private static final int SHEET_DATA = 2;
  private static final int ROW = 3;
  private static final int CELL = 4;
  private static final int VALUE = 5;
  private static final long LAST_ROW = 1_048_576;
  private static final long LAST_COLUMN = 16_384;
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
  private boolean inFormula;
  private final Formula formula = new Formula();
  private final PlainNumber value = new PlainNumber();

  SheetGrid(Census census, String part) {
    this.census = census;
    this.part = part;
  }

  @Override
  public void start(XmlScanner xml, int depth) throws IOException, Refusal {
    if (depth == SHEET_DATA) {
      inData = xml.name().equals("sheetData");
      if (inData && dataSeen) {
        throw Refusal.in(part, "intake.xml-malformed");
      }
      dataSeen |= inData;
    } else if (inData && depth == ROW && xml.name().equals("row")) {
      startRow(xml);
    } else if (inData && depth == CELL && xml.name().equals("c")) {
      startCell(xml);
    } else if (inData && depth == VALUE) {
      startContent(xml.name());
    }
  }

  @Override
  public void cells(XmlScanner xml) throws IOException, Refusal {
    while (inData && xml.takesCell(ROW)) {
      PlainCell cell = xml.cell();
      census.addCells(1, part);
      moveTo(cell.row(), cell.column());
      census.requireColumn(column, part);
      if (cell.hasValue()) {
        census.addFilledCells(1, part);
        if (cell.type() == 's') {
          useText(cell.text());
        }
      }
    }
  }

  private void startRow(XmlScanner xml) throws Refusal {
    census.addRows(1, part);
    int written = xml.find("r");
    long next =
        written < 0
            ? row + 1
            : PlainNumber.of(xml.bytes(), xml.valueFrom(written), xml.valueTo(written));
    if (next < 1 || next > LAST_ROW) {
      throw Refusal.in(part, "intake.bad-row");
    }
    if (next <= row) {
      throw Refusal.at(part, "A" + next, "intake.rows-not-ascending");
    }
    row = next;
    column = 0;
  }

  private void startCell(XmlScanner xml) throws Refusal {
    census.addCells(1, part);
    int written = xml.find("r");
    if (written < 0) {
      column++;
    } else {
      place(xml.bytes(), xml.valueFrom(written), xml.valueTo(written));
    }
    if (column > LAST_COLUMN) {
      throw Refusal.in(part, "intake.bad-cell");
    }
    census.requireColumn(column, part);
    int type = xml.find("t");
    shared =
        type >= 0
            && xml.valueTo(type) == xml.valueFrom(type) + 1
            && xml.bytes()[xml.valueFrom(type)] == 's';
    filled = false;
    value.clear();
  }

  private void place(byte[] bytes, int from, int to) throws Refusal {
    long atColumn = 0;
    int p = from;
    while (p < to && isLetter(bytes[p]) && p - from <= MOST_LETTERS) {
      atColumn = atColumn * LETTERS + bytes[p] - 'A' + 1;
      p++;
    }
    boolean plain = p > from && p < to && bytes[p] != '0';
    long atRow = plain ? PlainNumber.of(bytes, p, to) : -1;
    moveTo(atRow, atColumn);
  }

  private void moveTo(long atRow, long atColumn) throws Refusal {
    if (atRow < 1 || atRow > LAST_ROW || atColumn > LAST_COLUMN) {
      throw Refusal.in(part, "intake.bad-cell");
    }
    if (atRow != row || atColumn <= column) {
      String address = CellRef.columnLetters((int) atColumn) + atRow;
      throw Refusal.at(part, address, "intake.cell-outside-row");
    }
    column = atColumn;
  }

  private static boolean isLetter(byte c) {
    return c >= 'A' && c <= 'Z';
  }

  private void startContent(String name) throws Refusal {
    inValue = name.equals("v");
    inFormula = name.equals("f");
    if (!filled && (inValue || inFormula || name.equals("is"))) {
      filled = true;
      census.addFilledCells(1, part);
    }
  }

  @Override
  public void text(XmlScanner xml, int depth) throws IOException {
    if (!inData || depth != VALUE) {
      return;
    }
    if (shared && inValue) {
      value.add(xml.bytes(), xml.textFrom(), xml.textTo());
    } else if (inFormula) {
      formula.add(xml);
    }
  }

  @Override
  public void end(int depth) throws Refusal {
    if (inData && depth == VALUE) {
      inValue = false;
      if (inFormula) {
        endFormula();
      }
    } else if (inData && depth == CELL && shared && !value.isEmpty()) {
      useText(value.get());
    } else if (depth == SHEET_DATA) {
      inData = false;
    }
  }

  private void endFormula() throws Refusal {
    inFormula = false;
    if (formula.asksAnotherProgram()) {
      throw Refusal.at(part, address(), "intake.dde-link");
    }
    formula.clear();
  }

  private void useText(long index) throws Refusal {
    if (index < 0) {
      throw Refusal.at(part, address(), "intake.bad-string-index");
    }
    if (census.isHighestText(index)) {
      census.useText(index, part, column, row);
    }
  }

  private String address() {
    return CellRef.columnLetters((int) column) + row;
  }

  @Override
  public long longestText(Limits limits) {
    return limits.get("xml_texto");
  }
}
