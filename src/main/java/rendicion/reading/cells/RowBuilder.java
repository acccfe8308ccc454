package rendicion.reading.cells;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row whose cells are still coming in. */
final class RowBuilder {
  private int size;
  private int[] columns = new int[16];
  private int[] traits = new int[16];
  private long[] contents = new long[16];
  private @Nullable String @Nullable [] shown;

  /** Goes on with a row that was built before. */
  void restart(GridRow row) {
    size = row.size();
    columns = Arrays.copyOf(row.columns(), Math.max(columns.length, size));
    traits = Arrays.copyOf(row.traits(), columns.length);
    contents = Arrays.copyOf(row.contents(), columns.length);
    shown = row.shown() == null ? null : Arrays.copyOf(row.shown(), columns.length);
  }

  /** Puts a cell; where one stands already the later one counts. */
  void put(int column, int trait, long content, @Nullable String seen) {
    int i =
        size == 0 || columns[size - 1] < column
            ? -size - 1
            : Arrays.binarySearch(columns, 0, size, column);
    if (i < 0) {
      i = -i - 1;
      open(i);
    }
    columns[i] = column;
    traits[i] = trait;
    contents[i] = content;
    if (seen != null && shown == null) {
      shown = new String[columns.length];
    }
    if (shown != null) {
      shown[i] = seen;
    }
  }

  private void open(int at) {
    if (size == columns.length) {
      int room = size * 2;
      columns = Arrays.copyOf(columns, room);
      traits = Arrays.copyOf(traits, room);
      contents = Arrays.copyOf(contents, room);
      shown = shown == null ? null : Arrays.copyOf(shown, room);
    }
    int moved = size - at;
    if (moved > 0) {
      System.arraycopy(columns, at, columns, at + 1, moved);
      System.arraycopy(traits, at, traits, at + 1, moved);
      System.arraycopy(contents, at, contents, at + 1, moved);
      if (shown != null) {
        System.arraycopy(shown, at, shown, at + 1, moved);
      }
    }
    size++;
  }

  /** The row, which shares what it has in common with another one. */
  GridRow build(GridRow other) {
    int n = size;
    int[] sameColumns =
        Arrays.equals(columns, 0, n, other.columns(), 0, other.size())
            ? other.columns()
            : Arrays.copyOf(columns, n);
    int[] sameTraits =
        Arrays.equals(traits, 0, n, other.traits(), 0, other.size())
            ? other.traits()
            : Arrays.copyOf(traits, n);
    return new GridRow(
        sameColumns,
        sameTraits,
        Arrays.copyOf(contents, n),
        shown == null ? null : Arrays.copyOf(shown, n));
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
    shown = null;
  }
}
