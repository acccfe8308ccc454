package rendicion.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of days that a figure is for: a year, half, quarter, month or single day. Its code
 * ({@code 2021}, {@code 2021-S1}, {@code 2021-T3}, {@code 2021-07}, {@code 2021-07-15}) is stable.
 */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

  private static final Pattern CODE =
      Pattern.compile("(\\d{4})(?:-(?:S([12])|T([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "A period cannot end before it starts: " + from + " " + to);
    }
  }

  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  public static Period quarter(int year, int quarter) {
    return new Period(
        LocalDate.of(year, quarter * 3 - 2, 1), YearMonth.of(year, quarter * 3).atEndOfMonth());
  }

  public static Period half(int year, int half) {
    return new Period(
        LocalDate.of(year, half * 6 - 5, 1), YearMonth.of(year, half * 6).atEndOfMonth());
  }

  public static Period day(LocalDate day) {
    return new Period(day, day);
  }

  /** Reads a code. */
  public static Period parse(String code) {
    Matcher m = CODE.matcher(code);
    if (!m.matches()) {
      throw new IllegalArgumentException("Not a period: " + code);
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) != null) {
      return half(year, Integer.parseInt(m.group(2)));
    }
    if (m.group(3) != null) {
      return quarter(year, Integer.parseInt(m.group(3)));
    }
    if (m.group(5) != null) {
      return day(LocalDate.parse(code));
    }
    if (m.group(4) != null) {
      return month(YearMonth.of(year, Integer.parseInt(m.group(4))));
    }
    return year(year);
  }

  public String code() {
    int year = from.getYear();
    int before = from.getMonthValue() - 1;
    int months = wholeMonths();
    if (months == 12) {
      return Integer.toString(year);
    }
    if (months == 6 && before % 6 == 0) {
      return year + "-S" + (before / 6 + 1);
    }
    if (months == 3 && before % 3 == 0) {
      return year + "-T" + (before / 3 + 1);
    }
    if (months == 1) {
      return YearMonth.from(from).toString();
    }
    if (from.equals(to)) {
      return from.toString();
    }
    throw new IllegalStateException("Bug: a period without a code: " + from + " " + to);
  }

  /** How many months of one year it is, all of them whole; else none. */
  private int wholeMonths() {
    boolean whole = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    return whole && from.getYear() == to.getYear()
        ? to.getMonthValue() - from.getMonthValue() + 1
        : 0;
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  public boolean contains(Period other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  public boolean endsBy(LocalDate day) {
    return !to.isAfter(day);
  }

  /** By end, then by start. */
  @Override
  public int compareTo(Period other) {
    int byEnd = to.compareTo(other.to);
    return byEnd != 0 ? byEnd : from.compareTo(other.from);
  }

  @Override
  public String toString() {
    return code();
  }
}
