package rendicion.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a line, in one face and colour.
 *
 * @param tag the element that holds it
 * @param piece what it was cut from
 * @param width points
 */
record Fragment(Tag tag, Text.Piece piece, boolean bold, Tone tone, String text, float width) {

  /** Side of a mark, and the space after it, in em. */
  static final float MARK = 0.72f;

  private static final float MARK_GAP = 0.3f;

  static Fragment of(Text.Symbol symbol, TextStyle style, Tag tag) {
    float width = style.size() * (MARK + MARK_GAP);
    return new Fragment(tag, symbol, false, symbol.mark().tone(), "", width);
  }

  /** Words still to be cut and measured. */
  static Fragment of(Text.Words words, TextStyle style, Tag tag) {
    boolean bold = style.bold() || words.bold();
    Tone tone = words.tone() == null ? style.tone() : words.tone();
    return new Fragment(tag, words, bold, tone, words.text(), 0);
  }

  Fragment with(String other) {
    return new Fragment(tag, piece, bold, tone, other, width);
  }

  Fragment measured(Fonts fonts, float size) {
    return text.isEmpty()
        ? this
        : new Fragment(tag, piece, bold, tone, text, fonts.width(text, bold, size));
  }

  boolean continues(Fragment other) {
    return piece == other.piece && tag == other.tag && !text.isEmpty();
  }

  Fragment and(Fragment next) {
    return new Fragment(tag, piece, bold, tone, text + next.text, width + next.width);
  }

  @Nullable Mark mark() {
    return piece instanceof Text.Symbol symbol ? symbol.mark() : null;
  }

  @Nullable String destination() {
    return piece instanceof Text.Words words ? words.destination() : null;
  }

  /** All the words of the piece, of which this is a part. */
  String whole() {
    return piece instanceof Text.Words words ? words.text().strip() : "";
  }
}
