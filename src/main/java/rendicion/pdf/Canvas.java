package rendicion.pdf;

/**
 * Where a figure is drawn: vectors and text in the embedded fonts, opaque.
 *
 * <p>Points; the origin is the upper left corner, y grows downwards. Nothing outside the figure's
 * width and height is guaranteed to be seen. Not done: gradients, transparency.
 */
public interface Canvas {

  /** Draws a figure. Called once, possibly on another thread's document. */
  @FunctionalInterface
  interface Painter {
    void paint(Canvas canvas);
  }

  /** Which point of a text stands at x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  double width();

  double height();

  void rectangle(Tone fill, double x, double y, double width, double height);

  void outline(Tone stroke, double lineWidth, double x, double y, double width, double height);

  void line(Tone stroke, double lineWidth, double x1, double y1, double x2, double y2);

  void dottedLine(Tone stroke, double lineWidth, double x1, double y1, double x2, double y2);

  /** An open line through the points x1, y1, x2, y2 … */
  void polyline(Tone stroke, double lineWidth, double... points);

  /** A filled area with the corners x1, y1, x2, y2 … */
  void polygon(Tone fill, double... points);

  void circle(Tone fill, double x, double y, double radius);

  /** A picture, stretched to the box. */
  void emblem(Emblem emblem, double x, double y, double width, double height);

  /** A state mark centred at the point. */
  void mark(Mark mark, double x, double y, double size);

  /** Text on the baseline y. */
  void text(Tone tone, double size, boolean bold, Anchor anchor, double x, double y, String words);

  /** How wide a text would be. */
  double textWidth(double size, boolean bold, String words);
}
