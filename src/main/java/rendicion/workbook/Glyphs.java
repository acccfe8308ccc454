package rendicion.workbook;

/**
 * How wide a text is, in digits of the same font, which is what widths of columns are counted in.
 * Estimated a little from above by kinds of letters, so that it also holds where a program has to
 * put another font in place of ours.
 */
final class Glyphs {

  private static final String NARROW = "iljtfrIíïì.,;:'|!()[]/ ";
  private static final String WIDE = "mwMW@%—…●▲■○";

  private static final double NARROW_WIDTH = 0.6;
  private static final double WIDE_WIDTH = 1.6;
  private static final double CAPITAL_WIDTH = 1.2;

  private static final double[] WIDTHS = new double[0x250];

  static {
    for (char c = 0; c < WIDTHS.length; c++) {
      WIDTHS[c] = measured(c);
    }
  }

  private Glyphs() {}

  static double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c < WIDTHS.length ? WIDTHS[c] : measured(c);
    }
    return width;
  }

  private static double measured(char c) {
    if (NARROW.indexOf(c) >= 0) {
      return NARROW_WIDTH;
    }
    if (WIDE.indexOf(c) >= 0) {
      return WIDE_WIDTH;
    }
    return Character.isUpperCase(c) ? CAPITAL_WIDTH : 1;
  }

  /**
   * Lines that a text takes; words are broken only where one alone is too long.
   *
   * @param room digits that fit in a line
   */
  static int lines(String text, double room) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      lines += linesOfPart(part, Math.max(1, room));
    }
    return lines;
  }

  private static int linesOfPart(String part, double room) {
    if (width(part) <= room) {
      return 1;
    }
    int lines = 1;
    double taken = 0;
    for (String word : part.split("(?<=[ -])")) {
      double wide = width(word);
      double shown = width(word.stripTrailing());
      if (taken > 0 && taken + shown > room) {
        lines++;
        taken = 0;
      }
      if (shown > room) {
        int more = (int) Math.ceil(shown / room) - 1;
        lines += more;
        taken = wide - more * room;
      } else {
        taken += wide;
      }
    }
    return lines;
  }
}
