package rendicion.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell as Excel shows it.
 *
 * @param sheet name of the sheet
 * @param column 1 is A
 * @param row 1 is the first
 */
public record CellRef(String sheet, int column, int row) implements Comparable<CellRef> {

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");

  public CellRef {
    if (column < 1 || column > 16384 || row < 1 || row > 1048576) {
      throw new IllegalArgumentException("Outside any sheet: column " + column + " row " + row);
    }
  }

  public static CellRef parse(String sheet, String address) {
    Matcher m = ADDRESS.matcher(address);
    if (!m.matches()) {
      throw new IllegalArgumentException("Not a cell address: " + address);
    }
    return new CellRef(sheet, columnNumber(m.group(1)), Integer.parseInt(m.group(2)));
  }

  /** {@code C7}. */
  public String address() {
    return columnLetters(column) + row;
  }

  public static String columnLetters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  public static int columnNumber(String letters) {
    int number = 0;
    for (char letter : letters.toCharArray()) {
      number = number * 26 + (letter - 'A' + 1);
    }
    return number;
  }

  @Override
  public int compareTo(CellRef other) {
    int bySheet = sheet.compareTo(other.sheet);
    if (bySheet != 0) {
      return bySheet;
    }
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return sheet + "!" + address();
  }
}
