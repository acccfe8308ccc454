package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts slices on pages. Slices that must stay together move to the next page together, unless no
 * page could hold them.
 */
final class Paginator {

  private final List<Page> pages = new ArrayList<>();
  private Page page = new Page(0, false, true);
  private float y;
  private boolean fresh;
  private Slice.@Nullable Frame frame;
  private float frameTop;

  List<Page> pages(List<Layout.Run> runs) {
    for (Layout.Run run : runs) {
      turn(run);
      place(run.slices(), run);
      closeFrame();
    }
    return List.copyOf(pages);
  }

  private void place(List<Slice> slices, Layout.Run run) {
    boolean free = true;
    for (int i = 0; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      float needed = free ? chain(slices, i) : below(slice) + gap(slice) + slice.height();
      boolean fits = y + opening(slice) + needed <= page.bottom() + 0.01f;
      boolean fitsElsewhere = needed <= Page.textHeight(run.landscape());
      boolean single =
          y + opening(slice) + gap(slice) + slice.height() + below(slice) <= page.bottom();
      if (!fresh && !fits && (fitsElsewhere || !single)) {
        next(run, slice);
      }
      put(slice);
      free = !slice.keep();
    }
  }

  /** The height of a slice and all it must stay with. */
  private float chain(List<Slice> slices, int from) {
    float height = 0;
    for (int i = from; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      height += (i == from ? gap(slice) : slice.gap()) + slice.height();
      if (i > from && slice.frame() != slices.get(i - 1).frame()) {
        height += below(slices.get(i - 1)) + above(slice);
      }
      if (!slice.keep() || i == slices.size() - 1) {
        return height + below(slice);
      }
    }
    return height;
  }

  private float gap(Slice slice) {
    return fresh ? 0 : slice.gap();
  }

  private float opening(Slice slice) {
    return slice.frame() == frame ? 0 : above(slice) + closing();
  }

  private float closing() {
    return frame == null ? 0 : frame.below();
  }

  private static float above(Slice slice) {
    Slice.Frame around = slice.frame();
    return around == null ? 0 : around.above(false);
  }

  private static float below(Slice slice) {
    Slice.Frame around = slice.frame();
    return around == null ? 0 : around.below();
  }

  private void put(Slice slice) {
    if (slice.frame() != frame) {
      closeFrame();
      y += gap(slice);
      openFrame(slice.frame(), false);
    } else {
      y += gap(slice);
    }
    slice.emitter().emit(page, page.left(), y);
    y += slice.height();
    fresh = false;
  }

  private void next(Layout.Run run, Slice slice) {
    boolean continued = frame != null && slice.frame() == frame;
    closeFrame();
    turn(run);
    if (continued) {
      openFrame(slice.frame(), true);
    }
  }

  private void openFrame(Slice.@Nullable Frame around, boolean continued) {
    frame = around;
    frameTop = y;
    if (around != null) {
      around.open(page, page.left(), y, continued);
      y += around.above(continued);
    }
  }

  private void closeFrame() {
    if (frame != null) {
      y += frame.below();
      frame.close(page, page.left(), frameTop, y);
    }
    frame = null;
  }

  private void turn(Layout.Run run) {
    page = new Page(pages.size() + 1, run.landscape(), run.bare());
    pages.add(page);
    y = run.bare() ? 0 : page.top();
    fresh = true;
  }
}
