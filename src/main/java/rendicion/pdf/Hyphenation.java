package rendicion.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.hyphenation.HyphenationTree;

/**
 * Where a word may be parted at the end of a line. Spanish by the patterns of Julio Sánchez (GMV,
 * 1991), as itext-hyph-xml ships them; words of other languages are not parted.
 */
interface Hyphenation {

  Hyphenation NONE = word -> List.of();

  /** The lengths of what may stay before the hyphen, growing. */
  List<Integer> places(String word);

  /**
   * @param language BCP 47
   */
  static Hyphenation of(String language) {
    return language.equals("es") || language.startsWith("es-") ? Spanish::places : NONE;
  }

  /** Read once, on first use; not changed afterwards. */
  final class Spanish {

    private static final String PATTERNS = "/com/itextpdf/text/pdf/hyphenation/hyph/es.xml";

    /** A word of letters, with the signs around it; not an acronym, not a code. */
    private static final Pattern WORD =
        Pattern.compile("([^\\p{L}\\d]*)(\\p{L}{6,})([^\\p{L}\\d]*)");

    private static final int FEWEST_BEFORE = 2;
    private static final int FEWEST_AFTER = 3;
    private static final HyphenationTree TREE = tree();

    private Spanish() {}

    static List<Integer> places(String word) {
      Matcher parts = WORD.matcher(word);
      if (!parts.matches()
          || parts.group(2).equals(parts.group(2).toUpperCase(java.util.Locale.ROOT))) {
        return List.of();
      }
      org.openpdf.text.pdf.hyphenation.Hyphenation found =
          TREE.hyphenate(parts.group(2), FEWEST_BEFORE, FEWEST_AFTER);
      List<Integer> places = new ArrayList<>();
      if (found != null) {
        for (int place : found.getHyphenationPoints()) {
          places.add(parts.group(1).length() + place);
        }
      }
      return places;
    }

    private static HyphenationTree tree() {
      HyphenationTree tree = new HyphenationTree();
      try (InputStream patterns =
          Objects.requireNonNull(Hyphenation.class.getResourceAsStream(PATTERNS), PATTERNS)) {
        tree.loadSimplePatterns(patterns);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return tree;
    }
  }
}
