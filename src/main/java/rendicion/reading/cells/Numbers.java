package rendicion.reading.cells;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as files write them, brought to the 15 digits that spreadsheets keep. */
final class Numbers {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final double LARGEST = 1e100;
  private static final double SMALLEST = 1e-100;

  private Numbers() {}

  /** The value of a number as XML writes it; a fault when it is none that can be kept. */
  static CellValue parse(String written) {
    try {
      return of(Double.parseDouble(written.strip()));
    } catch (NumberFormatException e) {
      return new CellValue.Fault("#NUM!");
    }
  }

  static CellValue of(double value) {
    if (Double.isNaN(value) || Math.abs(value) > LARGEST) {
      return new CellValue.Fault("#NUM!");
    }
    if (Math.abs(value) < SMALLEST) {
      return new CellValue.Number(BigDecimal.ZERO);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).round(DIGITS).stripTrailingZeros();
    return new CellValue.Number(exact.scale() < 0 ? exact.setScale(0) : exact);
  }
}
