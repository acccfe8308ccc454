package rendicion.report;

import rendicion.domain.Dimension;
import rendicion.domain.Summary;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Text;

/** A dimension of the plan and its objectives. */
record DimensionSection(Edition edition, Dimension dimension) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.heading(
        1,
        "dimension-" + dimension.code(),
        edition.say("dimension.title", "name", dimension.name()));
    pdf.introduction(standing());
    edition.plan().listObjectives(dimension).stream()
        .map(objective -> new ObjectiveSection(edition, objective))
        .forEach(section -> section.writeTo(pdf));
  }

  private Text standing() {
    Summary summary = edition.results().getDimension(dimension.code());
    int objectives = edition.plan().listObjectives(dimension).size();
    return Text.of(edition.say("dimension.objectives", "n", objectives) + " ")
        .and(new Standing(edition).of(summary));
  }
}
