package rendicion.feedback;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Repair;
import rendicion.domain.Severity;
import rendicion.feedback.marks.Marking;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** How a finding is said on a copy: in a row of the front sheet and in a note. */
final class RemarkText {

  private static final int MOST_PLACES = 3;

  private final Finding finding;
  private final FindingText text;
  private final Wording wording;

  RemarkText(Finding finding, Wording wording) {
    this.finding = finding;
    this.text = wording.finding(finding);
    this.wording = wording;
  }

  String severity() {
    return FindingSeverity.word(finding.severity(), wording);
  }

  String where() {
    String sheet = finding.sheet();
    if (sheet == null) {
      return say("feedback.copy.whole-file");
    }
    List<String> cells = finding.cells();
    if (cells.isEmpty()) {
      return say("feedback.copy.whole-sheet", Map.of("sheet", sheet));
    }
    return say(
        "feedback.copy.cells",
        Map.of(
            "sheet",
            sheet,
            "cells",
            String.join(", ", cells.subList(0, Math.min(MOST_PLACES, cells.size()))),
            "n",
            Math.max(0, cells.size() - MOST_PLACES)));
  }

  String found() {
    StringBuilder found = new StringBuilder(text.title()).append('\n').append(text.found());
    if (finding.details().consequences() > 0) {
      found
          .append('\n')
          .append(say("feedback.copy.consequences", Map.of("n", finding.details().consequences())));
    }
    return found.toString();
  }

  String expected() {
    return text.expected();
  }

  /** What happens now; of an answered question, who answered it, when and with what words. */
  String effect() {
    Justification answer = finding.details().answer();
    if (answer == null) {
      return text.effect();
    }
    String author = answer.author();
    String said =
        say(
            "feedback.answered.effect",
            Map.of(
                "signed",
                Boolean.toString(author != null && !author.isBlank()),
                "author",
                author == null ? "" : author,
                "day",
                wording.date(answer.received()),
                "answer",
                answer.text()));
    return isCleared() ? said : text.effect() + "\n" + said;
  }

  /** Words beside what must be mended are heard, and mend nothing. */
  private boolean isCleared() {
    return finding.severity() == Severity.ANSWERED;
  }

  /** What is left to do. */
  String remedy() {
    if (isCleared()) {
      return say("feedback.answered.remedy");
    }
    return finding.details().answer() == null
        ? text.remedy()
        : text.remedy()
            + "\n"
            + say(
                finding.severity() == Severity.ERROR
                    ? "feedback.noted.still-to-mend"
                    : "feedback.noted.noted");
  }

  /** The proposed values; where there are several cells, each with its own. */
  String repair() {
    List<Repair> repairs = finding.details().repairs();
    boolean several = repairs.size() > 1;
    String shown =
        repairs.stream()
            .limit(MOST_PLACES)
            .map(r -> (several ? r.cell() + ": " : "") + change(r))
            .collect(Collectors.joining("\n"));
    return repairs.size() <= MOST_PLACES
        ? shown
        : shown
            + "\n"
            + say("feedback.copy.more-repairs", Map.of("n", repairs.size() - MOST_PLACES));
  }

  private static String change(Repair repair) {
    return "«" + repair.found() + "» → " + repair.proposed();
  }

  /**
   * What the office answered before; empty when it did not. Its words only: what stands there is
   * read again when the copy comes back.
   */
  String answer() {
    Justification answer = finding.details().answer();
    return answer == null ? "" : answer.text();
  }

  String note(String cell) {
    @Nullable Repair mine =
        finding.details().repairs().stream()
            .filter(r -> r.cell().equals(cell))
            .findFirst()
            .orElse(null);
    return Marking.NOTE_HEAD
        + severity()
        + "\n"
        + say(
            "feedback.copy.note",
            Map.of(
                "title", text.title(),
                "found", text.found(),
                "expected", text.expected(),
                "remedy",
                    finding.details().answer() == null ? remedy() : remedy() + "\n" + effect()))
        + (finding.severity() == Severity.QUESTION ? "\n" + say("feedback.copy.note-answer") : "")
        + (mine == null
            ? ""
            : "\n" + say("feedback.copy.note-repair", Map.of("change", change(mine))));
  }

  private String say(String key, Map<String, ?> arguments) {
    return wording.say(key, arguments);
  }

  private String say(String key) {
    return wording.say(key);
  }
}
