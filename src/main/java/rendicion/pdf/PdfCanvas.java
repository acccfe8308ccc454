package rendicion.pdf;

import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/** Draws on a page from the upper left corner of a place. */
final class PdfCanvas implements Canvas {

  private static final float RING = 0.24f;
  private static final PdfName KEY = new PdfName("RendicionKey");

  private final PdfContentByte content;
  private final Theme theme;
  private final Fonts fonts;
  private final Emblems emblems;
  private final Map<Tone, Color> colours = new EnumMap<>(Tone.class);
  private final float left;
  private final float top;
  private final double width;
  private final double height;

  /**
   * @param top of the place, in points from the lower edge of the page
   */
  PdfCanvas(
      PdfContentByte content,
      Theme theme,
      Fonts fonts,
      Emblems emblems,
      float left,
      float top,
      double width,
      double height) {
    this.content = content;
    this.theme = theme;
    this.fonts = fonts;
    this.emblems = emblems;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public void rectangle(Tone fill, double x, double y, double w, double h) {
    fill(fill);
    content.rectangle(x(x), y(y + h), (float) w, (float) h);
    content.fill();
  }

  @Override
  public void outline(Tone stroke, double lineWidth, double x, double y, double w, double h) {
    stroke(stroke, lineWidth);
    content.rectangle(x(x), y(y + h), (float) w, (float) h);
    content.stroke();
  }

  @Override
  public void line(Tone stroke, double lineWidth, double x1, double y1, double x2, double y2) {
    polyline(stroke, lineWidth, x1, y1, x2, y2);
  }

  @Override
  public void dottedLine(
      Tone stroke, double lineWidth, double x1, double y1, double x2, double y2) {
    content.saveState();
    content.setLineDash((float) (lineWidth * 2), (float) (lineWidth * 2), 0);
    line(stroke, lineWidth, x1, y1, x2, y2);
    content.restoreState();
  }

  @Override
  public void polyline(Tone stroke, double lineWidth, double... points) {
    stroke(stroke, lineWidth);
    path(points);
    content.stroke();
  }

  @Override
  public void polygon(Tone fill, double... points) {
    fill(fill);
    path(points);
    content.closePath();
    content.fill();
  }

  @Override
  public void circle(Tone fill, double x, double y, double radius) {
    fill(fill);
    content.circle(x(x), y(y), (float) radius);
    content.fill();
  }

  @Override
  public void emblem(Emblem emblem, double x, double y, double w, double h) {
    content.addImage(emblems.of(emblem), (float) w, 0, 0, (float) h, x(x), y(y + h));
  }

  @Override
  public void mark(Mark mark, double x, double y, double size) {
    double half = size / 2;
    switch (mark) {
      case CIRCLE -> circle(mark.tone(), x, y, half);
      case TRIANGLE -> polygon(mark.tone(), x - half, y + half, x + half, y + half, x, y - half);
      case SQUARE -> rectangle(mark.tone(), x - half * 0.9, y - half * 0.9, size * 0.9, size * 0.9);
      case RING -> {
        stroke(mark.tone(), size * RING);
        content.circle(x(x), y(y), (float) (half * (1 - RING)));
        content.closePathStroke();
      }
    }
  }

  @Override
  public void text(
      Tone tone, double size, boolean bold, Anchor anchor, double x, double y, String words) {
    double wide = textWidth(size, bold, words);
    double start =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - wide / 2;
          case END -> x - wide;
        };
    text(tone, size, bold, start, y, Traced.parts(words));
  }

  /** Words whose characters all have a glyph, from x. */
  void text(Tone tone, double size, boolean bold, double x, double y, List<Traced.Part> words) {
    fill(tone);
    content.beginText();
    content.setFontAndSize(fonts.face(bold), (float) size);
    content.setTextMatrix(x(x), y(y));
    words.forEach(this::show);
    content.endText();
  }

  @Override
  public double textWidth(double size, boolean bold, String words) {
    return fonts.width(Traced.plain(words), bold, (float) size);
  }

  private void show(Traced.Part part) {
    if (part.key() == null) {
      content.showText(part.words());
      return;
    }
    PdfDictionary traced = new PdfDictionary();
    traced.put(KEY, new PdfString(part.key()));
    content.beginMarkedContentSequence(PdfName.SPAN, traced, true);
    content.showText(part.words());
    content.endMarkedContentSequence();
  }

  private void path(double... points) {
    if (points.length < 4 || points.length % 2 != 0) {
      throw new IllegalArgumentException("A line needs pairs of x and y, two at least");
    }
    content.moveTo(x(points[0]), y(points[1]));
    for (int i = 2; i < points.length; i += 2) {
      content.lineTo(x(points[i]), y(points[i + 1]));
    }
  }

  private void fill(Tone tone) {
    content.setColorFill(colour(tone));
  }

  private void stroke(Tone tone, double lineWidth) {
    content.setColorStroke(colour(tone));
    content.setLineWidth((float) lineWidth);
  }

  private Color colour(Tone tone) {
    return colours.computeIfAbsent(tone, t -> new Color(theme.rgb(t)));
  }

  private float x(double x) {
    return (float) (left + x);
  }

  private float y(double y) {
    return (float) (top - y);
  }
}
