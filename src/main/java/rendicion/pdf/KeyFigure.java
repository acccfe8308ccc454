package rendicion.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A big number with the words that say what it counts.
 *
 * @param mark drawn beside the number, in its colour; null for none
 */
public record KeyFigure(String value, String label, @Nullable Mark mark) {

  public KeyFigure {
    if (value.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("A key figure needs a value and a label");
    }
  }
}
