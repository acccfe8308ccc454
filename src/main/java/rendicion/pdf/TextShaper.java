package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;

/** Headings, paragraphs, lists and callouts as slices. */
final class TextShaper {

  private static final float BLOCK_GAP = 8;
  private static final float ITEM_GAP = 3;
  private static final float INDENT = 16;
  private static final float BOX_GAP = 12;
  private static final int SHORT_BOX = 8;
  private static final float[] HEADING_GAPS = {34, 26, 18, 14};

  private final LineBreaker breaker;

  TextShaper(LineBreaker breaker) {
    this.breaker = breaker;
  }

  List<Slice> heading(Block.Heading heading, Tag section, float width) {
    Tag tag = section.child("H" + heading.level());
    TextStyle style = TextStyle.heading(heading.level());
    List<Line> lines = breaker.lines(Text.of(heading.words()), style, width, tag);
    List<Slice> slices = new ArrayList<>();
    for (Line line : lines) {
      slices.add(Slice.of(0, style.leading(), line::emit).kept(true));
    }
    slices.set(
        0, slices.getFirst().after(HEADING_GAPS[heading.level() - 1]).reachedBy(heading.key()));
    return slices;
  }

  List<Slice> paragraph(Text text, TextStyle style, Tag section, float width) {
    return paragraph(text, style, section.child("P"), BLOCK_GAP, 0, width);
  }

  List<Slice> introduction(Text text, Tag section, float width) {
    return paragraph(text, TextStyle.BODY, section, width).stream()
        .map(slice -> slice.kept(true))
        .toList();
  }

  private List<Slice> paragraph(
      Text text, TextStyle style, Tag tag, float gap, float indent, float width) {
    List<Line> lines = breaker.lines(text, style, width - indent, tag);
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean keep = i < lines.size() - 1 && (i == 0 || i == lines.size() - 2);
      slices.add(
          Slice.of(
                  i == 0 ? gap : 0,
                  style.leading(),
                  (page, x, top) -> line.emit(page, x + indent, top))
              .kept(keep));
    }
    return slices;
  }

  List<Slice> items(Block.Items items, Tag section, float width) {
    Tag list = section.child("L");
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < items.texts().size(); i++) {
      Tag item = list.child("LI");
      String label = items.numbered() ? (i + 1) + "." : "•";
      Line mark =
          breaker.lines(Text.of(label), TextStyle.BODY, INDENT * 2, item.child("Lbl")).getFirst();
      List<Slice> body =
          paragraph(
              items.texts().get(i),
              TextStyle.BODY,
              item.child("LBody"),
              i == 0 ? BLOCK_GAP : ITEM_GAP,
              INDENT,
              width);
      if (!body.isEmpty()) {
        body.set(0, labelled(body.getFirst(), mark));
      }
      slices.addAll(body);
    }
    return slices;
  }

  private static Slice labelled(Slice first, Line label) {
    return new Slice(
        first.gap(),
        first.height(),
        first.keep(),
        first.frame(),
        (page, x, top) -> {
          label.emit(page, x, top);
          first.emitter().emit(page, x, top);
        });
  }

  List<Slice> callout(Block.Callout callout, Tag section, float width) {
    Tag box = section.child("Div");
    Slice.Frame frame = new TintedFrame(callout.ground(), width);
    List<Slice> slices = new ArrayList<>();
    if (!callout.title().isBlank()) {
      Text title = Text.of(callout.title());
      inside(title, TextStyle.BODY.bolder(), box, width).stream()
          .map(slice -> slice.kept(true))
          .forEach(slices::add);
    }
    callout.paragraphs().forEach(text -> slices.addAll(inside(text, TextStyle.BODY, box, width)));
    boolean shortBox = slices.size() <= SHORT_BOX;
    for (int i = 0; i < slices.size(); i++) {
      boolean keep = slices.get(i).keep() || shortBox && i + 1 < slices.size();
      slices.set(i, slices.get(i).kept(keep).in(frame));
    }
    slices.set(0, slices.getFirst().after(BOX_GAP));
    return slices;
  }

  private List<Slice> inside(Text text, TextStyle style, Tag box, float width) {
    float indent = TintedFrame.PAD;
    return paragraph(text, style, box.child("P"), ITEM_GAP, indent, width - indent);
  }
}
