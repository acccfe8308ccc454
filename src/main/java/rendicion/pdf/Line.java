package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One broken line of text, ready to stand anywhere. */
record Line(List<Fragment> fragments, float width, TextStyle style) {

  /** A piece of a line in one face, colour and element; or a mark. */
  record Fragment(
      Tag tag,
      @Nullable Mark mark,
      boolean bold,
      Tone tone,
      @Nullable String destination,
      String text,
      float width) {

    boolean continues(Fragment other) {
      return mark == null
          && other.mark == null
          && tag == other.tag
          && bold == other.bold
          && tone == other.tone
          && Objects.equals(destination, other.destination);
    }

    Fragment and(Fragment next) {
      return new Fragment(tag, mark, bold, tone, destination, text + next.text, width + next.width);
    }
  }

  Line {
    fragments = merged(fragments);
  }

  /** Puts the line on a page with its left end at x. */
  void emit(Page page, float x, float top) {
    float at = x;
    for (Fragment fragment : fragments) {
      emit(page, fragment, at, top);
      at += fragment.width();
    }
  }

  /** Puts the line between left and right. */
  void emit(Page page, float left, float right, float top, Cell.Align align) {
    float spare = right - left - width;
    float x =
        switch (align) {
          case LEFT -> left;
          case CENTRE -> left + spare / 2;
          case RIGHT -> left + spare;
        };
    emit(page, x, top);
  }

  private void emit(Page page, Fragment fragment, float x, float top) {
    float size = style.size();
    float baseline = top + style.baseline();
    Mark mark = fragment.mark();
    if (mark != null) {
      float side = size * LineBreaker.MARK;
      page.decorate(new Op.Shape(mark, x + side / 2, baseline - size * 0.35f, side));
      return;
    }
    page.add(
        new Op.Glyphs(
            fragment.tag(), x, baseline, size, fragment.bold(), fragment.tone(), fragment.text()));
    if (fragment.destination() != null) {
      emitLink(page, fragment, fragment.destination(), x, top);
    }
  }

  private void emitLink(Page page, Fragment fragment, String destination, float x, float top) {
    float underline = top + style.baseline() + 1.6f;
    float width = fragment.width();
    page.decorate(new Op.Stroke(Tone.LAKE, 0.5f, x, underline, x + width, underline));
    page.add(
        new Op.Area(
            fragment.tag(), x, top, width, style.leading(), destination, fragment.text().strip()));
  }

  private static List<Fragment> merged(List<Fragment> fragments) {
    List<Fragment> merged = new ArrayList<>();
    for (Fragment fragment : fragments) {
      if (!merged.isEmpty() && merged.getLast().continues(fragment)) {
        merged.set(merged.size() - 1, merged.getLast().and(fragment));
      } else {
        merged.add(fragment);
      }
    }
    return List.copyOf(merged);
  }
}
