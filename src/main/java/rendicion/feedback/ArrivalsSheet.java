package rendicion.feedback;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rendicion.domain.Account;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
import rendicion.domain.Severity;
import rendicion.wording.Wording;

/** The sheet of what arrived from an office, returned files included, and of what it still owes. */
final class ArrivalsSheet {

  private final Account account;
  private final Office office;
  private final Wording wording;
  private final AnswerHead head;
  private final List<ReadContent> contents;
  private final List<Finding> loose;
  private final List<Receipt> returned;

  ArrivalsSheet(Account account, Office office, List<Receipt> receipts, Wording wording) {
    this.account = account;
    this.office = office;
    this.wording = wording;
    this.head = new AnswerHead(account, wording);
    this.contents = account.listTold(office);
    this.loose = account.listLoose(office);
    this.returned = returned(receipts);
  }

  void write(XSSFWorkbook workbook) {
    AnswerSheet sheet =
        new AnswerSheet(workbook, say("arrivals.sheet"), List.of(44, 30, 34, 16, 18, 16));
    head.write(sheet, say("arrivals.title", Map.of("office", office.name())));
    sheet.line(summary(), Ink.LINE);
    sheet.gap();
    sheet.line(say("arrivals.heading"), Ink.HEADING);
    if (contents.isEmpty() && returned.isEmpty()) {
      sheet.line(say("arrivals.none"), Ink.LINE);
    } else {
      sheet.header(
          head.columns("file", "verdict", "recognised", "figures", "findings", "hash"), false);
      contents.forEach(c -> sheet.row(arrival(c)));
      returned.forEach(r -> sheet.row(arrival(r)));
    }
    sheet.gap();
    sheet.line(say("owed.heading"), Ink.HEADING);
    List<Office.Deliverable> owed = owed();
    if (owed.isEmpty()) {
      sheet.line(say("owed.none"), Ink.LINE);
    } else {
      sheet.header(head.columns("deliverable", "frequency", "due", "code"), false);
      owed.forEach(d -> sheet.row(owed(d)));
    }
  }

  private String summary() {
    long errors = findings().filter(f -> f.severity() == Severity.ERROR).count();
    long others =
        findings()
            .filter(f -> f.severity() == Severity.WARNING || f.severity() == Severity.QUESTION)
            .count();
    long figures = contents.stream().mapToLong(c -> c.observations().size()).sum();
    return say(
        "arrivals.summary",
        Map.of(
            "files",
            contents.size() + returned.size(),
            "figures",
            figures,
            "errors",
            errors,
            "others",
            others));
  }

  private Stream<Finding> findings() {
    return Stream.concat(loose.stream(), contents.stream().flatMap(c -> c.findings().stream()));
  }

  /** The last receipts of what was not even opened, as long as it lies there. */
  private List<Receipt> returned(List<Receipt> receipts) {
    Map<String, Receipt> last = new TreeMap<>();
    receipts.forEach(
        r -> last.merge(r.delivery().path(), r, (a, b) -> a.number() > b.number() ? a : b));
    return last.values().stream()
        .filter(r -> r.findings().stream().anyMatch(ReceiptMaker::isOfTheGate))
        .filter(r -> loose.stream().anyMatch(f -> r.delivery().path().equals(f.file())))
        .filter(r -> contents.stream().noneMatch(c -> isOf(c, r)))
        .toList();
  }

  private static boolean isOf(ReadContent content, Receipt receipt) {
    return content.delivery().path().equals(receipt.delivery().path());
  }

  private List<AnswerSheet.Item> arrival(ReadContent content) {
    return arrival(
        content.delivery(),
        content.verdict(),
        recognised(content),
        content.observations().size(),
        content.findings().size());
  }

  private List<AnswerSheet.Item> arrival(Receipt receipt) {
    return arrival(
        receipt.delivery(),
        receipt.verdict(),
        say("arrivals.not-recognised"),
        0,
        receipt.findings().size());
  }

  private List<AnswerSheet.Item> arrival(
      Delivery delivery, ReadContent.Verdict verdict, String recognised, int figures, int found) {
    Ink ink =
        switch (verdict) {
          case ACCEPTED -> Ink.GREEN;
          case ACCEPTED_WITH_FINDINGS -> Ink.AMBER;
          case REFUSED -> Ink.RED;
        };
    String shape =
        switch (verdict) {
          case ACCEPTED -> "● ";
          case ACCEPTED_WITH_FINDINGS -> "▲ ";
          case REFUSED -> "■ ";
        };
    return List.of(
        AnswerSheet.Item.text(delivery.path()),
        AnswerSheet.Item.of(shape + wording.name(verdict), ink),
        AnswerSheet.Item.text(recognised),
        number(figures),
        number(found),
        AnswerSheet.Item.text(delivery.content().brief()));
  }

  private String recognised(ReadContent content) {
    List<String> titles =
        office.deliverables().stream()
            .filter(d -> content.deliverables().contains(d.code()))
            .map(Office.Deliverable::title)
            .toList();
    return titles.isEmpty() ? say("arrivals.not-recognised") : String.join("; ", titles);
  }

  /** Deliverables of which nothing that counts has arrived. */
  private List<Office.Deliverable> owed() {
    return office.deliverables().stream()
        .filter(
            d ->
                contents.stream()
                    .noneMatch(
                        c ->
                            c.verdict() != ReadContent.Verdict.REFUSED
                                && c.deliverables().contains(d.code())))
        .toList();
  }

  private List<AnswerSheet.Item> owed(Office.Deliverable deliverable) {
    String due = deliverable.due();
    return List.of(
        AnswerSheet.Item.text(deliverable.title()),
        AnswerSheet.Item.text(deliverable.frequency()),
        due == null
            ? AnswerSheet.Item.of(say("owed.no-date"), Ink.MISSING)
            : AnswerSheet.Item.text(due),
        AnswerSheet.Item.text(deliverable.code()));
  }

  private static AnswerSheet.Item number(int count) {
    return AnswerSheet.Item.number(java.math.BigDecimal.valueOf(count));
  }

  private String say(String key, Map<String, ?> arguments) {
    return wording.say("feedback." + key, arguments);
  }

  private String say(String key) {
    return say(key, Map.of());
  }
}
