package rendicion.reading.cells;

import java.text.Normalizer;

/**
 * What every text of a workbook goes through once, right after decoding: composed characters (NFC),
 * no controls but line breaks, no marks that turn the direction of writing, no halves of
 * characters, plain spaces, at most 2,000 characters.
 */
final class CleanText {
  static final int LONGEST = 2000;
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char LAST_PLAIN = '\u0180';

  private CleanText() {}

  /** The cleaned text, without blanks at its ends; empty when nothing is left. */
  static String of(String raw) {
    if (raw.isEmpty() || isPlain(raw)) {
      return raw;
    }
    StringBuilder kept = new StringBuilder(Math.min(raw.length(), LONGEST));
    int[] points =
        Normalizer.normalize(withoutExcess(raw), Normalizer.Form.NFC).codePoints().toArray();
    for (int i = 0; i < points.length && kept.length() < LONGEST; i++) {
      append(kept, points[i]);
    }
    return kept.toString().strip();
  }

  /** The cleaned text in one line with the blanks at its ends, which a sheet's name may have. */
  static String line(String raw) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(withoutExcess(raw), Normalizer.Form.NFC)
        .codePoints()
        .filter(p -> p != '\n')
        .forEach(p -> append(kept, p));
    return kept.toString();
  }

  private static String withoutExcess(String raw) {
    return raw.length() > 4 * LONGEST ? raw.substring(0, 4 * LONGEST) : raw;
  }

  private static boolean isPlain(String raw) {
    if (raw.length() > LONGEST || raw.charAt(0) == ' ' || raw.charAt(raw.length() - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < raw.length(); i++) {
      if (!isPlain(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Letters and signs that stay as they are, those with accents in one piece included. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~' || c > NO_BREAK_SPACE && c < LAST_PLAIN && c != SOFT_HYPHEN;
  }

  private static void append(StringBuilder kept, int point) {
    if (point == '\n') {
      kept.append('\n');
    } else if (point == '\r') {
      return;
    } else if (point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR) {
      kept.append(' ');
    } else if (!isUnwanted(point)) {
      kept.appendCodePoint(point);
    }
  }

  private static boolean isUnwanted(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
