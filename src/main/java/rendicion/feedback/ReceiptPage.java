package rendicion.feedback;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Definitions;
import rendicion.domain.Finding;
import rendicion.domain.Receipt;
import rendicion.domain.Severity;
import rendicion.pdf.Cell;
import rendicion.pdf.DocumentInfo;
import rendicion.pdf.KeyFigure;
import rendicion.pdf.Mark;
import rendicion.pdf.PageChrome;
import rendicion.pdf.PdfDocument;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;
import rendicion.pdf.Tone;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** A receipt on one page: what became of a file, what to do next, and what exactly arrived. */
final class ReceiptPage {

  private static final int MOST_STEPS = 5;
  private static final int MOST_CHANGES = 5;
  private static final int SHORTEST_STEP = 230;
  private static final int ROOM_FOR_STEPS = 700;

  private final Receipt receipt;
  private final Definitions definitions;
  private final Wording wording;
  private final ZonedDateTime arrived;

  ReceiptPage(Receipt receipt, Definitions definitions, Wording wording) {
    this.receipt = receipt;
    this.definitions = definitions;
    this.wording = wording;
    this.arrived = receipt.delivery().seenAt().atZone(definitions.settings().zone());
  }

  static String number(Receipt receipt) {
    return String.format(Locale.ROOT, "%04d", receipt.number());
  }

  /**
   * The document; what does not fit on its page is shortened, and it says how much that is: what
   * changed before what is to be done.
   */
  byte[] bytes() {
    for (int steps = MOST_STEPS, changes = MOST_CHANGES; ; ) {
      PdfDocument document = document(steps, changes);
      if (document.pages() == 1 || steps == 1) {
        return document.bytes();
      }
      if (changes > 1) {
        changes--;
      } else {
        steps--;
      }
    }
  }

  private PdfDocument document(int steps, int changes) {
    String title = say("title", Map.of("number", number(receipt)));
    String entity = definitions.plan().entity();
    String notice = definitions.settings().sampleNotice();
    PdfDocument document =
        PdfDocument.of(
            new DocumentInfo(
                title,
                entity,
                say("subject", Map.of("office", office())),
                "es-PE",
                arrived.withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime(),
                receipt.delivery().office() + receipt.delivery().content().sha256()));
    document.chrome(
        new PageChrome(
            printable(entity),
            printable(definitions.plan().title()),
            notice == null ? "" : printable(notice),
            (page, pages) -> say("page", Map.of("page", page, "pages", pages))));
    document.heading(1, title);
    document.callout(
        tint(), say("file", Map.of("file", fileName(), "office", office())), verdict());
    document.keyFigures(figures());
    addSteps(document, steps);
    addRevision(document, changes);
    addArrival(document);
    return document;
  }

  private Text verdict() {
    return Text.ofMark(mark(), wording.name(receipt.verdict())).plain(". ").plain(meaning());
  }

  private Mark mark() {
    return switch (receipt.verdict()) {
      case ACCEPTED -> Mark.CIRCLE;
      case ACCEPTED_WITH_FINDINGS -> Mark.TRIANGLE;
      case REFUSED -> Mark.SQUARE;
    };
  }

  private Tone tint() {
    return switch (receipt.verdict()) {
      case ACCEPTED -> Tone.GREEN_TINT;
      case ACCEPTED_WITH_FINDINGS -> Tone.AMBER_TINT;
      case REFUSED -> Tone.RED_TINT;
    };
  }

  private String meaning() {
    return say(
        switch (receipt.verdict()) {
          case ACCEPTED -> "meaning.accepted";
          case ACCEPTED_WITH_FINDINGS -> "meaning.with-findings";
          case REFUSED -> failed() ? "meaning.failed" : "meaning.refused";
        },
        Map.of(
            "figures",
            receipt.figures(),
            "waiting",
            receipt.waiting(),
            "total",
            receipt.figures() + receipt.waiting(),
            "todo",
            toDo().size(),
            "before",
            receipt.revision() == null ? "no" : "yes"));
  }

  private List<KeyFigure> figures() {
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(
        new KeyFigure(
            wording.number(receipt.figures()),
            say("figures.count", Map.of("n", receipt.figures())),
            null));
    figures.add(
        new KeyFigure(
            wording.number(toDo().size()), say("figures.todo", Map.of("n", toDo().size())), null));
    var due = receipt.due();
    if (due != null) {
      figures.add(
          new KeyFigure(wording.date(due), say("figures.due", Map.of("n", toDo().size())), null));
    }
    return figures;
  }

  /** Whether the program is all that stands in the way. */
  private boolean failed() {
    return toDo().isEmpty() && receipt.findings().stream().anyMatch(ReceiptMaker::isOurs);
  }

