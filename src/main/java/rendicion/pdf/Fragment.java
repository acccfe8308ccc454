package rendicion.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a line, in one face and colour.
 *
 * @param tag the element that holds it
 * @param piece what it was cut from
 * @param width points
 * @param parted whether it ends in a hyphen that is only there because the line ends
 */
record Fragment(
    Tag tag, Text.Piece piece, boolean bold, Tone tone, String text, float width, boolean parted) {

  /** Side of a mark, and the space after it, in em. */
  static final float MARK = 0.72f;

  static final String HYPHEN = "-";

  private static final float MARK_GAP = 0.3f;
  private static final float SMALL = 0.75f;

  static Fragment of(Text.Symbol symbol, TextStyle style, Tag tag) {
    float width = style.size() * (MARK + MARK_GAP);
    return new Fragment(tag, symbol, false, symbol.mark().tone(), "", width, false);
  }

  /** Words still to be cut and measured. */
  static Fragment of(Text.Words words, TextStyle style, Tag tag) {
    boolean bold = style.bold() || words.bold();
    Tone tone = words.tone() == null ? style.tone() : words.tone();
    return new Fragment(tag, words, bold, tone, words.text(), 0, false);
  }

  /** These words, as this fragment is printed. */
  Fragment with(String words, Fonts fonts, float size) {
    float printed = fonts.width(words, bold, size(size));
    return new Fragment(tag, piece, bold, tone, words, printed, false);
  }

  /** This much of the word, with a hyphen. */
  Fragment before(int place, Fonts fonts, float size) {
    String kept = text.substring(0, place);
    float printed = fonts.width(kept + HYPHEN, bold, size(size));
    return new Fragment(tag, piece, bold, tone, kept, printed, true);
  }

  /** The size of its letters in a line of that size. */
  float size(float ofLine) {
    return piece instanceof Text.Words words && words.small() ? ofLine * SMALL : ofLine;
  }

  boolean continues(Fragment other) {
    return piece == other.piece && tag == other.tag && !text.isEmpty() && !parted;
  }

  /** Fragments of which each continues the one before. */
  static Fragment joined(List<Fragment> run) {
    Fragment first = run.getFirst();
    if (run.size() == 1) {
      return first;
    }
    StringBuilder all = new StringBuilder();
    float sum = 0;
    for (Fragment fragment : run) {
      all.append(fragment.text);
      sum += fragment.width;
    }
    return new Fragment(
        first.tag, first.piece, first.bold, first.tone, all.toString(), sum, run.getLast().parted);
  }

  @Nullable Mark mark() {
    return piece instanceof Text.Symbol symbol ? symbol.mark() : null;
  }

  @Nullable String key() {
    return piece instanceof Text.Words words ? words.key() : null;
  }

  @Nullable String destination() {
    return piece instanceof Text.Words words ? words.destination() : null;
  }

  /** All the words of the piece, of which this is a part. */
  String whole() {
    return piece instanceof Text.Words words ? words.text().strip() : "";
  }
}
