package rendicion.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/** Paints the things of a page; consecutive things of one element share one marked sequence. */
final class PagePainter {

  /** U+00AD in UTF-16; the other encoding of text in PDF has no place for it. */
  private static final byte[] SOFT_HYPHEN = {(byte) 0xFE, (byte) 0xFF, 0, (byte) 0xAD};

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final PdfContentByte content;
  private final Structure structure;
  private final Page page;
  private final PdfCanvas canvas;
  private final Destinations destinations;
  private final Theme theme;
  private final Fonts fonts;
  private final Emblems emblems;
  private boolean open;
  private @Nullable Tag tag;

  PagePainter(
      PdfContentByte content,
      Structure structure,
      Page page,
      Destinations destinations,
      Theme theme,
      Fonts fonts,
      Emblems emblems) {
    this.content = content;
    this.structure = structure;
    this.page = page;
    this.destinations = destinations;
    this.theme = theme;
    this.fonts = fonts;
    this.emblems = emblems;
    canvas =
        new PdfCanvas(
            content, theme, fonts, emblems, 0, page.height(), page.width(), page.height());
  }

  void paint() {
    float scale = page.format().scale();
    content.saveState();
    if (scale != 1) {
      content.concatCTM(scale, 0, 0, scale, 0, 0);
    }
    page.ops().forEach(this::paint);
    close();
    content.restoreState();
  }

  private void paint(Op op) {
    switch (op) {
      case Op.Box b ->
          artifact(() -> canvas.rectangle(b.tone(), b.x(), b.y(), b.width(), b.height()));
      case Op.Stroke s ->
          artifact(() -> canvas.line(s.tone(), s.width(), s.x1(), s.y1(), s.x2(), s.y2()));
      case Op.Shape s -> artifact(() -> canvas.mark(s.mark(), s.x(), s.y(), s.size()));
      case Op.Glyphs g -> {
        mark(g.tag(), g.baseline());
        write(g, g.x(), new Traced.Part(g.key(), g.text()));
        if (g.parted()) {
          hyphen(g);
        }
      }
      case Op.PageNumber n -> {
        mark(n.tag());
        number(n);
      }
      case Op.Drawing d -> draw(d);
      case Op.Area area -> {
        close();
        structure.link(area, page, destinations);
      }
    }
  }

  private void write(Op.Glyphs g, float x, Traced.Part words) {
    canvas.text(g.tone(), g.size(), g.bold(), x, g.baseline(), List.of(words));
  }

  /** Seen as a hyphen, read as a soft one, so that the word stays whole. */
  private void hyphen(Op.Glyphs g) {
    PdfDictionary soft = new PdfDictionary();
    soft.put(PdfName.ACTUALTEXT, new PdfString(SOFT_HYPHEN));
    content.beginMarkedContentSequence(PdfName.SPAN, soft, true);
    float after = g.x() + fonts.width(g.text(), g.bold(), g.size());
    write(g, after, new Traced.Part(null, Fragment.HYPHEN));
    content.endMarkedContentSequence();
  }

  private void draw(Op.Drawing drawing) {
    mark(drawing.tag());
    float top = page.height() - drawing.y();
    content.saveState();
    drawing
        .painter()
        .paint(
            new PdfCanvas(
                content,
                theme,
                fonts,
                emblems,
                drawing.x(),
                top,
                drawing.width(),
                drawing.height()));
    content.restoreState();
    if (drawing.tag() != null) {
      structure.box(drawing.tag(), drawing, top, page.format().scale());
      close();
    }
  }

  private void artifact(Runnable drawing) {
    mark(null);
    drawing.run();
  }

  /** With a space before it, so that extracted words are not glued to it. */
  private void number(Op.PageNumber n) {
    String words = " " + destinations.page(n.destination()).number();
    TextStyle style = n.style();
    canvas.text(
        style.tone(),
        style.size(),
        style.bold(),
        Canvas.Anchor.END,
        n.right(),
        n.baseline(),
        words);
  }

  /** Text without element is what pages repeat. */
  private void mark(@Nullable Tag next, float baseline) {
    if (next != null) {
      mark(next);
      return;
    }
    close();
    PdfDictionary repeated = new PdfDictionary();
    repeated.put(PdfName.TYPE, new PdfName("Pagination"));
    boolean above = baseline < page.height() / 2;
    repeated.put(PdfName.SUBTYPE, new PdfName(above ? "Header" : "Footer"));
    content.beginMarkedContentSequence(ARTIFACT, repeated, true);
    open = true;
  }

  private void mark(@Nullable Tag next) {
    if (open && next == tag) {
      return;
    }
    close();
    if (next == null) {
      content.beginMarkedContentSequence(ARTIFACT);
    } else {
      content.beginMarkedContentSequence(structure.element(next));
    }
    tag = next;
    open = true;
  }

  private void close() {
    if (open) {
      content.endMarkedContentSequence();
    }
    open = false;
    tag = null;
  }
}
