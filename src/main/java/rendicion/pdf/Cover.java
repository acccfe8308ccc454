package rendicion.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param kicker who publishes, above the title; may be blank
 * @param subtitle may be blank
 * @param lines facts below the title: period, place, date
 * @param notice a warning in a box; blank if there is none
 * @param emblem of who publishes; null for none
 */
public record Cover(
    String kicker,
    String title,
    String subtitle,
    List<String> lines,
    String notice,
    @Nullable Emblem emblem) {

  public Cover {
    lines = List.copyOf(lines);
    if (title.isBlank()) {
      throw new IllegalArgumentException("A cover needs a title");
    }
  }

  /** One without an emblem. */
  public Cover(String kicker, String title, String subtitle, List<String> lines, String notice) {
    this(kicker, title, subtitle, lines, notice, null);
  }
}
