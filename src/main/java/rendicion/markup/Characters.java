package rendicion.markup;

import java.nio.charset.StandardCharsets;
import rendicion.markup.MarkupException.Why;

/** Characters of XML in UTF-8: what each byte can be, sequences of bytes, and references. */
final class Characters {
  static final byte PLAIN = 0;
  static final byte BLANK = 1;
  static final byte MARKUP = 2;
  static final byte REFERENCE = 3;
  static final byte QUOTE = 4;
  static final byte BRACKET = 5;
  static final byte LONG = 6;
  static final byte FORBIDDEN = 7;

  private static final byte[] CLASSES = classes();
  private static final boolean[] IN_NAMES = inNames();
  private static final int LONGEST_REFERENCE = 12;

  private Characters() {}

  private static byte[] classes() {
    byte[] classes = new byte[256];
    for (int b = 0; b < 256; b++) {
      classes[b] =
          switch (b) {
            case '\t', '\n', '\r' -> BLANK;
            case '<' -> MARKUP;
            case '&' -> REFERENCE;
            case '"', '\'' -> QUOTE;
            case ']' -> BRACKET;
            default -> b < ' ' ? FORBIDDEN : b < 0x80 ? PLAIN : LONG;
          };
    }
    return classes;
  }

  private static boolean[] inNames() {
    boolean[] inNames = new boolean[256];
    for (int b = 0; b < 256; b++) {
      inNames[b] = b >= 0x80 || Character.isLetterOrDigit(b) || "_-.:".indexOf(b) >= 0;
    }
    return inNames;
  }

  static byte classOf(byte b) {
    return CLASSES[b & 0xFF];
  }

  static boolean isInName(byte b) {
    return IN_NAMES[b & 0xFF];
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  /**
   * How many bytes the character takes that begins there.
   *
   * @return 0 when it does not end before {@code end}
   */
  static int length(byte[] bytes, int at, int end) throws MarkupException {
    int first = bytes[at] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) {
      throw new MarkupException(Why.MALFORMED);
    }
    if (at + length > end) {
      return 0;
    }
    int point = first & (0xFF >> length + 1);
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        throw new MarkupException(Why.MALFORMED);
      }
      point = point << 6 | bytes[at + i] & 0x3F;
    }
    boolean overlong = length == 3 && point < 0x800 || length == 4 && point < 0x10000;
    if (overlong || !isAllowed(point)) {
      throw new MarkupException(Why.MALFORMED);
    }
    return length;
  }

  private static boolean isAllowed(int point) {
    return point >= ' ' && point < 0xD800
        || point == '\t'
        || point == '\n'
        || point == '\r'
        || point > 0xDFFF && point < 0xFFFE
        || point > 0xFFFF && point <= 0x10FFFF;
  }

  /**
   * How many bytes the reference takes that begins there, semicolon included.
   *
   * @return 0 when it may not end before {@code end}
   */
  static int reference(byte[] bytes, int at, int end) throws MarkupException {
    int stop = Math.min(end, at + LONGEST_REFERENCE);
    for (int i = at + 1; i < stop; i++) {
      if (bytes[i] == ';') {
        point(bytes, at, i);
        return i + 1 - at;
      }
    }
    if (stop == end) {
      return 0;
    }
    throw new MarkupException(Why.MALFORMED);
  }

  /** What the reference from the ampersand to the semicolon stands for. */
  private static int point(byte[] bytes, int at, int semicolon) throws MarkupException {
    String name = new String(bytes, at + 1, semicolon - at - 1, StandardCharsets.ISO_8859_1);
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(name);
    };
  }

  private static int numbered(String name) throws MarkupException {
    int point = -1;
    if (name.matches("#\\d{1,7}")) {
      point = Integer.parseInt(name.substring(1));
    } else if (name.matches("#x[0-9a-fA-F]{1,6}")) {
      point = Integer.parseInt(name.substring(2), 16);
    }
    if (!isAllowed(point)) {
      throw new MarkupException(Why.MALFORMED);
    }
    return point;
  }

  /**
   * Decodes text that was found sound: references stand for their characters and all kinds of line
   * ends for one.
   *
   * @param flat whether line ends and tabs are spaces, as in attributes
   */
  static void decode(byte[] bytes, int from, int to, boolean flat, boolean raw, StringBuilder into)
      throws MarkupException {
    int at = from;
    int plainFrom = from;
    while (at < to) {
      byte b = bytes[at];
      if (b == '&' && !raw) {
        into.append(new String(bytes, plainFrom, at - plainFrom, StandardCharsets.UTF_8));
        int length = reference(bytes, at, to);
        into.appendCodePoint(point(bytes, at, at + length - 1));
        at += length;
        plainFrom = at;
      } else if (b == '\r' || flat && (b == '\n' || b == '\t')) {
        into.append(new String(bytes, plainFrom, at - plainFrom, StandardCharsets.UTF_8));
        boolean pair = b == '\r' && at + 1 < to && bytes[at + 1] == '\n';
        into.append(flat ? ' ' : '\n');
        at += pair ? 2 : 1;
        plainFrom = at;
      } else {
        at++;
      }
    }
    into.append(new String(bytes, plainFrom, to - plainFrom, StandardCharsets.UTF_8));
  }
}
