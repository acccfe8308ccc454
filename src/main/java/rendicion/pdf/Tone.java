package rendicion.pdf;

/**
 * A colour by its role, never by its value; the {@link Theme} says which colour plays the role.
 *
 * <p>Tones that carry text have at least 4.5:1 on white and on the tints.
 */
public enum Tone {
  INK(0x1C2733, Use.TEXT),
  LAKE(0x0B5C7A, Use.TEXT),
  MUTED(0x5A6068, Use.TEXT),
  GREEN(0x1A7340, Use.TEXT),
  AMBER(0x8F5200, Use.TEXT),
  RED(0xB3261E, Use.TEXT),
  GREY(0x5A6068, Use.TEXT),
  PAPER(0xF5F1E8, Use.GROUND),
  LAKE_TINT(0xE1EEF3, Use.GROUND),
  GREEN_TINT(0xDDEFE3, Use.GROUND),
  AMBER_TINT(0xFCE9CC, Use.GROUND),
  RED_TINT(0xF9DEDC, Use.GROUND),
  GREY_TINT(0xE8EAED, Use.GROUND),
  RULE(0xC9CED6, Use.LINE),
  WHITE(0xFFFFFF, Use.GROUND);

  /** What a tone may be used for; the theme checks contrast accordingly. */
  enum Use {
    TEXT,
    GROUND,
    LINE
  }

  private final int standard;
  private final Use use;

  Tone(int standard, Use use) {
    this.standard = standard;
    this.use = use;
  }

  int standard() {
    return standard;
  }

  Use use() {
    return use;
  }
}
