package rendicion.feedback.marks;

/** The colours of the cells that are marked: ink on a tint, both from the shared palette. */
public enum Tint {
  RED(0xB3261E, 0xF9DEDC),
  AMBER(0x8F5200, 0xFCE9CC),
  GREY(0x5A6068, 0xE8EAED);

  private final int ink;
  private final int ground;

  Tint(int ink, int ground) {
    this.ink = ink;
    this.ground = ground;
  }

  public int ink() {
    return ink;
  }

  public int ground() {
    return ground;
  }
}
