package rendicion.reading.cells;

import java.nio.charset.StandardCharsets;

/** Numbers read from the bytes of a file, without making a text of each. */
final class AsciiNumbers {
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final long EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;

  private AsciiNumbers() {}

  /** A whole number of at most nine digits with blanks around it; otherwise something else. */
  static int whole(byte[] bytes, int from, int to, int otherwise) {
    int at = from;
    int stop = to;
    while (at < stop && bytes[at] == ' ') {
      at++;
    }
    while (at < stop && bytes[stop - 1] == ' ') {
      stop--;
    }
    boolean negative = at < stop && bytes[at] == '-';
    at += negative ? 1 : 0;
    if (at == stop || stop - at > 9) {
      return otherwise;
    }
    int number = 0;
    for (; at < stop; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = number * 10 + digit;
    }
    return negative ? -number : number;
  }

  /**
   * A decimal number. A few digits over or times a power of ten that is exact are one correctly
   * rounded division or product; the rest is left to the JDK.
   *
   * @throws NumberFormatException when it is none
   */
  static double decimal(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    long digits = 0;
    int count = 0;
    int fraction = 0;
    boolean point = false;
    int at = negative ? from + 1 : from;
    for (; at < to && count <= MOST_DIGITS; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count += digits > 0 ? 1 : 0;
        fraction += point ? 1 : 0;
      } else if (bytes[at] == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    boolean simple =
        at == to && to - from > (negative ? 1 : 0) + (point ? 1 : 0) && count <= MOST_DIGITS;
    if (simple && digits < EXACT && fraction < TENS.length) {
      double value = digits / TENS[fraction];
      return negative ? -value : value;
    }
    return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
  }
}
