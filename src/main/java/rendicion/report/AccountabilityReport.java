package rendicion.report;

import java.util.stream.Stream;
import rendicion.pdf.PdfDocument;

/** The Informe de rendición de cuentas: what a regidor reads first, what an auditor reads last. */
record AccountabilityReport(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    sections().forEach(section -> section.writeTo(pdf));
  }

  private Stream<Section> sections() {
    Stream<Section> opening =
        Stream.of(
            new TitlePage(edition),
            new SummaryPage(edition),
            pdf -> pdf.newPage().contents(edition.say("contents.title"), 2),
            new MethodSection(edition),
            new OutcomeSection(edition));
    Stream<Section> dimensions =
        edition.plan().dimensions().stream().map(d -> new DimensionSection(edition, d));
    Stream<Section> closing =
        Stream.of(
            new MissingSection(edition),
            new FindingsSection(edition),
            new Signatures(edition),
            new ActivitiesAnnex(edition),
            new FichaAnnex(edition),
            new TraceAnnex(edition),
            new SourcesAnnex(edition),
            new DiscrepanciesAnnex(edition),
            new ArticulationAnnex(edition),
            new Glossary(edition));
    return Stream.of(opening, dimensions, closing).flatMap(s -> s);
  }
}
