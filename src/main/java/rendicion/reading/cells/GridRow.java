package rendicion.reading.cells;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The cells of a row that hold something, in arrays sorted by column. */
final class GridRow {
  static final byte FORMULA = 1;
  static final byte BOLD = 2;
  static final GridRow NONE = new GridRow();

  private int size;
  private int[] columns = {};
  private CellValue[] values = {};
  private String[] formats = {};
  private byte[] flags = {};
  private @Nullable String @Nullable [] shown;

  int size() {
    return size;
  }

  int column(int i) {
    return columns[i];
  }

  int[] columns() {
    return Arrays.copyOf(columns, size);
  }

  CellValue value(int i) {
    return values[i];
  }

  String format(int i) {
    return formats[i];
  }

  /** The text that the file itself keeps as what a person sees; null when it keeps none. */
  @Nullable String shown(int i) {
    return shown == null ? null : shown[i];
  }

  boolean has(int column, byte flag) {
    int i = find(column);
    return i >= 0 && (flags[i] & flag) != 0;
  }

  /** The index of a column, negative when it holds nothing. */
  int find(int column) {
    return Arrays.binarySearch(columns, 0, size, column);
  }

  /** Puts a cell; where one stands already the later one counts. */
  void put(int column, CellValue value, String format, byte flag, @Nullable String seen) {
    int i = size > 0 && columns[size - 1] < column ? -size - 1 : find(column);
    if (i < 0) {
      i = -i - 1;
      open(i);
    }
    columns[i] = column;
    values[i] = value;
    formats[i] = format;
    flags[i] = flag;
    if (seen != null || shown != null) {
      keepShown(i, seen);
    }
  }

  private void keepShown(int i, @Nullable String seen) {
    if (shown == null) {
      shown = new String[columns.length];
    }
    shown[i] = seen;
  }

  private void open(int at) {
    if (size == columns.length) {
      int room = Math.max(8, size * 2);
      columns = Arrays.copyOf(columns, room);
      values = Arrays.copyOf(values, room);
      formats = Arrays.copyOf(formats, room);
      flags = Arrays.copyOf(flags, room);
      shown = shown == null ? null : Arrays.copyOf(shown, room);
    }
    int moved = size - at;
    System.arraycopy(columns, at, columns, at + 1, moved);
    System.arraycopy(values, at, values, at + 1, moved);
    System.arraycopy(formats, at, formats, at + 1, moved);
    System.arraycopy(flags, at, flags, at + 1, moved);
    if (shown != null) {
      System.arraycopy(shown, at, shown, at + 1, moved);
    }
    size++;
  }
}
