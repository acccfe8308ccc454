package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** Figures with their captions, and big numbers side by side. */
final class FigureShaper {

  private static final float GAP = 12;
  private static final float CLOSE = 4;
  private static final float GUTTER = 12;

  private final LineBreaker breaker;

  FigureShaper(LineBreaker breaker) {
    this.breaker = breaker;
  }

  List<Slice> picture(Block.Picture picture, Tag section, float width, float height) {
    Figure figure = picture.figure();
    List<Slice> slices = new ArrayList<>();
    if (!picture.caption().isBlank()) {
      Tag caption = section.child("P");
      for (Line line : breaker.lines(picture.caption(), TextStyle.CAPTION, width, caption)) {
        slices.add(
            Slice.of(slices.isEmpty() ? GAP : 0, line.style().leading(), line::emit).kept(true));
      }
    }
    requireSmaller(figure, width, height - slices.size() * TextStyle.CAPTION.leading() - GAP);
    Tag tag = tag(figure, section);
    float gap = slices.isEmpty() && !picture.close() ? GAP : CLOSE;
    slices.add(
        Slice.of(
                gap,
                (float) figure.height(),
                (page, x, top) -> page.add(drawing(figure, tag, x, top)))
            .kept(picture.kept()));
    return slices;
  }

  static List<Slice> ornament(Block.Ornament o) {
    return List.of(
        Slice.of(
                4,
                (float) o.height(),
                (page, x, top) ->
                    page.decorate(
                        new Op.Drawing(
                            null, x, top, (float) o.width(), (float) o.height(), o.painter())))
            .kept(true));
  }

  static Tag tag(Figure figure, Tag holder) {
    return holder.child("Figure").with(Tag.Attribute.ALT, figure.alternative()).holdingContent();
  }

  static Op drawing(Figure figure, Tag tag, float x, float top) {
    return new Op.Drawing(
        tag, x, top, (float) figure.width(), (float) figure.height(), figure.painter());
  }

  static void requireSmaller(Figure figure, float width, float height) {
    if (figure.width() > width + 0.01 || figure.height() > height) {
      throw new IllegalArgumentException(
          "The figure of %.0f × %.0f points is larger than its place of %.0f × %.0f: %s"
              .formatted(figure.width(), figure.height(), width, height, figure.alternative()));
    }
  }

  /** One list; each item a value and its label. */
  List<Slice> numbers(List<KeyFigure> figures, Tag section, float width) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("No key figures");
    }
    Tag list = section.child("L");
    float column = (width - GUTTER * (figures.size() - 1)) / figures.size();
    List<Slice.Emitter> emitters = new ArrayList<>();
    float height = 0;
    for (int i = 0; i < figures.size(); i++) {
      Tag body = list.child("LI").child("LBody");
      List<Line> lines = lines(figures.get(i), column - GUTTER, body);
      float left = i * (column + GUTTER);
      emitters.add((page, x, top) -> emit(lines, page, x + left, top, column));
      height = Math.max(height, Line.height(lines));
    }
    return List.of(
        Slice.of(
            GAP,
            height + 8,
            (page, x, top) -> emitters.forEach(emitter -> emitter.emit(page, x, top))));
  }

  private List<Line> lines(KeyFigure figure, float width, Tag body) {
    Mark mark = figure.mark();
    TextStyle style = fitting(figure, width).in(mark == null ? Tone.LAKE : mark.tone());
    Text value = mark == null ? Text.of(figure.value()) : Text.empty().mark(mark, figure.value());
    List<Line> lines = new ArrayList<>(breaker.lines(value, style, width, body.child("P")));
    Text label = Text.of(figure.label());
    lines.addAll(breaker.lines(label, TextStyle.CELL, width, body.child("P")));
    return lines;
  }

  /** As large as the width allows. */
  private TextStyle fitting(KeyFigure figure, float width) {
    TextStyle big = TextStyle.BIG;
    float needed =
        breaker.width(Traced.plain(figure.value()), big)
            + (figure.mark() == null ? 0 : big.size() * 1.05f);
    float size = Math.min(big.size(), big.size() * width / needed);
    return new TextStyle(size, big.leading(), true, big.tone());
  }

  private static void emit(List<Line> lines, Page page, float x, float top, float width) {
    page.decorate(new Op.Stroke(Tone.LAKE, 1.5f, x, top, x + width, top));
    float y = top + 6;
    for (Line line : lines) {
      line.emit(page, x, y);
      y += line.style().leading();
    }
  }
}
