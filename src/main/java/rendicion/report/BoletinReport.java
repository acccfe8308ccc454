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
import rendicion.pdf.Canvas;
import rendicion.pdf.KeyFigure;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;

/**
 * The yearly bulletin for households: what was promised, what is, what is not and why, what
 * changed. The same order every year: by the priority of the objectives.
 */
record BoletinReport(Edition edition, Phrases phrases) implements Section {

  private static final double BAND = 24;
  private static final double LARGEST = 18;
  private static final double SMALLEST = 10;

  BoletinReport(Edition edition) {
    this(edition, new Phrases(edition));
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.leaflet();
    front(pdf);
    promises(pdf);
    notReached(pdf);
    changed(pdf);
    method(pdf);
  }

  private void front(PdfDocument pdf) {
    pdf.heading(1, edition.say("boletin.title", "period", edition.periodName()));
    pdf.lead(
        Text.of(
            edition.say(
                "boletin.lead",
                "entity",
                edition.plan().entity(),
                "plan",
                edition.plan().title(),
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
  }

  private List<Objective> objectives() {
    return edition.plan().objectives().stream()
        .sorted(Comparator.comparing(Objective::priority).thenComparing(Objective::number))
        .toList();
  }

  private void promises(PdfDocument pdf) {
    pdf.newPage();
    title(pdf, Icon.PROMESA, "boletin.promises");
    for (Objective objective : objectives()) {
      pdf.heading(2, Edition.printable(objective.name()));
      for (Indicator indicator : edition.plan().listIndicators(objective)) {
        IndicatorResult result = edition.results().getIndicator(indicator.code());
        band(pdf, objective, indicator, result);
        pdf.paragraph(new IndicatorSentence(edition, indicator).of(result));
      }
    }
    pdf.callout(
        Tone.PAPER,
        edition.say("activities.short"),
        Text.of(new ExecutionSentence(edition).ofPlan()));
  }

  /** The icon of the dimension, and the value in large letters. */
  private void band(
      PdfDocument pdf, Objective objective, Indicator indicator, IndicatorResult result) {
    String value =
        result.current() instanceof Figure.Known known
            ? phrases.amount(indicator, Quantity.value(indicator, edition.year(), known))
            : edition.say("no-data");
    Icon icon =
        Optional.ofNullable(edition.settings().appearance().icons().get(objective.dimension()))
            .flatMap(Icon::named)
            .orElse(Icon.PROMESA);
    String target = phrases.amount(indicator, Quantity.target(indicator));
    String goal =
        edition.say(
            "boletin.goal", "value", target, "year", Edition.year(indicator.target().year()));
    Tone tone = Phrases.mark(result.rating()).tone();
    pdf.introduction(Text.ofBold(Edition.printable(indicator.name())));
    pdf.figure(
        new rendicion.pdf.Figure(
            edition.say("boletin.band", "value", value, "goal", goal),
            pdf.textWidth(),
            BAND,
            canvas -> {
              icon.draw(canvas, Tone.LAKE, 0, 0);
              canvas.mark(Phrases.mark(result.rating()), 42, 13, 12);
              double room = canvas.width() - 62 - canvas.textWidth(9, false, goal);
              double size = LARGEST;
              while (size > SMALLEST && canvas.textWidth(size, true, value) > room) {
                size--;
              }
              canvas.text(tone, size, true, Canvas.Anchor.START, 54, 19, value);
              canvas.text(Tone.INK, 9, false, Canvas.Anchor.END, canvas.width(), 19, goal);
            }));
  }

  private void notReached(PdfDocument pdf) {
    title(pdf, Icon.PENDIENTE, "boletin.not");
    List<Text> items = new ArrayList<>();
    for (Objective objective : objectives()) {
      for (Indicator indicator : edition.plan().listIndicators(objective)) {
        IndicatorResult result = edition.results().getIndicator(indicator.code());
        if (result.rating() != Rating.ADEQUATE) {
          items.add(why(indicator, result));
        }
      }
    }
    if (items.isEmpty()) {
      pdf.paragraph(edition.say("boletin.not.none"));
    } else {
      pdf.introduction(Text.of(edition.say("boletin.not.intro")));
      pdf.bullets(items);
    }
  }

  private Text why(Indicator indicator, IndicatorResult result) {
    Text name = Text.ofBold(Edition.printable(indicator.name()) + ". ");
    return switch (result.current()) {
      case Figure.Missing missing ->
          name.plain(
              edition.say(
                  "sentence.missing",
                  "in",
                  edition.inPeriod(),
                  "reason",
                  phrases.reason(missing.reason())));
      case Figure.Known known when known.isPartial() ->
          name.plain(new PartialData(edition).sentence(known));
      case Figure.Known known ->
          name.plain(
              edition.say(
                  "boletin.gap",
                  "value",
                  phrases.amount(indicator, Quantity.value(indicator, edition.year(), known)),
                  "target",
                  phrases.amount(indicator, Quantity.target(indicator)),
                  "year",
                  Edition.year(indicator.target().year())));
    };
  }

  private void changed(PdfDocument pdf) {
    title(pdf, Icon.CAMBIO, "boletin.changed");
    Optional<Results> before = edition.before();
    if (before.isEmpty()) {
      pdf.paragraph(edition.say("boletin.changed.first"));
      return;
    }
    List<Text> items = new ArrayList<>();
    for (Objective objective : objectives()) {
      for (Indicator indicator : edition.plan().listIndicators(objective)) {
        change(indicator, before.get()).ifPresent(items::add);
      }
    }
    if (items.isEmpty()) {
      pdf.paragraph(edition.say("boletin.changed.none"));
    } else {
      pdf.bullets(items);
    }
    int restated = edition.account().restatements().size();
    pdf.paragraph(edition.say("boletin.restated", "n", restated));
  }

  private Optional<Text> change(Indicator indicator, Results before) {
    IndicatorResult now = edition.results().getIndicator(indicator.code());
    int year = before.period().to().getYear();
    if (!(now.current() instanceof Figure.Known known)
        || !(before.getIndicator(indicator.code()).current() instanceof Figure.Known earlier)) {
      return Optional.empty();
    }
    Rating was = before.getIndicator(indicator.code()).rating();
    Text states =
        was == now.rating()
            ? phrases.rating(was)
            : phrases.rating(was).plain(" → ").and(phrases.rating(now.rating()));
    return Optional.of(
        Text.ofBold(Edition.printable(indicator.name()) + ". ")
            .plain(
                edition.say(
                        "boletin.change",
                        "before",
                        phrases.amount(indicator, Quantity.value(indicator, year, earlier)),
                        "beforeYear",
                        Edition.year(year),
                        "now",
                        phrases.amount(indicator, Quantity.value(indicator, edition.year(), known)),
                        "year",
                        Edition.year(edition.year()))
                    + " ")
            .and(states)
            .plain("."));
  }

  private void method(PdfDocument pdf) {
    title(pdf, Icon.METODO, "boletin.method");
    pdf.callout(
        Tone.LAKE_TINT,
        "",
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
