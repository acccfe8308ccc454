package rendicion.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/**
 * The two embedded faces of one document. Measuring a text is also the guard of its characters: a
 * character without a glyph would vanish silently, so it is an error.
 *
 * <p>Not shared between documents: a face remembers which glyphs its document used.
 */
final class Fonts {

  /** Of Liberation Sans, in em. */
  static final float ASCENT = 0.905f;

  static final float DESCENT = 0.212f;

  private static final float PER_MILLE = 0.001f;
  private static final int FIRST_COMBINING = 0x300;

  private static final byte[] REGULAR = bytes("/liberation/LiberationSans-Regular.ttf");
  private static final byte[] BOLD = bytes("/liberation/LiberationSans-Bold.ttf");

  private final BaseFont regular = face("LiberationSans-Regular.ttf", REGULAR, "RENDIA");
  private final BaseFont bold = face("LiberationSans-Bold.ttf", BOLD, "RENDIB");

  BaseFont face(boolean isBold) {
    return isBold ? bold : regular;
  }

  /**
   * The width of a text in points.
   *
   * @throws IllegalArgumentException if the face lacks one of its characters
   */
  float width(String text, boolean isBold, float size) {
    short[] widths = isBold ? Widths.BOLD : Widths.REGULAR;
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int width = widths[text.charAt(i)];
      if (width < 0) {
        throw new IllegalArgumentException(
            "The font has no glyph for U+%04X in: %s".formatted(text.codePointAt(i), text));
      }
      sum += width;
    }
    return sum * PER_MILLE * size;
  }

  /** The text with every character that cannot be printed replaced by "?". */
  static String printable(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .map(point -> isInBothFaces(point) ? point : '?')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Composed already, and in every face. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING || !isInBothFaces(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInBothFaces(int point) {
    return point < Widths.REGULAR.length && Widths.REGULAR[point] >= 0 && Widths.BOLD[point] >= 0;
  }

  /** Of each UTF-16 unit, in thousandths of an em; negative without a glyph. Once, on first use. */
  private static final class Widths {

    private static final short[] REGULAR;
    private static final short[] BOLD;

    static {
      Fonts fonts = new Fonts();
      REGULAR = of(fonts.regular);
      BOLD = of(fonts.bold);
    }

    private static short[] of(BaseFont face) {
      short[] widths = new short[Character.MAX_VALUE + 1];
      for (int unit = 0; unit < widths.length; unit++) {
        boolean prints = unit >= ' ' && face.charExists(unit);
        widths[unit] = (short) (prints ? face.getWidth(unit) : -1);
      }
      return widths;
    }
  }

  private static BaseFont face(String name, byte[] bytes, String prefix) {
    try {
      BaseFont face =
          BaseFont.createFont(
              name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, bytes, null);
      face.setIncludeCidSet(false);
      face.setSecureRandom(new FixedLetters(prefix));
      return face;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Instead of chance: the six letters before the name of an embedded subset. */
  private static final class FixedLetters extends SecureRandom {

    private final String letters;
    private int next;

    FixedLetters(String letters) {
      this.letters = letters;
    }

    @Override
    public double nextDouble() {
      return (letters.charAt(next++ % letters.length()) - 'A' + 0.5) / 26;
    }
  }
}
