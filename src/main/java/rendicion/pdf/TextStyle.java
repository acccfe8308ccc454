package rendicion.pdf;

/** Size and leading in points, weight, colour. */
record TextStyle(float size, float leading, boolean bold, Tone tone) {

  static final TextStyle BODY = new TextStyle(10, 14, false, Tone.INK);
  static final TextStyle LEAD = new TextStyle(12, 17, false, Tone.INK);
  static final TextStyle NOTE = new TextStyle(8, 11, false, Tone.MUTED);
  static final TextStyle CELL = new TextStyle(8.5f, 12, false, Tone.INK);
  static final TextStyle CELL_BOLD = CELL.bolder();
  static final TextStyle CAPTION = new TextStyle(8, 11, true, Tone.INK);
  static final TextStyle CHROME = new TextStyle(8, 11, false, Tone.MUTED);
  static final TextStyle BIG = new TextStyle(28, 32, true, Tone.INK);

  private static final TextStyle[] HEADINGS = {
    new TextStyle(22, 28, true, Tone.LAKE),
    new TextStyle(15, 20, true, Tone.LAKE),
    new TextStyle(11.5f, 16, true, Tone.INK),
    new TextStyle(10, 14, true, Tone.MUTED)
  };

  static TextStyle heading(int level) {
    return HEADINGS[level - 1];
  }

  TextStyle bolder() {
    return new TextStyle(size, leading, true, tone);
  }

  TextStyle in(Tone other) {
    return new TextStyle(size, leading, bold, other);
  }

  /** From the top of the line to its baseline. */
  float baseline() {
    return (leading - size * (Fonts.ASCENT + Fonts.DESCENT)) / 2 + size * Fonts.ASCENT;
  }
}
