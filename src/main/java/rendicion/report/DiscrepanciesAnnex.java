package rendicion.report;

import java.util.List;
import rendicion.domain.Discrepancy;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** Every place where the plan contradicts itself, and the reading taken. */
record DiscrepanciesAnnex(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    List<Discrepancy> all = edition.plan().discrepancies();
    long changing = all.stream().filter(Discrepancy::changesFigure).count();
    pdf.heading(1, "anexo-discrepancias", edition.say("discrepancies.title"));
    pdf.paragraph(edition.say("discrepancies.count", "n", all.size(), "nChanging", (int) changing));
    if (!all.isEmpty()) {
      pdf.table(table(all));
    }
  }

  private TableSpec table(List<Discrepancy> all) {
    TableSpec table =
        TableSpec.of(
            TableSpec.Column.text(edition.say("column.code"), 8),
            TableSpec.Column.text(edition.say("column.printed"), 46),
            TableSpec.Column.text(edition.say("column.reading"), 46));
    for (Discrepancy d : all) {
      table.row(
          Cell.header(Numbers.words(d.changesFigure() ? d.code() + " *" : d.code())),
          Cell.of(
              Text.of(Edition.printable(d.summary()) + "\n").muted(new Mentions(edition).of(d))),
          Cell.of(
              Text.of(Edition.printable(d.reading()) + "\n").muted(Edition.printable(d.reason()))));
    }
    return table;
  }
}
