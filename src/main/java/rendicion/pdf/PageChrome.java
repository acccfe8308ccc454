package rendicion.pdf;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What every page but the cover repeats; decoration, never read aloud.
 *
 * @param left above the text, left; may be blank
 * @param right above the text, right; may be blank
 * @param notice below the text, left; may be blank
 * @param emblem small, before what stands left; null for none
 * @param pageLabel from page number and number of pages to "Página 2 de 9"
 */
public record PageChrome(
    String left,
    String right,
    String notice,
    @Nullable Emblem emblem,
    BiFunction<Integer, Integer, String> pageLabel) {

  static final PageChrome NONE = new PageChrome("", "", "", (page, pages) -> page + " / " + pages);

  /** One without an emblem. */
  public PageChrome(
      String left, String right, String notice, BiFunction<Integer, Integer, String> pageLabel) {
    this(left, right, notice, null, pageLabel);
  }
}
