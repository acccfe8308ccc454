package rendicion.pdf;

import java.util.EnumMap;
import java.util.Map;

/**
 * The palette of a document. Sizes and spaces are one house style and not configurable.
 *
 * <p>A theme cannot be built with text that is hard to read: every text tone needs 4.5:1 on white
 * and on every tint.
 */
public final class Theme {

  private static final double READABLE = 4.5;

  private final Map<Tone, Integer> colours;

  private Theme(Map<Tone, Integer> colours) {
    this.colours = colours;
    for (Tone text : colours.keySet()) {
      for (Tone ground : colours.keySet()) {
        if (text.use() == Tone.Use.TEXT && ground.use() == Tone.Use.GROUND) {
          requireReadable(text, ground);
        }
      }
    }
  }

  /** The house palette. */
  public static Theme standard() {
    Map<Tone, Integer> colours = new EnumMap<>(Tone.class);
    for (Tone tone : Tone.values()) {
      colours.put(tone, tone.standard());
    }
    return new Theme(colours);
  }

  /**
   * This theme with another colour for one role.
   *
   * @param rgb 0xRRGGBB
   * @throws IllegalArgumentException if text in that colour would be hard to read
   */
  public Theme with(Tone tone, int rgb) {
    Map<Tone, Integer> changed = new EnumMap<>(colours);
    changed.put(tone, rgb & 0xFFFFFF);
    return new Theme(changed);
  }

  /** Points of so many millimetres. */
  public static double mm(double millimetres) {
    return millimetres * 72 / 25.4;
  }

  /** The colour of a role as 0xRRGGBB. */
  int rgb(Tone tone) {
    return colours.getOrDefault(tone, tone.standard());
  }

  private void requireReadable(Tone text, Tone ground) {
    double contrast = contrast(rgb(text), rgb(ground));
    if (contrast < READABLE) {
      throw new IllegalArgumentException(
          "Contrast of %s #%06X on %s #%06X is %.1f:1, less than %.1f:1"
              .formatted(text, rgb(text), ground, rgb(ground), contrast, READABLE));
    }
  }

  /** Contrast ratio of WCAG 2. */
  static double contrast(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
