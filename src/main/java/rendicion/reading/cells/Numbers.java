package rendicion.reading.cells;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as files write them, brought to the 15 digits that spreadsheets keep. */
final class Numbers {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  static final CellValue.Fault TOO_LARGE = new CellValue.Fault("#NUM!");
  private static final double LARGEST = 1e100;
  private static final double EXACT = 1e15;
  private static final double SMALLEST = 1e-100;

  private Numbers() {}

  /** The value of a number as XML writes it; a fault when it is none that can be kept. */
  static CellValue parse(String written) {
    try {
      return of(Double.parseDouble(written.strip()));
    } catch (NumberFormatException e) {
      return TOO_LARGE;
    }
  }

  static boolean isKept(double value) {
    return Math.abs(value) <= LARGEST;
  }

  static CellValue of(double value) {
    if (!isKept(value)) {
      return TOO_LARGE;
    }
    if (value == (long) value && Math.abs(value) < EXACT) {
      return new CellValue.Number(BigDecimal.valueOf((long) value));
    }
    if (Math.abs(value) < SMALLEST) {
      return new CellValue.Number(BigDecimal.ZERO);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).round(DIGITS).stripTrailingZeros();
    return new CellValue.Number(exact.scale() < 0 ? exact.setScale(0) : exact);
  }
}
