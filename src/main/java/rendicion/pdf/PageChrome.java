package rendicion.pdf;

import java.util.function.BiFunction;

/**
 * What every page but the cover repeats; decoration, never read aloud.
 *
 * @param left above the text, left; may be blank
 * @param right above the text, right; may be blank
 * @param notice below the text, left; may be blank
 * @param pageLabel from page number and number of pages to "Página 2 de 9"
 */
public record PageChrome(
    String left, String right, String notice, BiFunction<Integer, Integer, String> pageLabel) {

  static final PageChrome NONE = new PageChrome("", "", "", (page, pages) -> page + " / " + pages);
}
