package rendicion.report;

import java.util.Optional;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.pdf.Canvas;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;

/**
 * One promise in the bulletin: the icon of its dimension, the figure in large letters, a line.
 *
 * @param detail how much there is room for
 */
record BoletinPromise(
    Edition edition, Indicator indicator, Phrases phrases, BoletinReport.Detail detail) {

  private static final double BAND = 24;
  private static final double LARGEST = 18;
  private static final double SMALLEST = 10;
  private static final double SMALL = 9;
  private static final double VALUE = 54;
  private static final double GAP = 8;

  BoletinPromise(Edition edition, Indicator indicator, BoletinReport.Detail detail) {
    this(edition, indicator, new Phrases(edition), detail);
  }

  void writeTo(PdfDocument pdf) {
    IndicatorResult result = edition.results().getIndicator(indicator.code());
    pdf.introduction(Text.ofBold(Edition.printable(detail.name(indicator))));
    band(pdf, result);
    if (detail.hasSentences()) {
      pdf.paragraph(new IndicatorSentence(edition, indicator).withoutRating(result));
    }
  }

  private void band(PdfDocument pdf, IndicatorResult result) {
    String value =
        result.current() instanceof Figure.Known known
            ? phrases.amount(indicator, Quantity.value(indicator, edition.year(), known))
            : edition.say("no-data");
    String rating =
        result.rating() == rendicion.domain.Rating.NO_DATA ? "" : phrases.word(result.rating());
    String goal =
        edition.say(
            "boletin.goal",
            "value",
            phrases.amount(indicator, Quantity.target(indicator)),
            "year",
            Edition.year(indicator.target().year()));
    Icon icon = icon();
    Tone tone = Phrases.mark(result.rating()).tone();
    String alternative =
        edition.say(
            "boletin.band", "value", value, "goal", goal, "rating", phrases.word(result.rating()));
    pdf.band(
        new rendicion.pdf.Figure(
            alternative,
            pdf.textWidth(),
            BAND,
            canvas -> {
              icon.draw(canvas, Tone.LAKE, 0, 0);
              canvas.mark(Phrases.mark(result.rating()), 42, 13, 12);
              double beside =
                  canvas.textWidth(SMALL, false, goal) + canvas.textWidth(SMALL, true, rating);
              double room = canvas.width() - VALUE - beside - 2 * GAP;
              double size = LARGEST;
              while (size > SMALLEST && canvas.textWidth(size, true, value) > room) {
                size--;
              }
              double end = VALUE + canvas.textWidth(size, true, value) + GAP;
              canvas.text(tone, size, true, Canvas.Anchor.START, VALUE, 19, value);
              canvas.text(tone, SMALL, true, Canvas.Anchor.START, end, 19, rating);
              canvas.text(Tone.INK, SMALL, false, Canvas.Anchor.END, canvas.width(), 19, goal);
            }),
        detail.hasSentences());
  }

  /** That of the dimension, as the plan's settings name it. */
  private Icon icon() {
    String dimension = edition.plan().getObjective(indicator.objective()).dimension();
    return Optional.ofNullable(edition.settings().appearance().icons().get(dimension))
        .flatMap(Icon::named)
        .orElse(Icon.PROMESA);
  }
}
