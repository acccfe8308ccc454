package rendicion.pdf;

/**
 * A drawing and the words that replace it for who cannot see it.
 *
 * @param alternative what the drawing says, complete; never blank
 * @param width points
 * @param height points
 */
public record Figure(String alternative, double width, double height, Canvas.Painter painter) {

  public Figure {
    alternative = Traced.plain(alternative);
    if (alternative.isBlank()) {
      throw new IllegalArgumentException("A figure needs its alternative text");
    }
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("A figure needs a size: " + width + " × " + height);
    }
  }
}
