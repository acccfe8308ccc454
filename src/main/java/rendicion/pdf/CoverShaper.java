package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** The first page. */
final class CoverShaper {

  private static final TextStyle KICKER = new TextStyle(11, 15, true, Tone.WHITE, false);
  private static final TextStyle TITLE = new TextStyle(30, 36, true, Tone.WHITE, false);
  private static final TextStyle SUBTITLE = new TextStyle(14, 20, false, Tone.WHITE, false);
  private static final TextStyle FACT = new TextStyle(11, 17, false, Tone.INK, false);
  private static final int WAVE_STEPS = 160;
  private static final float BAND = (float) Theme.mm(170);

  private static final float EMBLEM = (float) Theme.mm(30);
  private static final float EMBLEM_TOP = (float) Theme.mm(22);
  private static final float EMBLEM_PAD = 6;

  private final LineBreaker breaker;

  CoverShaper(LineBreaker breaker) {
    this.breaker = breaker;
  }

  /** One slice as high as the page. */
  List<Slice> slices(Cover cover, Tag section) {
    float width = Format.UPRIGHT.textWidth();
    List<Placed> placed = new ArrayList<>();
    Emblem emblem = cover.emblem();
    Figure figure = emblem == null ? null : emblem.figure(EMBLEM, EMBLEM);
    Tag figureTag = figure == null ? null : FigureShaper.tag(figure, section);
    float kickerTop = (float) Theme.mm(28);
    float beside = figure == null ? width : width - EMBLEM - 4 * EMBLEM_PAD;
    float y = stack(placed, cover.kicker(), KICKER, section, kickerTop, beside);
    y = Math.max(y, (float) Theme.mm(68));
    y = stack(placed, cover.title(), TITLE, section, y, width);
    stack(placed, cover.subtitle(), SUBTITLE, section, y + 10, width);
    float below = BAND + (float) Theme.mm(14);
    for (String line : cover.lines()) {
      below = stack(placed, line, FACT, section, below, width);
    }
    float noticeTop = below + 24;
    float noticeWidth = width - 2 * TintedFrame.PAD;
    List<Placed> notice = new ArrayList<>();
    float noticeBottom =
        stack(notice, cover.notice(), TextStyle.BODY, section, noticeTop, noticeWidth);
    return List.of(
        Slice.of(
            0,
            Format.UPRIGHT.height() - 60,
            (page, x, top) -> {
              art(page);
              if (figure != null && figureTag != null) {
                emblem(page, figure, figureTag, x + width);
              }
              placed.forEach(line -> line.emit(page, 0));
              if (!notice.isEmpty()) {
                ground(page, x, noticeTop, noticeBottom, width);
                notice.forEach(line -> line.emit(page, TintedFrame.PAD));
              }
            }));
  }

  /** On white, in the upper right corner of the text. */
  private static void emblem(Page page, Figure figure, Tag tag, float right) {
    float width = (float) figure.width();
    float height = (float) figure.height();
    float left = right - EMBLEM_PAD - width;
    page.ground(
        new Op.Box(
            Tone.WHITE,
            left - EMBLEM_PAD,
            EMBLEM_TOP - EMBLEM_PAD,
            width + 2 * EMBLEM_PAD,
            height + 2 * EMBLEM_PAD));
    page.add(FigureShaper.drawing(figure, tag, left, EMBLEM_TOP));
  }

  private record Placed(Line line, float top) {

    void emit(Page page, float indent) {
      line.emit(page, page.left() + indent, top);
    }
  }

  private float stack(
      List<Placed> placed, String words, TextStyle style, Tag section, float top, float width) {
    if (words.isBlank()) {
      return top;
    }
    float y = top;
    for (Line line : breaker.lines(Text.of(words), style, width, section.child("P"))) {
      placed.add(new Placed(line, y));
      y += style.leading();
    }
    return y;
  }

  private static void ground(Page page, float x, float top, float bottom, float width) {
    TintedFrame frame = new TintedFrame(Tone.AMBER_TINT, width);
    frame.close(page, x, top - 10, bottom + 10);
  }

  private static void art(Page page) {
    page.ground(new Op.Box(Tone.LAKE, -1, -1, Format.UPRIGHT.width() + 2, BAND + 1));
    float height = (float) Theme.mm(46);
    page.ground(
        new Op.Drawing(null, 0, BAND - height, Format.UPRIGHT.width(), height, CoverShaper::waves));
    float bar = (float) Theme.mm(60);
    page.ground(new Op.Box(Tone.LAKE_TINT, page.left(), bar, (float) Theme.mm(16), 2));
  }

  /** Lines of water, calmer towards the far shore. */
  private static void waves(Canvas canvas) {
    int lines = 9;
    for (int i = 0; i < lines; i++) {
      double near = (i + 1.0) / lines;
      double y = canvas.height() * (0.12 + 0.8 * near * near);
      double[] points = new double[2 * (WAVE_STEPS + 1)];
      for (int step = 0; step <= WAVE_STEPS; step++) {
        double x = canvas.width() * step / WAVE_STEPS;
        double phase = x / (22 + 40 * near) + i * 1.9;
        points[2 * step] = x;
        points[2 * step + 1] = y + Math.sin(phase) * 5 * near + Math.sin(phase * 0.43) * 3 * near;
      }
      canvas.polyline(Tone.LAKE_TINT, 0.25 + 0.65 * near, points);
    }
  }
}
