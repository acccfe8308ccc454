package rendicion.feedback.marks;

import org.jspecify.annotations.Nullable;

/** How the cells of the front sheet look. */
public enum Look {
  TITLE(18, true, 0x0B5C7A, null, false),
  LINE(10, false, 0x1C2733, null, false),
  LABEL(10, true, 0x1C2733, null, false),
  HEADER(10, true, 0xFFFFFF, 0x0B5C7A, true),
  TEXT(10, false, 0x1C2733, null, true),
  LINK(10, false, 0x0B5C7A, null, true),
  ANSWER(10, false, 0x1C2733, 0xF5F1E8, true),
  RED(10, true, Tint.RED.ink(), Tint.RED.ground(), true),
  AMBER(10, true, Tint.AMBER.ink(), Tint.AMBER.ground(), true),
  GREY(10, false, Tint.GREY.ink(), Tint.GREY.ground(), true);

  private final int points;
  private final boolean bold;
  private final int ink;
  private final @Nullable Integer ground;
  private final boolean table;

  Look(int points, boolean bold, int ink, @Nullable Integer ground, boolean table) {
    this.points = points;
    this.bold = bold;
    this.ink = ink;
    this.ground = ground;
    this.table = table;
  }

  public int points() {
    return points;
  }

  public boolean bold() {
    return bold;
  }

  public int ink() {
    return ink;
  }

  public @Nullable Integer ground() {
    return ground;
  }

  /** Whether it stands in the table, with a rule below and its text wrapped. */
  public boolean table() {
    return table;
  }

  public boolean underlined() {
    return this == LINK;
  }
}
