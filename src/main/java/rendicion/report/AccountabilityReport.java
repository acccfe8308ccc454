package rendicion.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import rendicion.domain.Account;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.pdf.DocumentInfo;
import rendicion.pdf.PageChrome;
import rendicion.pdf.PdfDocument;
import rendicion.wording.Wording;

/**
 * Writes the Informe de rendición de cuentas of one period as an accessible, archivable PDF.
 *
 * <p>It says what the account holds and nothing else: it computes no progress, and it dates itself
 * by the cut-off, so the same account makes the same bytes.
 */
public final class AccountabilityReport {

  private final Wording wording;

  public AccountabilityReport(Wording wording) {
    this.wording = wording;
  }

  /**
   * Writes or replaces the file.
   *
   * @param account what was known at the cut-off, that is {@link Account#upTo} of the period
   * @param target its folder must exist
   * @throws java.util.NoSuchElementException if the account has no results for the period
   * @throws IOException if the file cannot be written
   */
  public void write(Account account, ReportingPeriod period, Path target) throws IOException {
    Edition edition = Edition.of(account, period, wording);
    PdfDocument pdf = PdfDocument.of(info(edition)).chrome(chrome(edition));
    sections(edition).forEach(section -> section.writeTo(pdf));
    Files.write(target, pdf.bytes());
  }

  private static Stream<Section> sections(Edition edition) {
    Stream<Section> opening =
        Stream.of(
            new TitlePage(edition),
            new SummaryPage(edition),
            new MethodSection(edition),
            pdf -> pdf.newPage().contents(edition.say("contents.title")));
    Stream<Section> dimensions =
        edition.plan().dimensions().stream().map(d -> new DimensionSection(edition, d));
    Stream<Section> closing =
        Stream.of(
            new MissingSection(edition),
            new FindingsSection(edition),
            new DiscrepanciesAnnex(edition),
            new ArticulationAnnex(edition),
            new SourcesAnnex(edition),
            new TraceAnnex(edition),
            new Glossary(edition));
    return Stream.of(opening, dimensions, closing).flatMap(s -> s);
  }

  private static DocumentInfo info(Edition edition) {
    return new DocumentInfo(
        edition.say("document.title", "period", edition.periodName()),
        edition.plan().entity(),
        edition.plan().title(),
        "es-PE",
        edition.period().cutOff().atStartOfDay(edition.settings().zone()).toOffsetDateTime(),
        Identity.of(edition));
  }

  private static PageChrome chrome(Edition edition) {
    String notice = edition.settings().sampleNotice();
    return new PageChrome(
        edition.plan().entity(),
        edition.say("document.title", "period", edition.periodName()),
        notice == null ? "" : notice.replaceFirst("(?s)\\.\\s.*", "."),
        (page, pages) -> edition.say("document.page", "page", page, "pages", pages));
  }
}
