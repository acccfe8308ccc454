package rendicion.reading.tables;

import java.math.BigDecimal;
import rendicion.reading.cells.CellKind;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.words.TypedNumber;

/** The figures of a column as numbers to add up; what is no number counts as nothing. */
final class SumColumn {
  private static final int MANY_ROWS = 60;
  private static final int STANDS_OUT = 3;
  private static final int LONGEST = 20;

  /** From here on six decimals that are not nought are six digits. */
  private static final double FEW_ZEROS = 0.1;

  private static final double LARGEST = 1e12;

  private final SheetGrid grid;
  private final ByText<Double> typed;
  private final Column column;

  /**
   * @param typed what {@link #typed(SheetGrid)} gives, for all columns of a sheet together
   */
  SumColumn(SheetGrid grid, ByText<Double> typed, Column column) {
    this.grid = grid;
    this.typed = typed;
    this.column = column;
  }

  /** The numbers that are typed as text; 0 for what is none. */
  static ByText<Double> typed(SheetGrid grid) {
    return new ByText<>(grid, SumColumn::typed);
  }

  boolean isWhole() {
    return column.type() == ColumnType.INTEGER;
  }

  double value(int row) {
    double number = grid.number(row, column.number());
    if (!Double.isNaN(number)) {
      return number;
    }
    boolean text = grid.kind(row, column.number()) == CellKind.TEXT;
    return text ? typed.at(row, column.number()) : 0;
  }

  private static Double typed(String text) {
    TypedNumber number = text.length() < LONGEST ? TypedNumber.read(text) : null;
    return number == null || number.value() == null ? 0.0 : number.value().doubleValue();
  }

  /** In a long table the total of an amount stands out, as that of a rate or a rank does not. */
  boolean adds(Body body) {
    double[] sizes = new double[body.lastRow() - body.firstRow() + 1];
    int filled = 0;
    double largest = 0;
    for (int i = 0; i < sizes.length; i++) {
      double size = Math.abs(value(body.firstRow() + i));
      sizes[i] = size;
      filled += size > 0 ? 1 : 0;
      largest = Math.max(largest, size);
    }
    return filled < MANY_ROWS || smaller(sizes, largest) > filled / 2;
  }

  /** How many figures the largest stands out against: if more than half, then the middle one. */
  private static int smaller(double[] sizes, double largest) {
    int smaller = 0;
    for (double size : sizes) {
      smaller += size > 0 && STANDS_OUT * size < largest ? 1 : 0;
    }
    return smaller;
  }

  /** How many digits that are no noughts at the end a number has, up to a limit. */
  static byte digits(double value, int most) {
    double scaled = Math.abs(value);
    if (scaled == 0) {
      return 1;
    }
    for (int decimals = 0; decimals <= most && scaled < LARGEST; decimals++) {
      double whole = Math.rint(scaled);
      if (whole > 0 && Math.abs(scaled - whole) <= scaled * 1e-13) {
        return digits((long) whole, most);
      }
      scaled *= 10;
    }
    boolean many = Math.abs(value) >= FEW_ZEROS && Math.abs(value) < LARGEST;
    return many ? (byte) most : exact(value, most);
  }

  private static byte digits(long whole, int most) {
    long rest = whole;
    while (rest % 10 == 0) {
      rest /= 10;
    }
    byte digits = 0;
    for (; rest > 0 && digits < most; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private static byte exact(double value, int most) {
    int precision = BigDecimal.valueOf(value).stripTrailingZeros().precision();
    return (byte) Math.min(most, precision);
  }
}
