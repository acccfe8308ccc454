package rendicion.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How what is published of a plan looks and speaks, where it differs from the house.
 *
 * @param mainColour 0xRRGGBB of headings, links and covers; null for the house's
 * @param icons name of the drawing of each dimension, by its code
 * @param logo on title pages; null for none
 * @param words texts in the place of the program's own, by their key
 * @param language BCP 47 tag of the texts; null for the program's own
 */
public record Appearance(
    @Nullable Integer mainColour,
    Map<String, String> icons,
    @Nullable Logo logo,
    Map<String, String> words,
    @Nullable String language) {
  public Appearance {
    icons = Map.copyOf(icons);
    words = Map.copyOf(words);
  }

  /** The house's own. */
  public static Appearance ofTheHouse() {
    return new Appearance(null, Map.of(), null, Map.of(), null);
  }

  /**
   * A picture with the words for who cannot see it.
   *
   * @param image PNG or JPEG
   */
  public record Logo(byte[] image, String alternative) {
    public Logo {
      image = image.clone();
    }

    @Override
    public byte[] image() {
      return image.clone();
    }
  }
}
