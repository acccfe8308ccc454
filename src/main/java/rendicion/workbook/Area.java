package rendicion.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells; rows count from 1, columns from 0, all four inclusive. */
record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

  static final int LAST_ROW = 1_048_576;
  static final int LAST_COLUMN = 16_383;

  private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  static Area cell(int row, int column) {
    return new Area(row, column, row, column);
  }

  /** Reads {@code B7} or {@code A1:C9}, with or without dollar signs. */
  static Area parse(String text) {
    int colon = text.indexOf(':');
    Area first = parseCell(colon < 0 ? text : text.substring(0, colon));
    if (colon < 0) {
      return first;
    }
    Area last = parseCell(text.substring(colon + 1));
    return new Area(first.firstRow, first.firstColumn, last.firstRow, last.firstColumn);
  }

  private static Area parseCell(String text) {
    Matcher m = CELL.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("No address of a cell: " + text);
    }
    return cell(Integer.parseInt(m.group(2)), column(m.group(1)));
  }

  static int column(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }

  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  static String address(int row, int column) {
    return letters(column) + row;
  }

  boolean isCell() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }

  boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  /** As Excel shows it: {@code B7} or {@code A1:C9}. */
  String text() {
    String first = address(firstRow, firstColumn);
    return isCell() ? first : first + ":" + address(lastRow, lastColumn);
  }

  /** As names of areas have it: {@code $A$1:$C$9}. */
  String absolute() {
    return "$%s$%d:$%s$%d".formatted(letters(firstColumn), firstRow, letters(lastColumn), lastRow);
  }
}
