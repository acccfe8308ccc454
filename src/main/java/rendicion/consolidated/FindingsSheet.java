package rendicion.consolidated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.wording.FindingText;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

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
      content
          .findings()
          .forEach(
              f ->
                  rows.add(
                      row(
                          f,
                          office,
                          content.delivery().path(),
                          phrases.reserve().silences(f, content))));
    }
    phrases
        .account()
        .planFindings()
        .forEach(
            f ->
                rows.add(
                    row(
                        f,
                        phrases.say("findings.all-offices"),
                        f.file(),
                        phrases.reserve().silences(f))));
    return SheetDraft.of(
            "Observaciones",
            name(phrases),
            "Tabla_Observaciones",
            rows.isEmpty()
                ? phrases.head("findings", phrases.say("findings.none"))
                : phrases.head("findings"),
            columns(),
            List.of(1, 2, 3, 4, 6, 7),
            rows)
        .withLooseKeys(List.of(1, 2, 3, 4, 6))
        .on(SheetDraft.Paper.A3);
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("severity", 13, SheetDraft.Kind.RATING),
        phrases.column("office", 16),
        phrases.column("file", 18),
        phrases.column("sheet", 11),
        phrases.column("cell", 7),
        phrases.column("period", 9),
        phrases.column("finding", 19),
        phrases.column("found", 30),
        phrases.column("expected-text", 25),
        phrases.column("effect", 25),
        phrases.column("remedy", 31));
  }

  private List<Entry> row(Finding finding, String office, @Nullable String file, boolean reserved) {
    FindingText text = phrases.wording().finding(finding);
    return List.of(
        severity(finding),
        Entry.text(office),
        Entry.text(orNone(file)),
        Entry.text(orNone(finding.sheet())),
        Entry.text(orNone(finding.cell())),
        Entry.text(finding.period() == null ? phrases.say("none") : finding.period().code()),
        Entry.text(text.title()),
        reserved ? phrases.reserved() : Entry.text(text.found()),
        reserved ? phrases.reserved() : Entry.text(text.expected()),
        reserved ? phrases.reserved() : Entry.text(text.effect()),
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
