package rendicion.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import rendicion.domain.Account;
import rendicion.domain.Definitions;
import rendicion.domain.Indicator;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.pdf.Attachment;
import rendicion.pdf.DocumentInfo;
import rendicion.pdf.PageChrome;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.Theme;
import rendicion.pdf.Tone;
import rendicion.wording.Wording;

/**
 * Writes the documents of one period as accessible, archivable PDFs: the Informe de rendición de
 * cuentas, the sheet for the wall of the audience, the bulletin for households, the follow-up
 * report and one ficha for each indicator.
 *
 * <p>They say what the account holds and nothing else: no progress is computed, and they are dated
 * by the cut-off, so the same account makes the same bytes. Each carries inside a table of the
 * numbers it prints, with file, sheet and cell.
 */
public final class Reports {

  private static final String INFORME = "informe-rendicion-de-cuentas.pdf";
  private static final String LAMINA = "lamina-audiencia.pdf";
  private static final String BOLETIN = "boletin.pdf";
  private static final String FOLLOW_UP = "reporte-seguimiento.pdf";
  private static final String FICHAS = "fichas/";

  private final Wording wording;

  public Reports(Wording wording) {
    this.wording = wording;
  }

  /** Where people find the documents of a period, below the plan's folder. */
  public static List<String> files(Definitions definitions, ReportingPeriod period) {
    List<String> files = new ArrayList<>();
    String folder = period.period().code() + "/";
    List.of(INFORME, LAMINA, BOLETIN, FOLLOW_UP).forEach(name -> files.add(folder + name));
    for (Indicator indicator : definitions.plan().indicators()) {
      files.add(folder + fichaOf(indicator));
    }
    return List.copyOf(files);
  }

  private static String fichaOf(Indicator indicator) {
    return FICHAS + indicator.code() + ".pdf";
  }

  /**
   * Writes or replaces the files.
   *
   * @param account what was known at the cut-off, that is {@link Account#upTo} of the period
   * @param enclosures go inside the Informe
   * @param target where to write what people find under a path; its folder must exist
   * @throws java.util.NoSuchElementException if the account has no results for the period
   * @throws IOException if a file cannot be written
   */
  public void write(
      Account account,
      ReportingPeriod period,
      List<Enclosure> enclosures,
      Function<String, Path> target)
      throws IOException {
    String folder = period.period().code() + "/";
    Files.write(target.apply(folder + INFORME), informe(account, period, enclosures));
    Files.write(target.apply(folder + LAMINA), lamina(account, period));
    Files.write(target.apply(folder + BOLETIN), boletin(account, period));
    Files.write(target.apply(folder + FOLLOW_UP), followUp(account, period));
    for (Indicator indicator : account.definitions().plan().indicators()) {
      Files.write(target.apply(folder + fichaOf(indicator)), ficha(account, period, indicator));
    }
  }

  byte[] informe(Account account, ReportingPeriod period, List<Enclosure> enclosures) {
    Edition edition = edition(account, period).withReferences();
    PdfDocument pdf = document(edition, "document.title", new AccountabilityReport(edition));
    for (Enclosure e : enclosures) {
      pdf.attach(
          new Attachment(
              e.name(), e.description(), e.mediaType(), Attachment.Relation.DATA, e.bytes()));
    }
    return pdf.bytes();
  }

  byte[] lamina(Account account, ReportingPeriod period) {
    Edition edition = edition(account, period);
    return document(edition, "lamina.name", new LaminaReport(edition)).bytes();
  }

  /** In the fullest form that households get through; if none is short enough, the shortest. */
  byte[] boletin(Account account, ReportingPeriod period) {
    return Stream.of(BoletinReport.Detail.values())
        .map(form -> boletin(edition(account, period), form))
        .filter(pdf -> pdf.pages() <= BoletinReport.MOST_PAGES)
        .findFirst()
        .orElseGet(() -> boletin(edition(account, period), BoletinReport.Detail.FIGURES))
        .bytes();
  }

  private static PdfDocument boletin(Edition edition, BoletinReport.Detail detail) {
    return document(edition, "boletin.name", new BoletinReport(edition, detail));
  }

  byte[] followUp(Account account, ReportingPeriod period) {
    Edition edition = edition(account, period);
    return document(edition, "followup.name", new FollowUpReport(edition)).bytes();
  }

  /** One page; notes that do not fit are left to the Informe. */
  byte[] ficha(Account account, ReportingPeriod period, Indicator indicator) {
    Edition edition = edition(account, period);
    return document(edition, "ficha.name", FichaSection.onOnePage(edition, indicator, 1, pdf -> {}))
        .bytes();
  }

  private Edition edition(Account account, ReportingPeriod period) {
    return Edition.of(account, period, wording.of(account.definitions().settings().appearance()));
  }

  static PdfDocument document(Edition edition, String title, Section section) {
    PdfDocument pdf =
        PdfDocument.of(info(edition, title), theme(edition)).chrome(chrome(edition, title));
    section.writeTo(pdf);
    return pdf.attach(
        new Attachment(
            "cifras.csv",
            edition.say("attachment.cells"),
            "text/csv",
            Attachment.Relation.SOURCE,
            new CellsTable(edition).bytes()));
  }

  private static Theme theme(Edition edition) {
    Integer main = edition.settings().appearance().mainColour();
    return main == null ? Theme.standard() : Theme.standard().with(Tone.LAKE, main);
  }

  private static DocumentInfo info(Edition edition, String title) {
    return new DocumentInfo(
        edition.say(title, "period", edition.periodName()),
        edition.plan().entity(),
        edition.plan().title(),
        edition.wording().language(),
        edition.period().cutOff().atStartOfDay(edition.settings().zone()).toOffsetDateTime(),
        Identity.of(edition));
  }

  private static PageChrome chrome(Edition edition, String title) {
    String notice = edition.settings().sampleNotice();
    return new PageChrome(
        edition.plan().entity(),
        edition.say(title, "period", edition.periodName()),
        notice == null ? "" : notice.replaceFirst("(?s)\\.\\s.*", "."),
        new Logo(edition).emblem(),
        (page, pages) -> edition.say("document.page", "page", page, "pages", pages));
  }
}
