package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Pace;
import rendicion.domain.Projection;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;

/**
 * What LOM art. 119-A asks of an audience: achievements, difficulties that kept promises from being
 * kept, and the outlook to the close. Difficulties are what the data show; no cause is invented.
 */
record OutcomeSection(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.heading(1, "logros", edition.say("outcome.title"));
    pdf.paragraph(edition.say("outcome.intro"));
    pdf.heading(2, edition.say("outcome.achieved"));
    list(pdf, rated(Rating.ADEQUATE), "outcome.achieved.none");
    pdf.heading(2, edition.say("outcome.difficult"));
    List<Text> difficult = new ArrayList<>(rated(Rating.CRITICAL));
    difficult.addAll(rated(Rating.AT_RISK));
    list(pdf, difficult, "outcome.difficult.none");
    difficulties(pdf);
    pdf.heading(2, edition.say("outcome.ahead"));
    List<Text> ahead = ahead();
    if (!edition.plan().activities().isEmpty()) {
      pdf.introduction(
          Text.of(new ExecutionSentence(edition).ofPlan() + " ")
              .link("anexo-actividades", edition.say("activities.all"))
              .plain("."));
    }
    if (ahead.isEmpty()) {
      pdf.paragraph(edition.say("outcome.ahead.none"));
    } else {
      pdf.introduction(Text.of(edition.say("outcome.ahead.intro")));
      pdf.bullets(ahead);
    }
  }

  private static void list(PdfDocument pdf, List<Text> items, String none, Edition edition) {
    if (items.isEmpty()) {
      pdf.paragraph(edition.say(none));
    } else {
      pdf.bullets(items);
    }
  }

  private void list(PdfDocument pdf, List<Text> items, String none) {
    list(pdf, items, none, edition);
  }

  private List<Text> rated(Rating rating) {
    return select(r -> r.rating() == rating).stream()
        .map(
            indicator ->
                Text.empty()
                    .link(IndicatorSection.key(indicator), Edition.printable(indicator.code()))
                    .plain(" ")
                    .and(
                        new IndicatorSentence(edition, indicator)
                            .of(edition.results().getIndicator(indicator.code()))))
        .toList();
  }

  private List<Indicator> select(Predicate<IndicatorResult> which) {
    Results results = edition.results();
    return edition.plan().indicators().stream()
        .filter(i -> which.test(results.getIndicator(i.code())))
        .toList();
  }

  private void difficulties(PdfDocument pdf) {
    List<Text> found = new ArrayList<>();
    List<Indicator> silent = select(r -> r.rating() == Rating.NO_DATA);
    if (!silent.isEmpty()) {
      found.add(Text.of(edition.say("outcome.silent", "n", silent.size())).and(codes(silent)));
    }
    List<Indicator> partial =
        select(r -> r.current() instanceof Figure.Known known && known.isPartial());
    if (!partial.isEmpty()) {
      found.add(Text.of(edition.say("outcome.partial", "n", partial.size())).and(codes(partial)));
    }
    int missing = new MissingSection(edition).count();
    if (missing > 0) {
      found.add(
          Text.of(edition.say("outcome.missing", "n", missing, "of", edition.ofPeriod()) + " ")
              .link("faltante", edition.say("missing.title"))
              .plain("."));
    }
    if (!found.isEmpty()) {
      pdf.introduction(Text.of(edition.say("outcome.data")));
      pdf.bullets(found);
    }
  }

  private static Text codes(List<Indicator> indicators) {
    Text all = Text.of(" ");
    for (int i = 0; i < indicators.size(); i++) {
      Indicator indicator = indicators.get(i);
      all =
          all.plain(i == 0 ? "" : ", ")
              .link(IndicatorSection.key(indicator), Edition.printable(indicator.code()));
    }
    return all.plain(".");
  }

  private List<Text> ahead() {
    List<Text> ahead = new ArrayList<>();
    for (Indicator indicator : edition.plan().indicators()) {
      IndicatorResult result = edition.results().getIndicator(indicator.code());
      boolean said =
          result.outlook().pace() instanceof Pace.Needed
              || result.outlook().projection() instanceof Projection.Estimated;
      if (said) {
        ahead.add(
            Text.empty()
                .link(IndicatorSection.key(indicator), Edition.printable(indicator.code()))
                .plain(" " + Edition.printable(indicator.name()) + ". ")
                .and(
                    edition
                        .references()
                        .after(
                            Text.of(new OutlookSentence(edition, indicator).of(result)),
                            indicator.code(),
                            edition.year())));
      }
    }
    return ahead;
  }
}
