package rendicion.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.JobSettings;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;

/** Where those who answer for the report sign it; nobody is named whom the settings do not name. */
record Signatures(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    JobSettings.TitlePage words = edition.settings().titlePage();
    pdf.heading(1, "firmas", edition.say("signatures.title"));
    pdf.introduction(
        rendicion.pdf.Text.of(edition.say("signatures.intro", "date", edition.cutOff())));
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.who"), 40),
            TableSpec.Column.text(edition.say("column.signature"), 36),
            TableSpec.Column.text(edition.say("column.date"), 24));
    table.row(row(edition.say("signatures.authority"), words.authority()));
    table.row(row(edition.say("signatures.area"), words.area()));
    pdf.table(table);
  }

  private List<Cell> row(String role, @Nullable String name) {
    String who = name == null ? "\n" : "\n" + Edition.printable(name);
    return List.of(
        Cell.header(rendicion.pdf.Text.of(role).plain(who + "\n\n")),
        Cell.of(edition.say("signatures.blank")),
        Cell.of(edition.say("signatures.blank")));
  }
}
