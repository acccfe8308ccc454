package rendicion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rendicion.domain.Dimension;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Summary;
import rendicion.pdf.Cell;
import rendicion.pdf.KeyFigure;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;

/** What hangs on the wall of the audience: one page a dimension, one line an indicator. */
record LaminaReport(Edition edition, Phrases phrases) implements Section {

  private static final double CHART = 0.5;
  private static final double NAME = 0.35;
  private static final int TITLE = 40;

  LaminaReport(Edition edition) {
    this(edition, new Phrases(edition));
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.sheet();
    Logo logo = new Logo(edition);
    new OnePage(
            edition,
            List.of(
                logo.above(page -> front(page, Integer.MAX_VALUE)),
                page -> front(page, Integer.MAX_VALUE),
                page -> front(page, 80)))
        .writeTo(pdf);
    for (Dimension dimension : edition.plan().dimensions()) {
      if (!indicators(dimension).isEmpty()) {
        pdf.sheet();
        new OnePage(edition, forms(dimension)).writeTo(pdf);
      }
    }
  }

  private void front(PdfDocument pdf, int letters) {
    pdf.heading(
        1,
        edition.say("lamina.title", "entity", Phrases.shortened(edition.plan().entity(), letters)));
    pdf.lead(
        Text.of(
            edition.say("lamina.lead", "period", edition.periodName(), "date", edition.cutOff())));
    pdf.keyFigures(Arrays.stream(Rating.values()).map(this::count).toList());
    pdf.callout(
        Tone.PAPER,
        edition.say("summary.legend.title"),
        new RatingScale(edition).sentence(),
        Text.of(edition.say("lamina.how", "name", edition.method())));
    String notice = edition.settings().sampleNotice();
    if (notice != null) {
      pdf.callout(Tone.AMBER_TINT, "", Text.of(Edition.printable(notice)));
    }
  }

  private KeyFigure count(Rating rating) {
    int n = edition.results().whole().counts().getOrDefault(rating, 0);
    return new KeyFigure(
        edition.numbers().count(n),
        edition.say("summary.count", "n", n, "rating", phrases.word(rating)),
        Phrases.mark(rating));
  }

  private List<Indicator> indicators(Dimension dimension) {
    List<Indicator> all = new ArrayList<>();
    for (Objective objective : edition.plan().listObjectives(dimension)) {
      all.addAll(edition.plan().listIndicators(objective));
    }
    return all;
  }

  /** Charts as large as the page allows; then names as short as it demands. */
  private List<Section> forms(Dimension dimension) {
    List<Section> forms = new ArrayList<>();
    for (BulletChart.Cut cut : BulletChart.Cut.values()) {
      forms.add(pdf -> page(pdf, dimension, cut, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }
    for (int letters : List.of(80, 70, 60, 50, TITLE)) {
      forms.add(pdf -> page(pdf, dimension, BulletChart.Cut.DENSE, TITLE, letters));
    }
    return forms;
  }

  /** On one line: that there is no progress is said, why not is left to the Informe. */
  private Text standing(Summary summary) {
    return switch (summary.progress()) {
      case Progress.Measured measured -> new Standing(edition).of(summary);
      case Progress.NotMeasurable none ->
          phrases
              .rating(summary.rating())
              .plain(" (" + phrases.coverage(summary.coverage()) + ").");
    };
  }

  /**
   * @param title letters of the name of the dimension
   * @param letters those of the name of an indicator
   */
  private void page(
      PdfDocument pdf, Dimension dimension, BulletChart.Cut cut, int title, int letters) {
    pdf.heading(
        1, edition.say("dimension.title", "name", Phrases.shortened(dimension.name(), title)));
    Summary summary = edition.results().getDimension(dimension.code());
    pdf.introduction(
        Text.of(edition.say("lamina.standing", "in", edition.inPeriod()) + " ")
            .and(standing(summary)));
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.indicator"), NAME * 100),
            TableSpec.Column.text(edition.say("column.way"), CHART * 100),
            TableSpec.Column.text(edition.say("column.rating"), 15));
    double width = pdf.textWidth() * CHART / (CHART + NAME + 0.15) - 10;
    for (Indicator indicator : indicators(dimension)) {
      IndicatorResult result = edition.results().getIndicator(indicator.code());
      table.row(
          Cell.header(Edition.printable(Phrases.shortened(indicator.name(), letters))),
          BulletChart.of(edition, indicator, result, width, cut)
              .map(c -> Cell.of(c.figure()))
              .orElseGet(() -> Cell.of(new IndicatorSentence(edition, indicator).of(result))),
          Cell.of(phrases.rating(result.rating())));
    }
    pdf.table(table);
  }
}
