package rendicion.reading.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.CellValue;

/** Days, as dates of the spreadsheet or typed as text, day first. */
public final class WrittenDate {
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]((?:19|20)\\d{2}|\\d{2})(?!\\d).*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d).*");

  private WrittenDate() {}

  /** The day that a cell holds; null when it holds none. */
  public static @Nullable LocalDate of(CellValue value) {
    return switch (value) {
      case CellValue.Moment m -> m.value().getYear() < 1901 ? null : m.value().toLocalDate();
      case CellValue.Text t -> parse(t.value().strip());
      default -> null;
    };
  }

  private static @Nullable LocalDate parse(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = DAY_FIRST.matcher(text);
    if (m.matches()) {
      String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
      return day(year, m.group(2), m.group(1));
    }
    return null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
