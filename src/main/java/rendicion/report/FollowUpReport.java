package rendicion.report;

import java.util.List;
import rendicion.pdf.Cell;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/**
 * The follow-up report in the form of CEPLAN's Anexo B-7 and Tabla A11: one line an indicator, two
 * decimals; then what is not green. Only indicators of objectives: a plan of government has no
 * strategic actions (AEI).
 */
record FollowUpReport(Edition edition) implements Section {

  @Override
  public void writeTo(PdfDocument pdf) {
    pdf.wide();
    pdf.heading(1, edition.say("followup.title", "period", edition.periodName()));
    pdf.table(head());
    if (edition.plan().objectives().isEmpty()) {
      return;
    }
    pdf.heading(2, edition.say("followup.b7"));
    FollowUpProgress progress = new FollowUpProgress(edition);
    progress.tables().forEach(pdf::table);
    pdf.note(
        Text.of(
            edition.say("followup.note", "name", edition.method())
                + " "
                + edition.say(progress.hasHalves() ? "followup.halves" : "followup.no-halves")));
    pdf.wide();
    FollowUpAlerts alerts = new FollowUpAlerts(edition);
    pdf.heading(2, edition.say("followup.a11"));
    pdf.table(alerts.table());
    pdf.heading(2, edition.say("followup.counts"));
    pdf.table(alerts.counts());
    pdf.heading(2, edition.say("followup.alerts"));
    List<Text> list = alerts.list();
    if (list.isEmpty()) {
      pdf.paragraph(edition.say("followup.alerts.none"));
    } else {
      pdf.bullets(list);
    }
  }

  private TableSpec head() {
    TableSpec table =
        TableSpec.of(
                TableSpec.Column.text("", 15),
                TableSpec.Column.text("", 40),
                TableSpec.Column.text("", 15),
                TableSpec.Column.text("", 30))
            .width(0.7);
    String years =
        Edition.year(edition.plan().firstYear()) + "-" + Edition.year(edition.plan().lastYear());
    pair(table, "followup.plan", edition.plan().title(), "followup.years", years);
    pair(
        table,
        "followup.level",
        edition.say("followup.local"),
        "followup.year",
        edition.periodName());
    pair(table, "followup.entity", edition.plan().entity(), "followup.date", edition.cutOff());
    return table;
  }

  private void pair(TableSpec table, String one, String first, String two, String second) {
    table.row(
        Cell.header(edition.say(one)),
        Cell.of(Edition.printable(first)),
        Cell.header(edition.say(two)),
        Cell.of(Edition.printable(second)));
  }
}
