package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.pdf.Line.Fragment;

/**
 * Breaks a text into lines, ragged right. The space where a line breaks stays at its end, so that
 * extracted words are not glued together.
 */
final class LineBreaker {

  /** Side of a mark, and the space after it, in em. */
  static final float MARK = 0.72f;

  private static final float MARK_GAP = 0.32f;

  private final Fonts fonts;

  LineBreaker(Fonts fonts) {
    this.fonts = fonts;
  }

  /** An unbreakable word with the space that follows it. */
  private record Word(List<Fragment> fragments, @Nullable Fragment space, boolean lineFeed) {

    float width() {
      float sum = 0;
      for (Fragment fragment : fragments) {
        sum += fragment.width();
      }
      return sum;
    }
  }

  /** The lines of a text; its content is marked with the holder or with elements below it. */
  List<Line> lines(Text text, TextStyle style, float width, Tag holder) {
    Lines lines = new Lines(style, width);
    for (Word word : words(fragments(text, style, holder))) {
      lines.add(word);
    }
    return lines.finish();
  }

  float width(String text, TextStyle style) {
    return fonts.width(text, style.bold(), style.size());
  }

  private List<Fragment> fragments(Text text, TextStyle style, Tag holder) {
    boolean mixed = text.pieces().stream().anyMatch(LineBreaker::needsElement);
    if (!mixed) {
      holder.holdingContent();
    }
    List<Fragment> fragments = new ArrayList<>();
    for (Text.Piece piece : text.pieces()) {
      switch (piece) {
        case Text.Symbol symbol -> fragments.add(mark(symbol, style, holder));
        case Text.Words words -> {
          Tag tag = mixed ? element(words, holder) : holder;
          fragments.add(fragment(words, style, tag, words.text()));
        }
      }
    }
    return fragments;
  }

  private static boolean needsElement(Text.Piece piece) {
    return piece instanceof Text.Words words
        && (words.destination() != null || words.language() != null);
  }

  private static Tag element(Text.Words words, Tag holder) {
    Tag tag = holder.child(words.destination() == null ? "Span" : "Link").holdingContent();
    if (words.language() != null) {
      tag.with(Tag.Attribute.LANGUAGE, words.language());
    }
    return tag;
  }

  private static Fragment mark(Text.Symbol symbol, TextStyle style, Tag holder) {
    float width = style.size() * (MARK + MARK_GAP);
    return new Fragment(holder, symbol.mark(), false, symbol.mark().tone(), null, "", width);
  }

  private Fragment fragment(Text.Words words, TextStyle style, Tag tag, String text) {
    boolean bold = style.bold() || words.bold();
    Tone tone = words.tone() == null ? style.tone() : words.tone();
    return new Fragment(tag, null, bold, tone, words.destination(), text, 0);
  }

  /** Cuts fragments at spaces and line feeds; nothing is measured yet. */
  private static List<Word> words(List<Fragment> fragments) {
    List<Word> words = new ArrayList<>();
    List<Fragment> open = new ArrayList<>();
    for (Fragment fragment : fragments) {
      if (fragment.mark() != null) {
        open.add(fragment);
        continue;
      }
      for (String part : fragment.text().splitWithDelimiters("[ \n]", 0)) {
        if (part.equals(" ") || part.equals("\n")) {
          words.add(new Word(List.copyOf(open), with(fragment, " "), part.equals("\n")));
          open.clear();
        } else if (!part.isEmpty()) {
          open.add(with(fragment, part));
        }
      }
    }
    if (!open.isEmpty()) {
      words.add(new Word(List.copyOf(open), null, false));
    }
    return words;
  }

  private static Fragment with(Fragment like, String text) {
    return new Fragment(
        like.tag(), null, like.bold(), like.tone(), like.destination(), text, like.width());
  }

  /** Lines being filled. */
  private final class Lines {

    private final TextStyle style;
    private final float room;
    private final List<Line> done = new ArrayList<>();
    private final List<Fragment> open = new ArrayList<>();
    private float used;
    private float spaceWidth;

    Lines(TextStyle style, float room) {
      this.style = style;
      this.room = room;
    }

    void add(Word unmeasured) {
      Word word = measured(unmeasured);
      if (!open.isEmpty() && used + spaceWidth + word.width() > room) {
        feed();
      }
      if (word.width() > room) {
        word.fragments().forEach(this::addByLetter);
      } else {
        append(word.fragments());
      }
      Fragment space = word.space();
      if (space != null) {
        open.add(space);
        spaceWidth += space.width();
      }
      if (word.lineFeed()) {
        feed();
      }
    }

    List<Line> finish() {
      if (!open.isEmpty()) {
        feed();
      }
      return done;
    }

    private void append(List<Fragment> fragments) {
      if (fragments.isEmpty()) {
        return;
      }
      used += spaceWidth;
      spaceWidth = 0;
      for (Fragment fragment : fragments) {
        open.add(fragment);
        used += fragment.width();
      }
    }

    private void addByLetter(Fragment fragment) {
      fragment
          .text()
          .codePoints()
          .mapToObj(Character::toString)
          .map(letter -> measured(with(fragment, letter)))
          .forEach(
              letter -> {
                if (used + spaceWidth + letter.width() > room) {
                  feed();
                }
                append(List.of(letter));
              });
    }

    private void feed() {
      done.add(new Line(List.copyOf(open), used, style));
      open.clear();
      used = 0;
      spaceWidth = 0;
    }

    private Word measured(Word word) {
      List<Fragment> fragments = word.fragments().stream().map(this::measured).toList();
      Fragment space = word.space() == null ? null : measured(word.space());
      return new Word(fragments, space, word.lineFeed());
    }

    private Fragment measured(Fragment fragment) {
      if (fragment.mark() != null) {
        return fragment;
      }
      return new Fragment(
          fragment.tag(),
          null,
          fragment.bold(),
          fragment.tone(),
          fragment.destination(),
          fragment.text(),
          fonts.width(fragment.text(), fragment.bold(), style.size()));
    }
  }
}