  private List<Finding> toDo() {
    return receipt.findings().stream().filter(ReceiptMaker::isToDo).toList();
  }

  private void addSteps(PdfDocument document, int most) {
    document.heading(2, say("next.heading", Map.of()));
    List<Finding> toDo = toDo();
    if (toDo.isEmpty()) {
      document.paragraph(say(failed() ? "next.failed" : "next.nothing", Map.of()));
      return;
    }
    List<Text> steps = new ArrayList<>();
    int longest = Math.max(SHORTEST_STEP, ROOM_FOR_STEPS / toDo.size());
    toDo.stream().limit(most).forEach(f -> steps.add(step(f, longest)));
    document.numbered(steps);
    String how = say(how(), Map.of("more", Math.max(0, toDo.size() - most)));
    document.paragraph(receipt.due() == null ? how : how + " " + say("next.deadline", Map.of()));
  }

  private String how() {
    if (receipt.findings().stream().anyMatch(ReceiptMaker::isOfOurList)) {
      return "next.how-list";
    }
    return receipt.findings().stream().anyMatch(ReceiptMaker::isOfTheGate)
        ? "next.how-refused"
        : "next.how";
  }

  private Text step(Finding finding, int longest) {
    FindingText words = wording.finding(finding);
    RemarkText remark = new RemarkText(finding, wording);
    String repair = finding.severity() == Severity.QUESTION ? "" : remark.repair();
    return Text.ofBold(printable(remark.where()) + ". ")
        .plain(
            printable(
                shortened(
                    words.found()
                        + " "
                        + words.remedy()
                        + (repair.isEmpty() ? "" : " (" + repair.replace("\n", "; ") + ")"),
                    longest)));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, text.lastIndexOf(' ', longest - 2)) + " …";
  }

  private void addRevision(PdfDocument document, int most) {
    Receipt.@Nullable Revision revision = receipt.revision();
    if (revision == null) {
      return;
    }
    String of = String.format(Locale.ROOT, "%04d", revision.of());
    document.heading(2, say("changes.heading", Map.of("of", of)));
    if (!revision.comparable()) {
      document.paragraph(say("changes.not-comparable", Map.of()));
      return;
    }
    if (revision.isUnchanged()) {
      document.paragraph(say("changes.none", Map.of()));
      return;
    }
    ChangeText changes = new ChangeText(definitions, wording);
    document.paragraph(say("changes.count", Map.of("n", revision.cells())));
    List<Text> items = new ArrayList<>();
    revision.changes().stream().limit(most).forEach(c -> items.add(item(changes.cell(c))));
    revision.effects().stream().limit(most).forEach(e -> items.add(item(changes.effect(e))));
    document.bullets(items);
    document.paragraph(
        revision.effects().isEmpty()
            ? say("changes.no-effect", Map.of())
            : say("changes.more", Map.of()));
  }

  private static Text item(String text) {
    return Text.of(printable(shortened(text, SHORTEST_STEP)));
  }

  private void addArrival(PdfDocument document) {
    document.heading(2, say("arrival.heading", Map.of()));
    String titles =
        receipt.recognised().isEmpty()
            ? wording.say("feedback.arrivals.not-recognised")
            : String.join("; ", receipt.recognised());
    TableSpec table = TableSpec.of(TableSpec.Column.text("", 1), TableSpec.Column.text("", 4));
    row(table, "office", office());
    row(table, "file", receipt.delivery().path());
    row(table, "recognised", titles);
    row(table, "when", when());
    row(
        table,
        "size",
        say("arrival.bytes", Map.of("size", wording.number(receipt.delivery().size()))));
    row(table, "hash", receipt.delivery().content().sha256());
    document.table(table);
    document.note(Text.of(say("arrival.note", Map.of())));
  }

  private String when() {
    return say(
        "arrival.at",
        Map.of(
            "day", wording.longDate(arrived.toLocalDate()),
            "time",
                String.format(Locale.ROOT, "%02d:%02d", arrived.getHour(), arrived.getMinute())));
  }

  private void row(TableSpec table, String label, String text) {
    table.row(Cell.header(say("arrival." + label, Map.of())), Cell.of(printable(text)));
  }

  private String office() {
    return printable(
        definitions
            .findOffice(receipt.delivery().office())
            .map(o -> o.name())
            .orElse(receipt.delivery().office()));
  }

  private String fileName() {
    String path = receipt.delivery().path();
    return printable(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String printable(String text) {
    return PdfDocument.printable(text);
  }

  private String say(String key, Map<String, ?> arguments) {
    return wording.say("feedback.receipt." + key, arguments);
  }
}
