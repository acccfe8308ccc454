package rendicion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;
import rendicion.wording.FindingText;

/** What was found in the workbooks: counts by office, questions that wait, and kinds of finding. */
record FindingsSection(Edition edition) implements Section {

  private static final int MOST_QUESTIONS = 40;

  /** A finding and the workbook it is in; null for one across offices. */
  record Found(@Nullable ReadContent workbook, Finding finding) {

    /** Whose workbook it is in; empty for one across offices. */
    String office() {
      return workbook == null ? "" : workbook.delivery().office();
    }
  }

  @Override
  public void writeTo(PdfDocument pdf) {
    List<Found> all = all();
    pdf.heading(1, "observaciones", edition.say("findings.title"));
    pdf.lead(Text.of(edition.say("findings.count", "n", all.size(), "date", edition.cutOff())));
    if (all.isEmpty()) {
      new Restatements(edition).writeTo(pdf);
      return;
    }
    pdf.paragraph(edition.say("findings.intro"));
    pdf.table(counts(all));
    List<Found> questions =
        all.stream().filter(f -> f.finding().severity() == Severity.QUESTION).toList();
    pdf.heading(2, edition.say("questions.title"));
    pdf.introduction(
        Text.of(
            edition.say(
                questions.size() > MOST_QUESTIONS ? "questions.first" : "questions.count",
                "n",
                questions.size(),
                "most",
                MOST_QUESTIONS)));
    if (!questions.isEmpty()) {
      pdf.table(questions(questions.stream().limit(MOST_QUESTIONS).toList()));
    }
    pdf.heading(2, edition.say("kinds.title"));
    pdf.table(new FindingKinds(edition).table(all));
    new Restatements(edition).writeTo(pdf);
  }

  private List<Found> all() {
    Stream<Found> ofOffices =
        edition.account().contents().stream()
            .flatMap(c -> c.findings().stream().map(f -> new Found(c, f)));
    Stream<Found> across = edition.account().planFindings().stream().map(f -> new Found(null, f));
    return Stream.concat(ofOffices, across).toList();
  }

  private TableSpec counts(List<Found> all) {
    List<TableSpec.Column> columns = new ArrayList<>();
    columns.add(TableSpec.Column.text(edition.say("column.office"), 40));
    for (Severity severity : severities(all)) {
      columns.add(TableSpec.Column.number(edition.say("column.severity." + severity.name()), 15));
    }
    TableSpec table = TableSpec.of(columns).caption(edition.say("findings.table"));
    all.stream()
        .map(Found::office)
        .distinct()
        .forEach(
            office ->
                table.row(
                    counts(
                        officeName(office),
                        all.stream().filter(f -> f.office().equals(office)).toList(),
                        severities(all))));
    table.total(counts(edition.say("total"), all, severities(all)));
    return table;
  }

  /** Every severity; answered questions only where there are any. */
  private static List<Severity> severities(List<Found> all) {
    boolean answered = all.stream().anyMatch(f -> f.finding().severity() == Severity.ANSWERED);
    return Arrays.stream(Severity.values())
        .filter(s -> answered || s != Severity.ANSWERED)
        .toList();
  }

  private List<Cell> counts(String name, List<Found> found, List<Severity> severities) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.header(name));
    severities.stream()
        .map(s -> found.stream().filter(f -> f.finding().severity() == s).count())
        .forEach(n -> cells.add(Cell.of(edition.numbers().count(n))));
    return cells;
  }

  private String officeName(String office) {
    return office.isEmpty()
        ? edition.say("findings.across")
        : Edition.printable(edition.account().officeName(office));
  }

  private TableSpec questions(List<Found> questions) {
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.where"), 30),
            TableSpec.Column.text(edition.say("column.found"), 38),
            TableSpec.Column.text(edition.say("column.remedy"), 32));
    for (Found question : questions) {
      FindingText text = edition.wording().finding(question.finding());
      table.row(
          Cell.header(where(question)),
          Cell.of(Edition.printable(found(question, text))),
          Cell.of(Edition.printable(text.remedy())));
    }
    return table;
  }

  private String found(Found question, FindingText text) {
    return new Discretion(edition).silences(question)
        ? text.title() + ". " + edition.say("discretion.finding")
        : text.found();
  }

  private String where(Found found) {
    Finding finding = found.finding();
    String cell =
        Stream.of(finding.sheet(), finding.cell())
            .filter(part -> part != null)
            .reduce((sheet, address) -> sheet + "!" + address)
            .orElse("");
    String file = finding.file() == null ? "" : finding.file();
    return Stream.of(officeName(found.office()), file, cell)
        .filter(part -> !part.isEmpty())
        .map(Edition::printable)
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
