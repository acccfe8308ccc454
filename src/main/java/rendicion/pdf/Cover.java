package rendicion.pdf;

import java.util.List;

/**
 * The first page.
 *
 * @param kicker who publishes, above the title; may be blank
 * @param subtitle may be blank
 * @param lines facts below the title: period, place, date
 * @param notice a warning in a box; blank if there is none
 */
public record Cover(
    String kicker, String title, String subtitle, List<String> lines, String notice) {

  public Cover {
    lines = List.copyOf(lines);
    if (title.isBlank()) {
      throw new IllegalArgumentException("A cover needs a title");
    }
  }
}
