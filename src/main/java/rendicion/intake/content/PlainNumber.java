package rendicion.intake.content;

/** A whole number without a sign, written plainly with at most blanks around it. */
final class PlainNumber {
  private static final int MOST_DIGITS = 10;

  private long number;
  private int digits;
  private boolean ended;
  private boolean odd;

  /** The number, or -1 when it is none. */
  static long of(byte[] bytes, int from, int to) {
    PlainNumber number = new PlainNumber();
    number.add(bytes, from, to);
    return number.get();
  }

  void clear() {
    number = 0;
    digits = 0;
    ended = false;
    odd = false;
  }

  void add(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9 && !ended && digits < MOST_DIGITS) {
        number = number * 10 + digit;
        digits++;
      } else if (bytes[i] > ' ' || bytes[i] < 0 || digit >= 0) {
        odd = true;
      } else {
        ended = digits > 0;
      }
    }
  }

  boolean isEmpty() {
    return digits == 0 && !odd;
  }

  /** The number, or -1 when it is none. */
  long get() {
    return odd || digits == 0 ? -1 : number;
  }
}
