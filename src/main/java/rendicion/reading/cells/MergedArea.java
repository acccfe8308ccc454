package rendicion.reading.cells;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells shown as one; what it holds stands in its first cell. 1-based, inclusive.
 */
public record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  private static final Pattern CORNERS =
      Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");
  private static final int LETTERS = 26;
  private static final int LOWER = 0x20;

  /** The area of two corners, {@code B3:D5}; null when it is none. */
  static @Nullable MergedArea parse(String range) {
    Matcher corners = CORNERS.matcher(range);
    if (!corners.matches()) {
      return null;
    }
    return new MergedArea(
        Integer.parseInt(corners.group(2)),
        columnOf(corners.group(1)),
        Integer.parseInt(corners.group(4)),
        columnOf(corners.group(3)));
  }

  private static int columnOf(String letters) {
    return letters.chars().reduce(0, (number, c) -> number * LETTERS + (c & ~LOWER) - 'A' + 1);
  }

  public boolean contains(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  public int width() {
    return lastColumn - firstColumn + 1;
  }

  public int height() {
    return lastRow - firstRow + 1;
  }
}
