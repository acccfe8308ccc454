package rendicion.reading.cells;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** What number formats mean: which of them show dates, and what a person sees through them. */
final class NumberFormat {
  static final String GENERAL = "General";
  private static final Locale PERU = Locale.of("es", "PE");
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final int DAYS_TO_1904 = 1462;
  private static final int AFTER_LAST_DAY = 2_958_466;
  private static final Map<String, Boolean> DATES = new ConcurrentHashMap<>();

  private NumberFormat() {}

  /** The format code of one of the numbers that the file formats define. */
  static String builtin(int id) {
    String known = id >= 0 && id < 50 ? BuiltinFormats.getBuiltinFormat(id) : null;
    if (known != null) {
      return known;
    }
    return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "m/d/yy" : GENERAL;
  }

  static boolean showsDate(String format) {
    if (format.equals(GENERAL) || format.length() > 255) {
      return false;
    }
    return DATES.size() > 5000
        ? DateUtil.isADateFormat(164, format)
        : DATES.computeIfAbsent(format, f -> DateUtil.isADateFormat(164, f));
  }

  /** Whether a number stands for a date: of those up to the year 9999 all but the phantom. */
  static boolean isDate(double serial, boolean since1904) {
    return serial >= 0 && serial <= AFTER_LAST_DAY && (since1904 || !isPhantom(serial));
  }

  /** The date that a number stands for; null when it stands for none. */
  static @Nullable LocalDateTime date(double serial, boolean since1904) {
    return isDate(serial, since1904) ? DateUtil.getLocalDateTime(serial, since1904, true) : null;
  }

  /** The 29th of February of 1900, which spreadsheets count and no calendar has. */
  private static boolean isPhantom(double serial) {
    return serial >= 60 && serial < 61;
  }

  static DataFormatter display() {
    return new DataFormatter(PERU);
  }

  /** What a person sees of a date; of a duration, hours beyond a day. */
  static String seenMoment(double serial, boolean since1904, String format, DataFormatter display) {
    LocalDateTime moment = date(serial, since1904);
    String plain = moment == null ? "" : moment.format(DAY_FIRST);
    boolean shifted = since1904 && format.indexOf('[') < 0;
    return show(shifted ? serial + DAYS_TO_1904 : serial, format, plain, display);
  }

  /** What a person in Peru sees in the cell. */
  static String seen(CellValue value, String format, DataFormatter display) {
    return switch (value) {
      case CellValue.Number n -> {
        String plain = n.value().toPlainString();
        if (showsDate(format)) {
          yield isPhantom(n.value().doubleValue()) ? "29/02/1900" : plain;
        }
        yield format.equals(GENERAL)
            ? plain
            : show(n.value().doubleValue(), format, plain, display);
      }
      case CellValue.Moment m ->
          show(DateUtil.getExcelDate(m.value()), format, m.value().format(DAY_FIRST), display);
      case CellValue.Text t -> t.value();
      case CellValue.Truth t -> t.value() ? "VERDADERO" : "FALSO";
      case CellValue.Fault f -> f.code();
      case CellValue.Empty e -> "";
    };
  }

  /** What POI makes of the format; the plain text where it does not understand it. */
  private static String show(double number, String format, String plain, DataFormatter display) {
    try {
      String shown = CleanText.of(display.formatRawCellContents(number, 164, format));
      return shown.equals(Double.toString(number)) ? plain : shown;
    } catch (RuntimeException e) {
      return plain;
    }
  }
}
