package rendicion.reading.cells;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row that hold something, in arrays sorted by column. Rows that are filled alike
 * share the arrays that say so: eight bytes a cell remain.
 *
 * @param columns ascending
 * @param traits of each cell its kind, its style and whether a formula made it: see {@link Trait}
 * @param contents of each cell its number, or the number of its text
 * @param shown what the file itself keeps as what a person sees, where it does
 */
record GridRow(int[] columns, int[] traits, long[] contents, @Nullable String @Nullable [] shown) {
  static final byte FORMULA = 1;
  static final byte BOLD = 2;
  static final GridRow NONE = new GridRow(new int[0], new int[0], new long[0], null);

  int size() {
    return columns.length;
  }

  /** The index of a column, negative when it holds nothing. */
  int find(int column) {
    int n = columns.length;
    int guess = n == 0 ? -1 : column - columns[0];
    return guess >= 0 && guess < n && columns[guess] == column
        ? guess
        : Arrays.binarySearch(columns, column);
  }
}
