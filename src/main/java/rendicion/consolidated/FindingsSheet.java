package rendicion.consolidated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.wording.FindingText;

/** What is wrong or worth knowing of the contents in force and of the plan as a whole. */
final class FindingsSheet {

  private final Phrases phrases;

  FindingsSheet(Phrases phrases) {
    this.phrases = phrases;
  }

  static String name(Phrases phrases) {
    return phrases.say("findings.sheet");
  }

  SheetDraft draft() {
    List<List<Entry>> rows = new ArrayList<>();
    for (ReadContent content : phrases.account().contents()) {
      String office = phrases.account().officeName(content.delivery().office());
      content.findings().forEach(f -> rows.add(row(f, office, content.delivery().path())));
    }
    phrases
        .account()
        .planFindings()
        .forEach(f -> rows.add(row(f, phrases.say("findings.all-offices"), f.file())));
    return new SheetDraft(
        name(phrases),
        "Tabla_Observaciones",
        phrases.head("findings"),
        columns(),
        List.of(1, 2, 3, 4, 6, 7),
        rows,
        rows.isEmpty() ? List.of(phrases.say("findings.none")) : List.of());
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("severity", 13),
        phrases.column("office", 18),
        phrases.column("file", 20),
        phrases.column("sheet", 12),
        phrases.column("cell", 8),
        phrases.column("period", 9),
        phrases.column("finding", 22),
        phrases.column("found", 32),
        phrases.column("expected-text", 28),
        phrases.column("effect", 28),
        phrases.column("remedy", 34));
  }

  private List<Entry> row(Finding finding, String office, @Nullable String file) {
    FindingText text = phrases.wording().finding(finding);
    return List.of(
        severity(finding),
        Entry.text(office),
        Entry.text(orNone(file)),
        Entry.text(orNone(finding.sheet())),
        Entry.text(orNone(finding.cell())),
        Entry.text(finding.period() == null ? phrases.say("none") : finding.period().code()),
        Entry.text(text.title()),
        Entry.text(text.found()),
        Entry.text(text.expected()),
        Entry.text(text.effect()),
        Entry.text(text.remedy()));
  }

  private Entry severity(Finding finding) {
    Look look =
        switch (finding.severity()) {
          case ERROR -> new Look(Look.Role.RED, Look.Format.TEXT);
          case WARNING, QUESTION -> new Look(Look.Role.AMBER, Look.Format.TEXT);
          case ANSWERED, NOTE -> new Look(Look.Role.GREY, Look.Format.TEXT);
        };
    String shape =
        switch (finding.severity()) {
          case ERROR -> "■ ";
          case WARNING -> "▲ ";
          case QUESTION -> "? ";
          case ANSWERED -> "✓ ";
          case NOTE -> "○ ";
        };
    return new Entry.Text(shape + phrases.wording().name(finding.severity()), look);
  }

  private String orNone(@Nullable String text) {
    return text == null || text.isEmpty() ? phrases.say("none") : text;
  }
}
