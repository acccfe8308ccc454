package rendicion.reading.cells;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Dates and times as XML writes them. */
final class WrittenDates {
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);

  private WrittenDates() {}

  /** The moment; the text itself when it is none. */
  static CellValue value(String written) {
    String text = written.strip();
    String bare = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    try {
      if (bare.startsWith("PT")) {
        return new CellValue.Moment(DAY_ZERO.atStartOfDay().plus(java.time.Duration.parse(bare)));
      }
      if (bare.contains("T")) {
        return new CellValue.Moment(LocalDateTime.parse(bare));
      }
      return bare.contains(":")
          ? new CellValue.Moment(LocalTime.parse(bare).atDate(DAY_ZERO))
          : new CellValue.Moment(LocalDate.parse(bare).atStartOfDay());
    } catch (DateTimeParseException | ArithmeticException e) {
      return GridBuilder.text(written);
    }
  }
}
