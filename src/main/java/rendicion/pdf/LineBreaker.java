package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a text into lines, ragged right, between words; a word wider than the line is broken where
 * the line ends.
 *
 * <p>The space where a line breaks stays at its end, so that extracted words are not glued
 * together; a parted word has none. A word is parted only where much of the line would stay empty,
 * and never on three lines in a row.
 */
final class LineBreaker {

  /** An unbreakable word with the space or line feed that follows it. */
  private record Word(
      List<Fragment> fragments, @Nullable Fragment space, boolean lineFeed, float width) {

    Word(List<Fragment> fragments, @Nullable Fragment space, boolean lineFeed) {
      this(fragments, space, lineFeed, width(fragments));
    }

    private static float width(List<Fragment> fragments) {
      float sum = 0;
      for (Fragment fragment : fragments) {
        sum += fragment.width();
      }
      return sum;
    }
  }

  /** The share of a line that may stay empty before a word is parted. */
  private static final float RAGGED = 0.1f;

  private static final int MOST_PARTED_LINES = 2;

  private final Fonts fonts;
  private final Hyphenation hyphenation;

  LineBreaker(Fonts fonts, Hyphenation hyphenation) {
    this.fonts = fonts;
    this.hyphenation = hyphenation;
  }

  /** The lines of a text; its content is marked with the holder or with elements below it. */
  List<Line> lines(Text text, TextStyle style, float width, Tag holder) {
    Lines lines = new Lines(style, width);
    for (Word word : words(fragments(text, style, holder), style.size())) {
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
    @Nullable Tag run = null;
    for (Text.Piece piece : text.pieces()) {
      switch (piece) {
        case Text.Symbol symbol -> fragments.add(Fragment.of(symbol, style, holder));
        case Text.Words words -> {
          boolean own = needsElement(words);
          Tag tag = !mixed ? holder : own || run == null ? element(words, holder) : run;
          run = own ? null : tag;
          fragments.add(Fragment.of(words, style, tag));
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

  private List<Word> words(List<Fragment> fragments, float size) {
    List<Word> words = new ArrayList<>();
    List<Fragment> open = new ArrayList<>();
    for (Fragment fragment : fragments) {
      if (fragment.mark() != null) {
        open.add(fragment);
        continue;
      }
      String text = fragment.text();
      Fragment space = fragment.with(" ", fonts, size);
      int from = 0;
      for (int at = 0; at <= text.length(); at++) {
        char c = at < text.length() ? text.charAt(at) : 'x';
        boolean ends = c == ' ' || c == '\n';
        if (from < at && (ends || at == text.length())) {
          open.add(fragment.with(text.substring(from, at), fonts, size));
        }
        if (ends) {
          words.add(new Word(List.copyOf(open), space, c == '\n'));
          open.clear();
          from = at + 1;
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
    private int partedLines;

    Lines(TextStyle style, float room) {
      this.style = style;
      this.room = room;
    }

    void add(Word whole) {
      Word word = parted(whole);
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

    /** Fills the line with the beginning of a word that does not fit; answers the rest. */
    private Word parted(Word word) {
      float left = room - used - spaces;
      boolean worth = left > RAGGED * room || word.width() > room;
      if (word.width() <= left || !worth || !mayPart(word)) {
        return word;
      }
      Fragment whole = word.fragments().getFirst();
      for (int place : hyphenation.places(whole.text()).reversed()) {
        Fragment before = whole.before(place, fonts, style.size());
        if (before.width() <= left) {
          append(List.of(before));
          feed();
          partedLines++;
          Fragment rest = whole.with(whole.text().substring(place), fonts, style.size());
          return parted(new Word(List.of(rest), word.space(), word.lineFeed()));
        }
      }
      return word;
    }

    private boolean mayPart(Word word) {
      return style.parts()
          && partedLines < MOST_PARTED_LINES
          && word.fragments().size() == 1
          && word.fragments().getFirst().piece() instanceof Text.Words words
          && words.language() == null;
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
          .map(letter -> fragment.with(letter, fonts, style.size()))
          .forEach(this::addLetter);
    }

    private void addLetter(Fragment letter) {
      if (!open.isEmpty() && used + spaces + letter.width() > room) {
        feed();
      }
      append(List.of(letter));
    }

    private void feed() {
      boolean parted = !open.isEmpty() && open.getLast().parted();
      partedLines = parted ? partedLines : 0;
      done.add(new Line(List.copyOf(open), used, style));
      open.clear();
      used = 0;
      spaces = 0;
    }
  }
}
