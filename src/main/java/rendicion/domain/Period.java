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
    int y = from.getYear();
    if (equals(year(y))) {
      return Integer.toString(y);
    }
    for (int h = 1; h <= 2; h++) {
      if (equals(half(y, h))) {
        return y + "-S" + h;
      }
    }
    for (int q = 1; q <= 4; q++) {
      if (equals(quarter(y, q))) {
        return y + "-T" + q;
      }
    }
    if (equals(month(YearMonth.from(from)))) {
      return YearMonth.from(from).toString();
    }
    if (from.equals(to)) {
      return from.toString();
    }
    throw new IllegalStateException("Bug: a period without a code: " + from + " " + to);
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
