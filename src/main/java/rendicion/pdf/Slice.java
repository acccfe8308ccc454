package rendicion.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A strip of the page that is never cut, as high as it says.
 *
 * @param gap space before it, dropped at the top of a page
 * @param keep whether it must stand on the same page as the next slice
 */
record Slice(float gap, float height, boolean keep, @Nullable Frame frame, Emitter emitter) {

  /** Puts the slice's content on a page. */
  @FunctionalInterface
  interface Emitter {
    void emit(Page page, float x, float top);
  }

  /** What goes around consecutive slices, on every page where some of them stand. */
  interface Frame {

    /** Space the frame needs above the first slice on a page. */
    float above(boolean continued);

    /** Space the frame needs below the last slice on a page. */
    float below();

    void open(Page page, float x, float top, boolean continued);

    void close(Page page, float x, float top, float bottom);
  }

  static Slice of(float gap, float height, Emitter emitter) {
    return new Slice(gap, height, false, null, emitter);
  }

  Slice kept(boolean withNext) {
    return new Slice(gap, height, withNext, frame, emitter);
  }

  Slice in(Frame around) {
    return new Slice(gap, height, keep, around, emitter);
  }

  Slice after(float space) {
    return new Slice(space, height, keep, frame, emitter);
  }

  /** This slice with a place to arrive at. */
  Slice reachedBy(String key) {
    return new Slice(
        gap,
        height,
        keep,
        frame,
        (page, x, top) -> {
          page.destination(key, top);
          emitter.emit(page, x, top);
        });
  }
}
