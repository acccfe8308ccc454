package rendicion.pdf;

/** The ground of a callout with a bar at its left. */
final class TintedFrame implements Slice.Frame {

  static final float PAD = 12;

  private static final float BAR = 3;

  private final Tone ground;
  private final float width;

  TintedFrame(Tone ground, float width) {
    this.ground = ground;
    this.width = width;
  }

  @Override
  public float above(boolean continued) {
    return PAD - 2;
  }

  @Override
  public float below() {
    return PAD - 3;
  }

  @Override
  public void open(Page page, float x, float top, boolean continued) {
    // The ground is drawn when its height is known.
  }

  @Override
  public void close(Page page, float x, float top, float bottom) {
    page.ground(new Op.Box(ground, x, top, width, bottom - top));
    page.ground(new Op.Box(bar(), x, top, BAR, bottom - top));
  }

  private Tone bar() {
    return switch (ground) {
      case GREEN_TINT -> Tone.GREEN;
      case AMBER_TINT -> Tone.AMBER;
      case RED_TINT -> Tone.RED;
      case GREY_TINT -> Tone.GREY;
      default -> Tone.LAKE;
    };
  }
}
