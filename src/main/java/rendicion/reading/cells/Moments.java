package rendicion.reading.cells;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as one number. Spreadsheets keep them no finer than milliseconds. */
final class Moments {
  private static final long THOUSAND = 1000;
  private static final int NANOS = 1_000_000;

  private Moments() {}

  static long milliseconds(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC) * THOUSAND + moment.getNano() / NANOS;
  }

  static LocalDateTime of(long milliseconds) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(milliseconds, THOUSAND),
        (int) Math.floorMod(milliseconds, THOUSAND) * NANOS,
        ZoneOffset.UTC);
  }
}
