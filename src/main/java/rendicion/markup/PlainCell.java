package rendicion.markup;

/**
 * A cell of a worksheet as spreadsheets write nearly all of them: {@code <c r="B7" s="3" t="s">
 * <v>12</v></c>}, without formula, in this order and without blanks. It is told byte by byte, which
 * takes a fraction of what the tags, attributes and text of any element would. Whatever is written
 * in another way is none, however right it is.
 */
public final class PlainCell {
  /** No cell that is told at once is longer. */
  static final int LONGEST = 128;

  private static final int MOST_LETTERS = 3;
  private static final int MOST_ROW_DIGITS = 7;
  private static final int MOST_STYLE_DIGITS = 6;
  private static final int MOST_VALUE = 40;
  private static final int MOST_WHOLE_DIGITS = 9;

  private int row;
  private int column;
  private int style;
  private char type;
  private int valueFrom;
  private int valueTo;
  private int whole;

  PlainCell() {}

  /** The row of its address, from 1 to 9,999,999. */
  public int row() {
    return row;
  }

  /** The column of its address, of at most three letters; the first is 1. */
  public int column() {
    return column;
  }

  /** The number of its style; 0 when it says none. */
  public int style() {
    return style;
  }

  /** {@code n} for a number, {@code s} for the number of a shared text. */
  public char type() {
    return type;
  }

  public boolean hasValue() {
    return valueTo > valueFrom;
  }

  /** Where the value begins in {@link XmlScanner#bytes}: digits, signs, points, exponents. */
  public int valueFrom() {
    return valueFrom;
  }

  public int valueTo() {
    return valueTo;
  }

  /** The number of the shared text; only for the type {@code s} and a cell that has a value. */
  public int text() {
    return whole;
  }

  /**
   * Tells the cell that begins there.
   *
   * @param from a place with at least {@link #LONGEST} bytes behind it
   * @return where it ends; -1 when it is none
   */
  int tell(byte[] bytes, int from) {
    if (bytes[from] != '<'
        || bytes[from + 1] != 'c'
        || bytes[from + 2] != ' '
        || bytes[from + 3] != 'r'
        || bytes[from + 4] != '='
        || bytes[from + 5] != '"') {
      return -1;
    }
    int p = address(bytes, from + 6);
    p = p < 0 ? -1 : attributes(bytes, p);
    if (p < 0) {
      return -1;
    }
    valueFrom = valueTo = p;
    if (bytes[p] == '/' && bytes[p + 1] == '>') {
      return p + 2;
    }
    return bytes[p] == '>' ? value(bytes, p + 1) : -1;
  }

  /** The letters and digits of the address with the quote behind them. */
  private int address(byte[] bytes, int from) {
    int p = from;
    int letters = 0;
    while (bytes[p] >= 'A' && bytes[p] <= 'Z') {
      letters = letters * 26 + bytes[p++] - 'A' + 1;
      if (p - from > MOST_LETTERS) {
        return -1;
      }
    }
    int digitsFrom = p;
    int number = 0;
    while (bytes[p] >= '0' && bytes[p] <= '9') {
      number = number * 10 + bytes[p++] - '0';
      if (p - digitsFrom > MOST_ROW_DIGITS) {
        return -1;
      }
    }
    boolean sound =
        digitsFrom > from && p > digitsFrom && bytes[digitsFrom] != '0' && bytes[p] == '"';
    column = letters;
    row = number;
    return sound ? p + 1 : -1;
  }

  /** A style and a type, where there are any. */
  private int attributes(byte[] bytes, int from) {
    int p = from;
    style = 0;
    type = 'n';
    if (begins(bytes, p, 's')) {
      p += 4;
      int digitsFrom = p;
      while (bytes[p] >= '0' && bytes[p] <= '9') {
        style = style * 10 + bytes[p++] - '0';
        if (p - digitsFrom > MOST_STYLE_DIGITS) {
          return -1;
        }
      }
      if (p == digitsFrom || bytes[p++] != '"') {
        return -1;
      }
    }
    if (begins(bytes, p, 't')) {
      type = (char) bytes[p + 4];
      if (type != 's' && type != 'n' || bytes[p + 5] != '"') {
        return -1;
      }
      p += 6;
    }
    return p;
  }

  private static boolean begins(byte[] bytes, int p, char name) {
    return bytes[p] == ' ' && bytes[p + 1] == name && bytes[p + 2] == '=' && bytes[p + 3] == '"';
  }

  /** The value, and the end of the cell. */
  private int value(byte[] bytes, int from) {
    if (bytes[from] != '<' || bytes[from + 1] != 'v' || bytes[from + 2] != '>') {
      return -1;
    }
    int p = from + 3;
    valueFrom = p;
    whole = 0;
    while (bytes[p] >= '0' && bytes[p] <= '9' && p - valueFrom < MOST_WHOLE_DIGITS) {
      whole = whole * 10 + bytes[p++] - '0';
    }
    if (type == 'n') {
      while (isOfNumber(bytes[p]) && p - valueFrom < MOST_VALUE) {
        p++;
      }
    }
    valueTo = p;
    boolean ends =
        p > valueFrom
            && bytes[p] == '<'
            && bytes[p + 1] == '/'
            && bytes[p + 2] == 'v'
            && bytes[p + 3] == '>'
            && bytes[p + 4] == '<'
            && bytes[p + 5] == '/'
            && bytes[p + 6] == 'c'
            && bytes[p + 7] == '>';
    return ends ? p + 8 : -1;
  }

  private static boolean isOfNumber(byte b) {
    return b >= '0' && b <= '9' || b == '.' || b == '-' || b == 'E' || b == '+';
  }
}
