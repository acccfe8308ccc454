package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a text into lines, ragged right, between words; a word wider than the line is broken where
 * the line ends.
 *
 * <p>The space where a line breaks stays at its end, so that extracted words are not glued
 * together. Not done: hyphenation.
 */
final class LineBreaker {

  /** An unbreakable word with the space or line feed that follows it. */
  private record Word(List<Fragment> fragments, @Nullable Fragment space, boolean lineFeed) {

    float width() {
      float sum = 0;
      for (Fragment fragment : fragments) {
        sum += fragment.width();
      }
      return sum;
    }
  }

  private final Fonts fonts;

  LineBreaker(Fonts fonts) {
    this.fonts = fonts;
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

  private static List<Fragment> fragments(Text text, TextStyle style, Tag holder) {
    boolean mixed = text.pieces().stream().anyMatch(LineBreaker::needsElement);
    if (!mixed) {
      holder.holdingContent();
    }
    List<Fragment> fragments = new ArrayList<>();
    for (Text.Piece piece : text.pieces()) {
      fragments.add(
          switch (piece) {
            case Text.Symbol symbol -> Fragment.of(symbol, style, holder);
            case Text.Words words ->
                Fragment.of(words, style, mixed ? element(words, holder) : holder);
          });
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
          words.add(new Word(List.copyOf(open), fragment.with(" "), part.equals("\n")));
          open.clear();
        } else if (!part.isEmpty()) {
          open.add(fragment.with(part));
        }
      }
    }
    if (!open.isEmpty()) {
      words.add(new Word(List.copyOf(open), null, false));
    }
    return words;
  }

  /** Lines being filled. */
  private final class Lines {

    private final TextStyle style;
    private final float room;
    private final List<Line> done = new ArrayList<>();
    private final List<Fragment> open = new ArrayList<>();
    private float used;
    private float spaces;

    Lines(TextStyle style, float room) {
      this.style = style;
      this.room = room;
    }

    void add(Word unmeasured) {
      Word word = measured(unmeasured);
      if (!open.isEmpty() && used + spaces + word.width() > room) {
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
        spaces += space.width();
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
      used += spaces;
      spaces = 0;
      for (Fragment fragment : fragments) {
        open.add(fragment);
        used += fragment.width();
      }
    }

    private void addByLetter(Fragment fragment) {
      if (fragment.mark() != null) {
        append(List.of(fragment));
        return;
      }
      fragment
          .text()
          .codePoints()
          .mapToObj(Character::toString)
          .map(letter -> fragment.with(letter).measured(fonts, style.size()))
          .forEach(this::addLetter);
    }

    private void addLetter(Fragment letter) {
      if (!open.isEmpty() && used + spaces + letter.width() > room) {
        feed();
      }
      append(List.of(letter));
    }

    private void feed() {
      done.add(new Line(List.copyOf(open), used, style));
      open.clear();
      used = 0;
      spaces = 0;
    }

    private Word measured(Word word) {
      return new Word(
          word.fragments().stream().map(part -> part.measured(fonts, style.size())).toList(),
          word.space() == null ? null : word.space().measured(fonts, style.size()),
          word.lineFeed());
    }
  }
}
