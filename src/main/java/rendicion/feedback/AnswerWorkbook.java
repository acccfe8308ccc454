package rendicion.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
import rendicion.domain.Severity;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** {@code observaciones.xlsx}: what arrived, what to mend, what counts, what is owed. */
final class AnswerWorkbook {

  private final Account account;
  private final Office office;
  private final Wording wording;
  private final List<ReadContent> contents;
  private final List<Finding> loose;
  private final List<Receipt> receipts;

  AnswerWorkbook(Account account, Office office, List<Receipt> receipts, Wording wording) {
    this.account = account;
    this.office = office;
    this.receipts = receipts;
    this.wording = wording;
    this.contents = account.listTold(office);
    this.loose = account.listLoose(office);
  }

  void write(Path target) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      writeArrivals(workbook);
      writeFindings(workbook);
      writeFigures(workbook);
      new ChangesSheet(account, contents, receipts, wording).write(workbook);
      setProperties(workbook);
      workbook.setActiveSheet(0);
      try (OutputStream out = Files.newOutputStream(target)) {
        workbook.write(out);
      }
    }
  }

  private void writeArrivals(XSSFWorkbook workbook) {
    AnswerSheet sheet =
        new AnswerSheet(workbook, say("arrivals.sheet"), List.of(44, 30, 34, 16, 18, 16));
    writeHead(sheet, say("arrivals.title", Map.of("office", office.name())));
    sheet.line(summary(), Ink.LINE);
    sheet.gap();
    sheet.line(say("arrivals.heading"), Ink.HEADING);
    if (contents.isEmpty()) {
      sheet.line(say("arrivals.none"), Ink.LINE);
    } else {
      sheet.header(headers("file", "verdict", "recognised", "figures", "findings", "hash"), false);
      contents.forEach(c -> sheet.row(arrival(c)));
    }
    sheet.gap();
    sheet.line(say("owed.heading"), Ink.HEADING);
    List<Office.Deliverable> owed = owed();
    if (owed.isEmpty()) {
      sheet.line(say("owed.none"), Ink.LINE);
    } else {
      sheet.header(headers("deliverable", "frequency", "due", "code"), false);
      owed.forEach(d -> sheet.row(owed(d)));
    }
  }

  private void writeHead(AnswerSheet sheet, String title) {
    sheet.line(title, Ink.TITLE);
    sheet.line(
        say(
            "entity",
            Map.of(
                "entity",
                account.definitions().plan().entity(),
                "plan",
                account.definitions().plan().title())),
        Ink.LINE);
    String notice = account.definitions().settings().sampleNotice();
    if (notice != null) {
      sheet.line(notice, Ink.NOTICE);
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
        Map.of("files", contents.size(), "figures", figures, "errors", errors, "others", others));
  }

  private Stream<Finding> findings() {
    return Stream.concat(loose.stream(), contents.stream().flatMap(c -> c.findings().stream()));
  }

  private List<AnswerSheet.Item> arrival(ReadContent content) {
    Ink ink =
        switch (content.verdict()) {
          case ACCEPTED -> Ink.GREEN;
          case ACCEPTED_WITH_FINDINGS -> Ink.AMBER;
          case REFUSED -> Ink.RED;
        };
    String shape =
        switch (content.verdict()) {
          case ACCEPTED -> "● ";
          case ACCEPTED_WITH_FINDINGS -> "▲ ";
          case REFUSED -> "■ ";
        };
    return List.of(
        AnswerSheet.Item.text(content.delivery().path()),
        AnswerSheet.Item.of(shape + wording.name(content.verdict()), ink),
        AnswerSheet.Item.text(recognised(content)),
        number(content.observations().size()),
        number(content.findings().size()),
        AnswerSheet.Item.text(content.delivery().content().brief()));
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

  private void writeFindings(XSSFWorkbook workbook) {
    AnswerSheet sheet =
        new AnswerSheet(
            workbook, say("findings.sheet"), List.of(13, 22, 14, 10, 22, 32, 28, 28, 34));
    writeHead(sheet, say("findings.title"));
    sheet.line(say("findings.purpose"), Ink.LINE);
    sheet.gap();
    sheet.header(
        headers(
            "severity",
            "file",
            "sheet",
            "cell",
            "finding",
            "found",
            "expected",
            "effect",
            "remedy"),
        true);
    loose.forEach(f -> sheet.row(finding(f.file(), f)));
    contents.forEach(c -> c.findings().forEach(f -> sheet.row(finding(c.delivery().path(), f))));
    int rows = (int) findings().count();
    sheet.filter(rows, 9);
    if (rows == 0) {
      sheet.line(say("findings.none"), Ink.LINE);
    }
  }

  private List<AnswerSheet.Item> finding(@Nullable String file, Finding finding) {
    FindingText text = wording.finding(finding);
    RemarkText remark = new RemarkText(finding, wording);
    return List.of(
        AnswerSheet.Item.of(
            FindingSeverity.word(finding.severity(), wording),
            FindingSeverity.ink(finding.severity())),
        textOrNone(file),
        textOrNone(finding.sheet()),
        textOrNone(finding.cell()),
        AnswerSheet.Item.text(text.title()),
        AnswerSheet.Item.text(text.found()),
        AnswerSheet.Item.text(text.expected()),
        AnswerSheet.Item.text(remark.effect()),
        AnswerSheet.Item.text(remark.remedy()));
  }

  private AnswerSheet.Item textOrNone(@Nullable String text) {
    return AnswerSheet.Item.text(text == null || text.isEmpty() ? say("none") : text);
  }

  private void writeFigures(XSSFWorkbook workbook) {
    AnswerSheet sheet =
        new AnswerSheet(workbook, say("figures.sheet"), List.of(40, 12, 16, 14, 24, 28, 30, 16, 9));
    writeHead(sheet, say("figures.title"));
    sheet.line(say("figures.purpose"), Ink.LINE);
    sheet.gap();
    sheet.header(
        headers("variable", "period", "value", "unit", "place", "detail", "file", "sheet", "cell"),
        true);
    Set<Observation> own =
        contents.stream().flatMap(c -> c.observations().stream()).collect(Collectors.toSet());
    List<Observation> counting =
        ReadContent.inForce(account.contents()).stream().filter(own::contains).toList();
    counting.forEach(o -> sheet.row(figure(o)));
    sheet.filter(counting.size(), 9);
    if (counting.isEmpty()) {
      sheet.line(say("figures.none"), Ink.LINE);
    }
  }

  private List<AnswerSheet.Item> figure(Observation o) {
    var plan = account.definitions().plan();
    var variable = plan.findVariable(o.variable());
    List<String> detail = new ArrayList<>();
    if (o.activity() != null) {
      detail.add(o.activity());
    }
    if (!o.detail().isEmpty()) {
      detail.add(o.detail());
    }
    return List.of(
        AnswerSheet.Item.text(variable.map(v -> v.name()).orElseGet(() -> activityFigure(o))),
        AnswerSheet.Item.text(o.period().code()),
        AnswerSheet.Item.number(o.value()),
        AnswerSheet.Item.text(variable.map(v -> v.unit().symbol()).orElse(say("none"))),
        AnswerSheet.Item.text(plan.placeName(o.place())),
        textOrNone(String.join(" · ", detail)),
        AnswerSheet.Item.text(
            account.findDelivery(o.content()).map(d -> d.path()).orElse(say("none"))),
        AnswerSheet.Item.text(o.cell().sheet()),
        AnswerSheet.Item.text(o.cell().address()));
  }

  private String activityFigure(Observation o) {
    for (ActivityFigure figure : ActivityFigure.values()) {
      if (figure.code().equals(o.variable())) {
        return wording.name(figure);
      }
    }
    return o.variable();
  }

  private void setProperties(XSSFWorkbook workbook) {
    var period = account.definitions().getPeriod(account.latest().period());
    Date day = Date.from(period.cutOff().atStartOfDay(ZoneOffset.UTC).toInstant());
    var core = workbook.getProperties().getCoreProperties();
    core.setTitle(say("arrivals.title", Map.of("office", office.name())));
    core.setCreator(account.definitions().plan().entity());
    core.setLastModifiedByUser(account.definitions().plan().entity());
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
    workbook
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("Rendición");
  }

  private List<String> headers(String... keys) {
    List<String> titles = new ArrayList<>();
    for (String key : keys) {
      titles.add(say("column." + key));
    }
    return titles;
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
