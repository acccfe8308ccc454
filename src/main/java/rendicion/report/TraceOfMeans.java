package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.Dimension;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Objective;
import rendicion.domain.Period;
import rendicion.domain.Progress;
import rendicion.domain.Summary;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;

/** What each mean is of: an objective's indicators, a dimension's or the plan's objectives. */
record TraceOfMeans(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    List<Mean> means = new ArrayList<>();
    for (Objective objective : edition.plan().objectives()) {
      means.add(
          new Mean(
              edition.results().getObjective(objective.code()),
              edition.say("trace.mean.objective", "number", objective.number()),
              indicators(objective)));
    }
    for (Dimension dimension : edition.plan().dimensions()) {
      means.add(
          new Mean(
              edition.results().getDimension(dimension.code()),
              edition.say("trace.mean.dimension", "name", dimension.name()),
              objectives(edition.plan().listObjectives(dimension))));
    }
    means.add(
        new Mean(
            edition.results().whole(),
            edition.say("trace.mean.plan"),
            objectives(edition.plan().objectives())));
    write(pdf, means);
  }

  /** A mean and what it is of. */
  private record Mean(Summary summary, String of, List<String> parts) {}

  private List<String> indicators(Objective objective) {
    Period period = edition.period().period();
    List<String> parts = new ArrayList<>();
    for (Indicator indicator : edition.plan().listIndicators(objective)) {
      IndicatorResult result = edition.results().getIndicator(indicator.code());
      if (result.rated() instanceof Progress.Measured measured) {
        Quantity counted = Phrases.Measure.RATED.capped(result, period, measured);
        parts.add(indicator.code() + ": " + new Phrases(edition).percent(counted));
      }
    }
    return parts;
  }

  private List<String> objectives(List<Objective> objectives) {
    List<String> parts = new ArrayList<>();
    for (Objective objective : objectives) {
      Summary summary = edition.results().getObjective(objective.code());
      if (summary.progress() instanceof Progress.Measured measured) {
        parts.add(objective.code() + ": " + new Phrases(edition).percent(summary, measured));
      }
    }
    return parts;
  }

  private void write(PdfDocument pdf, List<Mean> means) {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.reference"), 7),
                TableSpec.Column.text(edition.say("column.mean"), 38),
                TableSpec.Column.text(edition.say("column.parts"), 55))
            .caption(edition.say("trace.means"));
    boolean any = false;
    for (Mean mean : means) {
      Integer number = edition.references().find(mean.summary());
      if (number != null) {
        any = true;
        table.row(
            References.place(number),
            List.of(
                Cell.header(Numbers.words("[" + number + "]")),
                Cell.of(mean.of()),
                Cell.of(Edition.printable(String.join("; ", mean.parts())))));
      }
    }
    if (any) {
      pdf.table(table);
    }
  }
}
