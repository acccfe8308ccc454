package rendicion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.pdf.KeyFigure;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;

/**
 * The yearly bulletin for households: what was promised, what is, what is not and why, what
 * changed. The same order every year: by the priority of the objectives.
 */
record BoletinReport(Edition edition, Phrases phrases, Detail detail) implements Section {

  /** Households get four to eight pages. */
  static final int MOST_PAGES = 8;

  /** How much of each promise there is room for. */
  enum Detail {
    /** Its objective, its figures and a sentence. */
    EVERYTHING,
    /** Its figures and a sentence. */
    SENTENCES,
    /** Its figures, and the first words of its name. */
    FIGURES;

    private static final int LETTERS = 80;

    String name(Indicator indicator) {
      return shortened(indicator.name());
    }

    String shortened(String name) {
      return this == FIGURES ? Phrases.shortened(name, LETTERS) : name;
    }

    boolean hasSentences() {
      return this != FIGURES;
    }
  }

  BoletinReport(Edition edition, Detail detail) {
    this(edition, new Phrases(edition), detail);
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.leaflet();
    Logo logo = new Logo(edition);
    new OnePage(edition, List.of(logo.above(this::front), this::front)).writeTo(pdf);
    promises(pdf);
    method(pdf);
    notReached(pdf);
    changed(pdf);
  }

  private void front(PdfDocument pdf) {
    pdf.heading(1, edition.say("boletin.title", "period", edition.periodName()));
    pdf.lead(
        Text.of(
            edition.say(
                "boletin.lead",
                "entity",
                detail.shortened(edition.plan().entity()),
                "plan",
                detail.shortened(edition.plan().title()),
                "date",
                edition.cutOff())));
    String notice = edition.settings().sampleNotice();
    if (notice != null) {
      pdf.callout(
          Tone.AMBER_TINT, edition.say("summary.sample"), Text.of(Edition.printable(notice)));
    }
    List<KeyFigure> figures = new ArrayList<>();
    for (Rating rating : Rating.values()) {
      int n = edition.results().whole().counts().getOrDefault(rating, 0);
      figures.add(
          new KeyFigure(
              edition.numbers().count(n),
              edition.say("boletin.count." + rating.name(), "n", n),
              Phrases.mark(rating)));
    }
    pdf.introduction(
        Text.of(
            edition.say(
                "boletin.promised",
                "n",
                edition.plan().indicators().size(),
                "year",
                Edition.year(edition.plan().lastYear()))));
    pdf.keyFigures(figures.subList(0, 2));
    pdf.keyFigures(figures.subList(2, figures.size()));
    pdf.callout(Tone.PAPER, edition.say("boletin.how.title"), Text.of(edition.say("boletin.how")));
    if (!edition.plan().activities().isEmpty()) {
      pdf.callout(
          Tone.PAPER,
          edition.say("activities.short"),
          Text.of(new ExecutionSentence(edition).ofPlan()));
    }
  }

  /** By the priority of the objectives, the same every year. */
  private List<Indicator> indicators() {
    return edition.plan().objectives().stream()
        .sorted(Comparator.comparing(Objective::priority).thenComparing(Objective::number))
        .flatMap(objective -> edition.plan().listIndicators(objective).stream())
        .toList();
  }

  private void promises(PdfDocument pdf) {
    pdf.newPage();
    title(pdf, Icon.PROMESA, "boletin.promises");
    String objective = "";
    for (Indicator indicator : indicators()) {
      if (detail == Detail.EVERYTHING && !indicator.objective().equals(objective)) {
        objective = indicator.objective();
        pdf.heading(2, Edition.printable(edition.plan().getObjective(objective).name()));
      }
      new BoletinPromise(edition, indicator, detail).writeTo(pdf);
    }
  }

  private void notReached(PdfDocument pdf) {
    pdf.newPage();
    title(pdf, Icon.PENDIENTE, "boletin.not");
    List<Text> below = new ArrayList<>();
    List<Text> silent = new ArrayList<>();
    for (Indicator indicator : indicators()) {
      IndicatorResult result = edition.results().getIndicator(indicator.code());
      switch (result.rating()) {
        case ADEQUATE -> {}
        case AT_RISK, CRITICAL -> below.add(why(indicator, result));
        case NO_DATA -> silent.add(why(indicator, result));
      }
    }
    if (below.isEmpty() && silent.isEmpty()) {
      pdf.paragraph(edition.say("boletin.not.none"));
    } else {
      pdf.paragraph(edition.say("boletin.not.intro"));
      group(pdf, "boletin.not.below", below);
      group(pdf, "boletin.not.silent", silent);
    }
  }

  private void group(PdfDocument pdf, String name, List<Text> items) {
    if (!items.isEmpty()) {
      pdf.introduction(Text.of(edition.say(name)));
      pdf.bullets(items);
    }
  }

  private Text why(Indicator indicator, IndicatorResult result) {
    Text name = Text.of(Edition.printable(detail.name(indicator)) + ": ");
    return switch (result.current()) {
      case Figure.Missing missing -> name.plain(phrases.reason(missing.reason()) + ".");
      case Figure.Known known when known.isPartial() ->
          name.plain(edition.say("boletin.partial", "what", new PartialData(edition).what(known)));
      case Figure.Known known ->
          name.bold(phrases.amount(indicator, Quantity.value(indicator, edition.year(), known)))
              .plain(
                  edition.say(
                      "boletin.gap",
                      "target",
                      phrases.amount(indicator, Quantity.target(indicator))));
    };
  }

  private void changed(PdfDocument pdf) {
    Optional<Results> before = edition.before();
    if (before.isPresent()) {
      pdf.newPage();
    }
    title(pdf, Icon.CAMBIO, "boletin.changed");
    if (before.isEmpty()) {
      pdf.paragraph(edition.say("boletin.changed.first"));
      return;
    }
    BoletinChanges changes = new BoletinChanges(edition, before.get(), detail);
    long restated = edition.account().restatements().stream().filter(r -> !r.isMean()).count();
    pdf.paragraph(edition.say("boletin.restated", "n", restated));
    changes
        .of(indicators())
        .ifPresentOrElse(pdf::table, () -> pdf.paragraph(edition.say("boletin.changed.none")));
  }

  private void method(PdfDocument pdf) {
    pdf.callout(
        Tone.LAKE_TINT,
        edition.say("boletin.method"),
        Text.of(
            edition.say(
                "boletin.method.text",
                "name",
                edition.method(),
                "files",
                edition.account().contents().size(),
                "date",
                edition.cutOff())),
        new RatingScale(edition).sentence(),
        Text.of(edition.say("boletin.more", "area", edition.settings().titlePage().area())));
  }

  private void title(PdfDocument pdf, Icon icon, String key) {
    pdf.heading(1, edition.say(key));
    pdf.decoration(
        pdf.textWidth(),
        Icon.SIZE + 4,
        canvas -> {
          icon.draw(canvas, Tone.LAKE, 0, 0);
          canvas.line(Tone.LAKE, 1.5, Icon.SIZE + 8, 12, canvas.width(), 12);
        });
  }
}
