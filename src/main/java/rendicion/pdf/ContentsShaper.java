package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** The table of contents: one line per heading, its page at the right. */
final class ContentsShaper {

  private static final float NUMBER = 34;
  private static final float INDENT = 14;

  private final LineBreaker breaker;

  ContentsShaper(LineBreaker breaker) {
    this.breaker = breaker;
  }

  List<Slice> slices(
      Block.Contents contents, List<Block.Heading> headings, Tag section, float width) {
    List<Slice> slices = new ArrayList<>();
    TextStyle style = TextStyle.heading(1);
    for (Line line : breaker.lines(Text.of(contents.title()), style, width, section.child("H1"))) {
      slices.add(Slice.of(0, style.leading(), line::emit).kept(true));
    }
    Tag toc = section.child("TOC");
    for (Block.Heading heading : headings) {
      if (heading.listed() && heading.level() <= contents.depth()) {
        slices.addAll(entry(heading, toc, width));
      }
    }
    return slices;
  }

  private List<Slice> entry(Block.Heading heading, Tag toc, float width) {
    Tag link = toc.child("TOCI").child("Reference").child("Link");
    boolean main = heading.level() == 1;
    TextStyle style = main ? TextStyle.BODY.bolder() : TextStyle.BODY;
    float indent = INDENT * (heading.level() - 1);
    List<Line> lines =
        breaker.lines(Text.of(heading.words()), style, width - indent - NUMBER, link);
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean last = i == lines.size() - 1;
      float gap = i > 0 ? 0 : main ? 7 : 1.5f;
      slices.add(
          Slice.of(
                  gap,
                  style.leading(),
                  (page, x, top) -> {
                    line.emit(page, x + indent, top);
                    if (last) {
                      number(page, line, link, heading, x + indent, x + width, top);
                    }
                    page.add(area(link, x, top, width, style, heading));
                  })
              .kept(!last));
    }
    return slices;
  }

  private static Op area(
      Tag link, float x, float top, float width, TextStyle style, Block.Heading heading) {
    return new Op.Area(link, x, top, width, style.leading(), heading.key(), heading.words());
  }

  private static void number(
      Page page, Line line, Tag link, Block.Heading heading, float x, float right, float top) {
    float baseline = top + line.style().baseline();
    float from = x + line.width() + 6;
    float to = right - NUMBER + 10;
    if (to > from) {
      page.decorate(new Op.Stroke(Tone.RULE, 0.5f, from, baseline, to, baseline));
    }
    page.add(new Op.PageNumber(link, right, baseline, line.style(), heading.key()));
  }
}
