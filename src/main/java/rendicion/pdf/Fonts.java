package rendicion.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.BitSet;
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
    requireGlyphs(text, face(isBold));
    return face(isBold).getWidthPoint(text, size);
  }

  /** The text with every character that cannot be printed replaced by "?". */
  static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .map(point -> Printable.IN_BOTH_FACES.get(point) ? point : '?')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Parsed once, on first use. */
  private static final class Printable {

    private static final BitSet IN_BOTH_FACES = inBothFaces();

    private static BitSet inBothFaces() {
      Fonts fonts = new Fonts();
      BitSet points = new BitSet();
      for (int point = ' '; point <= 0xFFFF; point++) {
        points.set(point, has(fonts.regular, point) && has(fonts.bold, point));
      }
      return points;
    }
  }

  private static void requireGlyphs(String text, BaseFont face) {
    text.codePoints()
        .filter(point -> !has(face, point))
        .findFirst()
        .ifPresent(
            point -> {
              throw new IllegalArgumentException(
                  "The font has no glyph for U+%04X in: %s".formatted(point, text));
            });
  }

  private static boolean has(BaseFont face, int point) {
    return point <= 0xFFFF && point >= ' ' && face.charExists(point);
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
