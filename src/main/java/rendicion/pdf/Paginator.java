package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts slices on pages. Slices that must stay together move to the next page together, unless no
 * page could hold them all.
 */
final class Paginator {

  private static final float TOLERANCE = 0.01f;

  private final List<Page> pages = new ArrayList<>();
  private Page page = new Page(0, Format.UPRIGHT, true);
  private float y;
  private boolean fresh;
  private Slice.@Nullable Frame frame;
  private float frameTop;

  List<Page> pages(List<Layout.Run> runs) {
    for (Layout.Run run : runs) {
      turn(run);
      place(run);
      closeFrame();
    }
    return List.copyOf(pages);
  }

  private void place(Layout.Run run) {
    boolean free = true;
    List<Slice> slices = run.slices();
    for (int i = 0; i < slices.size(); i++) {
      Slice slice = slices.get(i);
      float together = free ? chain(slices, i) : slice.height() + below(slice);
      if (!fresh && !fits(slice, together)) {
        boolean fitsOnOnePage = together + above(slice, true) <= page.bottom() - page.top();
        if (fitsOnOnePage || !fits(slice, slice.height() + below(slice))) {
          next(run, slice);
        }
      }
      put(slice);
      free = !slice.keep();
    }
  }

  /** The height of a slice and of all it must stay with, without the gap before it. */
  private static float chain(List<Slice> slices, int from) {
    float height = slices.get(from).height();
    int i = from;
    while (slices.get(i).keep() && i + 1 < slices.size()) {
      Slice next = slices.get(i + 1);
      if (next.frame() != slices.get(i).frame()) {
        height += below(slices.get(i)) + above(next, false);
      }
      height += next.gap() + next.height();
      i++;
    }
    return height + below(slices.get(i));
  }

  private boolean fits(Slice slice, float height) {
    float opening = slice.frame() == frame ? 0 : closing() + above(slice, false);
    return y + opening + slice.gap() + height <= page.bottom() + TOLERANCE;
  }

  private float closing() {
    return frame == null ? 0 : frame.below();
  }

  private static float above(Slice slice, boolean continued) {
    Slice.Frame around = slice.frame();
    return around == null ? 0 : around.above(continued);
  }

  private static float below(Slice slice) {
    Slice.Frame around = slice.frame();
    return around == null ? 0 : around.below();
  }

  private void put(Slice slice) {
    float gap = fresh ? 0 : slice.gap();
    if (slice.frame() != frame) {
      closeFrame();
      y += gap;
      openFrame(slice.frame(), false);
    } else {
      y += gap;
    }
    if (!page.bare() && y + slice.height() > page.bottom() + TOLERANCE) {
      throw new IllegalArgumentException(
          "Something of %.0f points does not fit on page %d"
              .formatted(slice.height(), page.number()));
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
    page = new Page(pages.size() + 1, run.format(), run.bare());
    pages.add(page);
    y = run.bare() ? 0 : page.top();
    fresh = true;
  }
}
