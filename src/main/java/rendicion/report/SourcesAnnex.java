package rendicion.report;

import java.util.List;
import java.util.stream.Collectors;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** Every workbook that counts here, with what identifies its bytes. */
record SourcesAnnex(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    List<ReadContent> contents = edition.account().contents();
    pdf.heading(1, "anexo-fuentes", edition.say("sources.title"));
    int returned = (int) contents.stream().filter(c -> c.verdict() == Verdict.REFUSED).count();
    pdf.paragraph(
        edition.say(
            "sources.count",
            "n",
            contents.size(),
            "nReturned",
            returned,
            "date",
            edition.cutOff()));
    if (!contents.isEmpty()) {
      pdf.table(table(contents));
    }
    pdf.note(Text.of(edition.say("sources.note")));
  }

  private TableSpec table(List<ReadContent> contents) {
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.file"), 26),
            TableSpec.Column.text(edition.say("column.recognised"), 24),
            TableSpec.Column.text(edition.say("column.state"), 14),
            TableSpec.Column.text(edition.say("column.hash"), 36));
    contents.forEach(c -> table.row(row(c)));
    return table;
  }

  private List<Cell> row(ReadContent content) {
    String office = edition.account().officeName(content.delivery().office());
    return List.of(
        Cell.header(
            Text.of(Edition.printable(content.delivery().path()) + "\n")
                .muted(Edition.printable(office))),
        Cell.of(recognised(content)),
        Cell.of(edition.wording().name(content.verdict())),
        Cell.of(Numbers.words(inGroups(content.delivery().content().sha256()))));
  }

  private Text recognised(ReadContent content) {
    String titles =
        content.deliverables().stream()
            .map(code -> title(content.delivery().office(), code))
            .collect(Collectors.joining("; "));
    Text text =
        titles.isEmpty()
            ? Text.ofMuted(edition.say("sources.unrecognised"))
            : Text.of(Edition.printable(titles));
    return content.sample().isEmpty()
        ? text
        : text.muted("\n" + edition.say("sources.sample", "notice", content.sample()));
  }

  private String title(String office, String deliverable) {
    return edition
        .account()
        .definitions()
        .findOffice(office)
        .map(Office::deliverables)
        .orElse(List.of())
        .stream()
        .filter(d -> d.code().equals(deliverable))
        .map(Office.Deliverable::title)
        .findFirst()
        .orElse(deliverable);
  }

  /** Four groups of sixteen digits, which break over lines and can be compared by eye. */
  private static String inGroups(String hash) {
    return String.join(" ", hash.split("(?<=\\G.{16})"));
  }
}
