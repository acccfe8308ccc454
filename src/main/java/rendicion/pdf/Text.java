package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of thought with pieces in it: plain, bold, quiet or coloured words, links to a place of
 * the same document, words in another language, state marks. Immutable: every method answers a new
 * text.
 *
 * <p>A line feed inside a piece breaks the line. Put the spaces between pieces yourself. Characters
 * the fonts lack are an error when the document is built; pass text of unknown origin through
 * {@link PdfDocument#printable(String)} first.
 */
public final class Text {

  /** One piece of a text. */
  sealed interface Piece permits Words, Symbol {}

  record Words(
      String text,
      boolean bold,
      @Nullable Tone tone,
      @Nullable String destination,
      @Nullable String language,
      boolean small,
      @Nullable String key)
      implements Piece {

    Words(
        String text,
        boolean bold,
        @Nullable Tone tone,
        @Nullable String destination,
        @Nullable String language) {
      this(text, bold, tone, destination, language, false, null);
    }

    Words of(Traced.Part part) {
      return new Words(part.words(), bold, tone, destination, language, small, part.key());
    }
  }

  record Symbol(Mark mark) implements Piece {}

  private static final Text EMPTY = new Text(List.of());

  private final List<Piece> pieces;

  private Text(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  /** No text yet. */
  public static Text empty() {
    return EMPTY;
  }

  /** Plain words. */
  public static Text of(String words) {
    return EMPTY.plain(words);
  }

  /** Bold words. */
  public static Text ofBold(String words) {
    return EMPTY.bold(words);
  }

  /** Quiet words, for what is absent ("sin datos") or secondary. */
  public static Text ofMuted(String words) {
    return EMPTY.muted(words);
  }

  /** A state: its mark and its word. */
  public static Text ofMark(Mark mark, String word) {
    return EMPTY.mark(mark, word);
  }

  public Text plain(String words) {
    return with(new Words(words, false, null, null, null));
  }

  public Text bold(String words) {
    return with(new Words(words, true, null, null, null));
  }

  public Text muted(String words) {
    return with(new Words(words, false, Tone.MUTED, null, null));
  }

  /** Words in the colour of a text tone. */
  public Text toned(Tone tone, String words) {
    requireTextTone(tone);
    return with(new Words(words, false, tone, null, null));
  }

  /** Bold words in the colour of a text tone. */
  public Text tonedBold(Tone tone, String words) {
    requireTextTone(tone);
    return with(new Words(words, true, tone, null, null));
  }

  /**
   * A link to a heading key or an anchor of this document.
   *
   * @throws IllegalArgumentException without words to follow
   */
  public Text link(String destination, String words) {
    if (words.isBlank()) {
      throw new IllegalArgumentException("A link needs words: " + destination);
    }
    String key =
        Traced.parts(words).stream()
            .map(Traced.Part::key)
            .filter(k -> k != null)
            .findFirst()
            .orElse(null);
    return new Text(
        java.util.stream.Stream.concat(
                pieces.stream(),
                java.util.stream.Stream.of(
                    new Words(
                        Traced.plain(words), false, Tone.LAKE, destination, null, false, key)))
            .toList());
  }

  /**
   * A small link in brackets that says where what stands before it comes from; it never begins a
   * line.
   */
  public Text reference(String destination, String number) {
    return plain("\u00a0")
        .with(new Words("[" + number + "]", false, Tone.LAKE, destination, null, true, null));
  }

  /** Words in another language, by its BCP 47 tag ("qu", "ay"). */
  public Text language(String tag, String words) {
    return with(new Words(words, false, null, null, tag));
  }

  /** A drawn shape followed by its word in the same colour. */
  public Text mark(Mark mark, String word) {
    if (word.isBlank()) {
      throw new IllegalArgumentException("A mark needs a word: " + mark);
    }
    return with(new Symbol(mark)).with(new Words(word, false, mark.tone(), null, null));
  }

  /** This text and then the other. */
  public Text and(Text other) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new Text(all);
  }

  public boolean isBlank() {
    return words().isBlank();
  }

  /** The words alone. */
  public String words() {
    return pieces.stream()
        .map(piece -> piece instanceof Words words ? words.text() : "")
        .collect(Collectors.joining());
  }

  List<Piece> pieces() {
    return pieces;
  }

  boolean hasLink() {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Words words && words.destination() != null);
  }

  private static void requireTextTone(Tone tone) {
    if (tone.use() != Tone.Use.TEXT) {
      throw new IllegalArgumentException(tone + " is not a colour for text");
    }
  }

  private Text with(Piece piece) {
    List<Piece> all = new ArrayList<>(pieces);
    if (piece instanceof Words words) {
      Traced.parts(words.text()).forEach(part -> all.add(words.of(part)));
    } else {
      all.add(piece);
    }
    return new Text(all);
  }

  @Override
  public String toString() {
    return words();
  }
}
