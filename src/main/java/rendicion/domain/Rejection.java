package rendicion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that an office delivered on one sheet and that do not count, for one reason.
 *
 * @param delivery who delivered them, in which file
 * @param figures in {@link Observation#ORDER}, at least one
 * @param fault what rejects them; null where no finding names their cells one by one
 */
public record Rejection(Delivery delivery, List<Observation> figures, @Nullable Finding fault) {
  public Rejection {
    figures = List.copyOf(figures);
  }

  public String sheet() {
    return figures.getFirst().cell().sheet();
  }
}
