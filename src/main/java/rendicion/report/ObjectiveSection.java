package rendicion.report;

import rendicion.domain.Objective;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;

/** One objective: the problem as printed, the change that is wanted, indicators, activities. */
record ObjectiveSection(Edition edition, Objective objective) implements Section {

  /** Where links to an objective lead. */
  static String key(Objective objective) {
    return "objetivo-" + objective.code();
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.heading(
        2,
        key(objective),
        edition.say("objective.title", "number", objective.number(), "name", objective.name()));
    pdf.introduction(Text.of(edition.say("objective.problem", "problem", objective.problem())));
    pdf.introduction(new Standing(edition).of(edition.results().getObjective(objective.code())));
    edition.plan().listIndicators(objective).stream()
        .map(indicator -> new IndicatorSection(edition, indicator))
        .forEach(section -> section.writeTo(pdf));
    if (!edition.plan().listActivities(objective).isEmpty()) {
      pdf.paragraph(
          Text.ofBold(edition.say("activities.short") + " ")
              .plain(new ExecutionSentence(edition).of(objective) + " ")
              .link(
                  ActivitiesAnnex.key(objective),
                  edition.say("activities.link", "number", objective.number()))
              .plain("."));
    }
  }
}
