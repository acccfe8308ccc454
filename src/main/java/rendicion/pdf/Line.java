package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** One broken line of text, ready to stand anywhere. */
record Line(List<Fragment> fragments, float width, TextStyle style) {

  private static final float UNDERLINE = 1.6f;

  Line {
    fragments = merged(fragments);
  }

  static float height(List<Line> lines) {
    float height = 0;
    for (Line line : lines) {
      height += line.style().leading();
    }
    return height;
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
      float side = size * Fragment.MARK;
      page.decorate(new Op.Shape(mark, x + side / 2, baseline - size * 0.36f, side));
      return;
    }
    page.add(
        new Op.Glyphs(
            fragment.tag(),
            x,
            baseline,
            fragment.size(size),
            fragment.bold(),
            fragment.tone(),
            fragment.text(),
            fragment.parted(),
            fragment.key()));
    String destination = fragment.destination();
    if (destination != null) {
      link(page, fragment, destination, x, top);
    }
  }

  private void link(Page page, Fragment fragment, String destination, float x, float top) {
    float y = top + style.baseline() + UNDERLINE;
    float width = fragment.width();
    page.decorate(new Op.Stroke(Tone.LAKE, 0.5f, x, y, x + width, y));
    page.add(
        new Op.Area(fragment.tag(), x, top, width, style.leading(), destination, fragment.whole()));
  }

  private static List<Fragment> merged(List<Fragment> fragments) {
    List<Fragment> merged = new ArrayList<>();
    int from = 0;
    while (from < fragments.size()) {
      int to = from + 1;
      while (to < fragments.size() && fragments.get(to - 1).continues(fragments.get(to))) {
        to++;
      }
      merged.add(Fragment.joined(fragments.subList(from, to)));
      from = to;
    }
    return List.copyOf(merged);
  }
}
