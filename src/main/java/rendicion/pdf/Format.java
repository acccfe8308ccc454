package rendicion.pdf;

/**
 * How large the paper is, and how much larger than the plan of the page it is printed: a page for
 * people far away is laid out on a small sheet and enlarged as a whole, type, charts and spaces.
 */
enum Format {
  /** A4, upright. */
  UPRIGHT(210, 297, 25, 25, 20, 1),
  /** A4 on its long side. */
  LANDSCAPE(297, 210, 20, 25, 20, 1),
  /** A3 on its long side, for tables of many columns. */
  WIDE(420, 297, 20, 25, 20, 1),
  /** A3 on its long side for a wall or a projector: text of 20 points. */
  SHEET(210, 148.5, 12, 14, 12, 2),
  /** A4, upright, for households: text of 12.5 points. */
  LEAFLET(168, 237.6, 14, 17, 14, 1.25);

  private static final double OUTER_OF_UPRIGHT = 20;

  private final float width;
  private final float height;
  private final float inner;
  private final float outer;
  private final float top;
  private final float bottom;
  private final float scale;

  /** Millimetres on the plan of the page. */
  Format(double width, double height, double inner, double top, double bottom, double scale) {
    this.width = (float) Theme.mm(width);
    this.height = (float) Theme.mm(height);
    this.inner = (float) Theme.mm(inner);
    this.outer = inner == 25 ? (float) Theme.mm(OUTER_OF_UPRIGHT) : this.inner;
    this.top = (float) Theme.mm(top);
    this.bottom = (float) Theme.mm(bottom);
    this.scale = (float) scale;
  }

  float width() {
    return width;
  }

  float height() {
    return height;
  }

  /** The inner margin is the wider one, as in a bound book. */
  float left(int pageNumber) {
    return pageNumber % 2 == 0 ? outer : inner;
  }

  float top() {
    return top;
  }

  float bottom() {
    return height - bottom;
  }

  float textWidth() {
    return width - inner - outer;
  }

  float textHeight() {
    return height - top - bottom;
  }

  /** From the plan of the page to the paper. */
  float scale() {
    return scale;
  }
}
