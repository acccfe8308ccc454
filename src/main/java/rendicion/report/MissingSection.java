package rendicion.report;

import java.util.Comparator;
import java.util.List;
import rendicion.domain.Finding;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** What was not delivered for the period, by office, with what is known of why. */
record MissingSection(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    List<Office> offices = edition.account().definitions().offices();
    int owed = offices.stream().mapToInt(o -> o.deliverables().size()).sum();
    int missing = count();
    pdf.heading(1, "faltante", edition.say("missing.title"));
    pdf.lead(
        Text.of(
            edition.say(
                "missing.count", "with", owed - missing, "n", owed, "of", edition.ofPeriod())));
    if (missing == 0) {
      pdf.paragraph(edition.say("missing.nothing"));
    } else {
      pdf.table(table(offices));
    }
    pdf.note(Text.of(edition.say("missing.note")));
  }

  /** How many deliveries have no figures of the period. */
  int count() {
    return edition.account().definitions().offices().stream()
        .mapToInt(o -> missing(o).size())
        .sum();
  }

  private TableSpec table(List<Office> offices) {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text(edition.say("column.office"), 26),
                TableSpec.Column.text(edition.say("column.deliverable"), 28),
                TableSpec.Column.text(edition.say("column.indicators"), 14),
                TableSpec.Column.text(edition.say("column.why"), 32))
            .caption(edition.say("missing.table", "of", edition.ofPeriod()));
    offices.forEach(office -> missing(office).forEach(owed -> table.row(row(office, owed))));
    return table;
  }

  private List<Deliverable> missing(Office office) {
    return office.deliverables().stream().filter(d -> !hasFigures(office, d)).toList();
  }

  private List<Cell> row(Office office, Deliverable owed) {
    String indicators = String.join(", ", owed.indicators());
    return List.of(
        Cell.header(Edition.printable(office.name())),
        Cell.of(Edition.printable(owed.title())),
        Cell.of(
            indicators.isEmpty()
                ? edition.say("missing.no-indicator")
                : Edition.printable(indicators)),
        Cell.of(why(office, owed)));
  }

  /** Whether something that counts arrived for the period itself. */
  private boolean hasFigures(Office office, Deliverable owed) {
    return contents(office, owed).stream()
        .flatMap(c -> c.observations().stream())
        .anyMatch(o -> edition.period().period().contains(o.period()));
  }

  private List<ReadContent> contents(Office office, Deliverable owed) {
    return edition.account().listContents(office).stream()
        .filter(c -> c.deliverables().contains(owed.code()))
        .toList();
  }

  /** The title of what weighs most in a returned file. */
  private String worst(ReadContent returned) {
    Finding worst =
        returned.findings().stream().min(Comparator.comparing(Finding::severity)).orElseThrow();
    return edition.wording().finding(worst).title();
  }

  private String why(Office office, Deliverable owed) {
    List<ReadContent> arrived = contents(office, owed);
    List<ReadContent> returned =
        edition.account().listContents(office).stream()
            .filter(c -> c.verdict() == Verdict.REFUSED)
            .filter(c -> c.deliverables().isEmpty() || c.deliverables().contains(owed.code()))
            .toList();
    if (!returned.isEmpty()) {
      return edition.say(
          "missing.returned", "n", returned.size(), "title", worst(returned.getFirst()));
    }
    return edition.say(
        arrived.isEmpty() ? "missing.not-arrived" : "missing.without-figures",
        "of",
        edition.ofPeriod());
  }
}
