package rendicion.pdf;

/**
 * Size and leading in points, weight, colour.
 *
 * @param parts whether words are parted at the end of a line
 */
record TextStyle(float size, float leading, boolean bold, Tone tone, boolean parts) {

  static final TextStyle BODY = new TextStyle(10, 14, false, Tone.INK);
  static final TextStyle LEAD = new TextStyle(12, 17, false, Tone.INK);
  static final TextStyle NOTE = new TextStyle(8, 11, false, Tone.MUTED);
  static final TextStyle CELL = new TextStyle(8.5f, 12, false, Tone.INK);
  static final TextStyle CELL_BOLD = CELL.bolder();
  static final TextStyle CAPTION = new TextStyle(8, 11, true, Tone.INK);
  static final TextStyle CHROME = new TextStyle(8, 11, false, Tone.MUTED, false);
  static final TextStyle BIG = new TextStyle(28, 32, true, Tone.INK, false);

  private static final TextStyle[] HEADINGS = {
    new TextStyle(22, 28, true, Tone.LAKE),
    new TextStyle(15, 20, true, Tone.LAKE),
    new TextStyle(11.5f, 16, true, Tone.INK),
    new TextStyle(10, 14, true, Tone.MUTED)
  };

  /** For running text: a style whose words are parted. */
  TextStyle(float size, float leading, boolean bold, Tone tone) {
    this(size, leading, bold, tone, true);
  }

  /** For titles: words stay whole. */
  TextStyle whole() {
    return new TextStyle(size, leading, bold, tone, false);
  }

  static TextStyle heading(int level) {
    return HEADINGS[level - 1].whole();
  }

  TextStyle bolder() {
    return new TextStyle(size, leading, true, tone, parts);
  }

  TextStyle in(Tone other) {
    return new TextStyle(size, leading, bold, other, parts);
  }

  /** From the top of the line to its baseline. */
  float baseline() {
    return (leading - size * (Fonts.ASCENT + Fonts.DESCENT)) / 2 + size * Fonts.ASCENT;
  }
}
