package rendicion.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.CopyStamp;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.feedback.marks.Front;
import rendicion.feedback.marks.Look;
import rendicion.wording.Wording;

/** The front sheet of a copy: what to do, and the table of findings with room for answers. */
final class CopyFront {

  private static final List<Integer> WIDTHS = List.of(16, 19, 36, 24, 34, 20, 26);
  private static final int INDENT = 2;
  private static final List<String> COLUMNS =
      List.of("severity", "where", "found", "expected", "remedy", "repair", "answer");
  private static final float LINE = 13.2f;
  private static final float HIGHEST = 400;

  private final Remarks remarks;
  private final Wording wording;
  private final UnaryOperator<@Nullable String> sheets;
  private final @Nullable String file;
  private final Set<CellRef> threads;
  private final List<Integer> widths;

  /**
   * @param sheets from the name of a sheet as findings say it to the name in the workbook; null for
   *     a sheet that is not there
   * @param file the file that links lead into, where the sheet is a list apart, without room for
   *     answers; null for the one that the sheet stands in
   * @param threads cells that show the office's own thread of comments and no note
   */
  CopyFront(
      Remarks remarks,
      Wording wording,
      UnaryOperator<@Nullable String> sheets,
      @Nullable String file,
      Set<CellRef> threads) {
    this.remarks = remarks;
    this.wording = wording;
    this.sheets = sheets;
    this.file = file;
    this.threads = Set.copyOf(threads);
    this.widths = file == null ? WIDTHS : WIDTHS.subList(0, WIDTHS.size() - 1);
  }

  Front make() {
    Delivery delivery = remarks.content().delivery();
    List<Front.Row> rows = new ArrayList<>();
    String name = delivery.path().substring(delivery.path().lastIndexOf('/') + 1);
    rows.add(
        line(
            say("title", Map.of("file", name)),
            Look.TITLE,
            28,
            file == null ? stamp(delivery) : ""));
    rows.add(line(count(), Look.LABEL, 18, ""));
    String how = say(file == null ? "how" : "how-apart", Map.of("file", name));
    how.lines().forEach(step -> rows.add(line(step, Look.LINE, 15, "")));
    if (file == null) {
      rows.add(signature());
    }
    rows.add(header());
    int head = rows.size();
    remarks.findings().forEach(f -> rows.add(row(f)));
    return new Front(say("sheet", Map.of()), widths, head, rows);
  }

  private static String stamp(Delivery delivery) {
    return new CopyStamp(delivery.office(), delivery.path(), delivery.content()).text();
  }

  private Front.Row line(String text, Look look, float height, String hidden) {
    List<Front.Cell> cells = new ArrayList<>();
    cells.add(Front.Cell.of(SafeText.of(text), look));
    while (cells.size() < widths.size()) {
      cells.add(Front.Cell.of("", look));
    }
    cells.add(Front.Cell.of(hidden, Look.LINE));
    return new Front.Row(height, widths.size(), cells);
  }

  private String count() {
    return say(
        "count",
        Map.of(
            "errors", remarks.count(Severity.ERROR),
            "warnings", remarks.count(Severity.WARNING),
            "questions", remarks.count(Severity.QUESTION),
            "counted", remarks.content().observations().size(),
            "waiting", remarks.content().rejected().size(),
            "total",
                remarks.content().observations().size() + remarks.content().rejected().size()));
  }

  private Front.Row signature() {
    List<Front.Cell> cells = new ArrayList<>();
    cells.add(Front.Cell.of(say("signature", Map.of()), Look.LABEL));
    cells.add(Front.Cell.of("", Look.LABEL));
    cells.add(Front.Cell.of("", Look.ANSWER));
    return new Front.Row(20, 2, cells);
  }

  private Front.Row header() {
    return new Front.Row(
        18,
        1,
        COLUMNS.stream()
            .limit(widths.size())
            .map(c -> Front.Cell.of(column(c), Look.HEADER))
            .toList());
  }

  private String column(String name) {
    return wording.say("feedback.column." + name);
  }

  private Front.Row row(Finding finding) {
    RemarkText text = new RemarkText(finding, wording);
    List<Front.Cell> cells =
        List.of(
            Front.Cell.of(text.severity(), look(finding.severity())),
            where(finding, text),
            plain(text.found() + aboutThread(finding)),
            plain(text.expected()),
            plain(text.effect() + "\n" + text.remedy()),
            plain(text.repair()),
            Front.Cell.of(SafeText.of(text.answer()), answerLook(finding.severity())),
            Front.Cell.of(CopyStamp.rowText(finding), Look.LINE));
    return new Front.Row(height(cells), 1, file == null ? cells : cells.subList(0, widths.size()));
  }

  /** The cell of it has no note, so whoever reads the row should not look for one. */
  private String aboutThread(Finding finding) {
    String shown = finding.sheet();
    if (shown == null) {
      return "";
    }
    String sheet = sheets.apply(shown);
    boolean talks =
        threads.stream()
            .filter(t -> t.sheet().equals(sheet))
            .map(t -> new CellRef(shown, t.column(), t.row()))
            .anyMatch(finding::covers);
    return talks ? "\n" + say("thread", Map.of()) : "";
  }

  private static Front.Cell plain(String text) {
    return Front.Cell.of(SafeText.of(text), Look.TEXT);
  }

  private Front.Cell where(Finding finding, RemarkText text) {
    String sheet = sheets.apply(finding.sheet());
    if (sheet == null) {
      return plain(text.where());
    }
    List<String> cells = finding.cells();
    String place = cells.isEmpty() ? "A1" : cells.getFirst();
    return new Front.Cell(SafeText.of(text.where()), Look.LINK, new Front.Link(file, sheet, place));
  }

  static Look look(Severity severity) {
    return switch (severity) {
      case ERROR -> Look.RED;
      case WARNING, QUESTION -> Look.AMBER;
      case ANSWERED, NOTE -> Look.GREY;
    };
  }

  /** The room for an answer is coloured where one is asked for. */
  private static Look answerLook(Severity severity) {
    return switch (severity) {
      case QUESTION, ANSWERED -> Look.ANSWER;
      case ERROR, WARNING, NOTE -> Look.TEXT;
    };
  }

  private static float height(List<Front.Cell> cells) {
    int most = 1;
    for (int c = 0; c < WIDTHS.size(); c++) {
      int lines = 0;
      for (String part : cells.get(c).text().split("\n", -1)) {
        lines += Math.max(1, (int) Math.ceil(part.length() * 1.1 / (WIDTHS.get(c) - INDENT)));
      }
      most = Math.max(most, lines);
    }
    return Math.min(most * LINE + 5, HIGHEST);
  }

  private String say(String key, Map<String, ?> arguments) {
    return wording.say("feedback.copy." + key, arguments);
  }
}
