package rendicion.report;

import rendicion.domain.Indicator;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** How each indicator ties in with the global, national and local plans. */
record ArticulationAnnex(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.heading(1, "anexo-articulacion", edition.say("articulation.title"));
    pdf.paragraph(edition.say("articulation.intro"));
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.indicator"), 31),
            TableSpec.Column.text(edition.say("column.sdg"), 22),
            TableSpec.Column.text(edition.say("column.bicentenario"), 24),
            TableSpec.Column.text(edition.say("column.local-plan"), 23));
    edition
        .plan()
        .indicators()
        .forEach(
            i ->
                table.row(
                    name(i),
                    Cell.of(Edition.printable(i.articulation().sdg())),
                    Cell.of(Edition.printable(i.articulation().bicentenario())),
                    Cell.of(Edition.printable(i.articulation().localPlan()))));
    if (!edition.plan().indicators().isEmpty()) {
      pdf.table(table);
    }
  }

  private static Cell name(Indicator indicator) {
    return Cell.header(
        Text.empty()
            .link(IndicatorSection.key(indicator), Edition.printable(indicator.code()))
            .plain(" " + Edition.printable(indicator.name())));
  }
}
