package rendicion.reading.tables;

import java.util.Arrays;
import rendicion.reading.cells.SheetGrid;

/** The sorts of the cells of a sheet; each text of the workbook is looked at once. */
final class Sorts {
  private static final Sort[] ALL = Sort.values();

  private final SheetGrid grid;
  private byte[] ofTexts = new byte[64];

  Sorts(SheetGrid grid) {
    this.grid = grid;
  }

  Sort at(int row, int column) {
    return switch (grid.kind(row, column)) {
      case EMPTY -> Sort.EMPTY;
      case NUMBER -> ofNumber(Double.longBitsToDouble(grid.content(row, column)));
      case TEXT -> ofText(row, column);
      case MOMENT -> Sort.DATE;
      case TRUTH -> Sort.TRUTH;
      case FAULT -> Sort.FAULT;
    };
  }

  private static Sort ofNumber(double number) {
    boolean year = number >= 1950 && number <= 2100 && number == Math.rint(number);
    return year ? Sort.YEAR : Sort.NUMBER;
  }

  /** Kept one higher than its ordinal, so that nothing is nought. */
  private Sort ofText(int row, int column) {
    int number = (int) grid.content(row, column);
    if (number >= ofTexts.length) {
      ofTexts = Arrays.copyOf(ofTexts, Math.max(number + 1, ofTexts.length * 2));
    }
    if (ofTexts[number] == 0) {
      ofTexts[number] = (byte) (Sort.of(grid.at(row, column)).ordinal() + 1);
    }
    return ALL[ofTexts[number] - 1];
  }
}
