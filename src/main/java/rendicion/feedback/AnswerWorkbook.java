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
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Finding;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** {@code observaciones.xlsx}: what arrived, what to mend, what counts, what is owed. */
final class AnswerWorkbook {

  private final Account account;
  private final Office office;
  private final Wording wording;
  private final AnswerHead head;
  private final List<ReadContent> contents;
  private final List<Finding> loose;
  private final List<Receipt> receipts;

  AnswerWorkbook(Account account, Office office, List<Receipt> receipts, Wording wording) {
    this.account = account;
    this.office = office;
    this.receipts = receipts;
    this.wording = wording;
    this.head = new AnswerHead(account, wording);
    this.contents = account.listTold(office);
    this.loose = account.listLoose(office);
  }

  void write(Path target) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new ArrivalsSheet(account, office, receipts, wording).write(workbook);
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

  private void writeFindings(XSSFWorkbook workbook) {
    AnswerSheet sheet =
        new AnswerSheet(
            workbook, say("findings.sheet"), List.of(13, 22, 14, 10, 22, 32, 28, 28, 34));
    head.write(sheet, say("findings.title"));
    sheet.line(say("findings.purpose"), Ink.LINE);
    sheet.gap();
    sheet.header(
        head.columns(
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
    int rows = loose.size() + contents.stream().mapToInt(c -> c.findings().size()).sum();
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
    head.write(sheet, say("figures.title"));
    sheet.line(say("figures.purpose"), Ink.LINE);
    sheet.gap();
    sheet.header(
        head.columns(
            "variable", "period", "value", "unit", "place", "detail", "file", "sheet", "cell"),
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
        AnswerSheet.Item.text(wording.place(plan, o.place())),
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

  private String say(String key, Map<String, ?> arguments) {
    return wording.say("feedback." + key, arguments);
  }

  private String say(String key) {
    return say(key, Map.of());
  }
}
