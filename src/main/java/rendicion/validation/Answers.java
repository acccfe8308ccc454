package rendicion.validation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.ContentHash;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Severity;

/**
 * What an office said to earlier questions. A question that it answered stays visible as answered;
 * what has several figures is answered when each of them is. Only questions are cleared by it: what
 * does not count must be mended, but what was said about it beside it is kept and shown with it.
 */
final class Answers {

  private final ContentHash content;
  private final Map<String, Justification> byFinding = new HashMap<>();
  private final Map<Row, Justification> byRow = new HashMap<>();

  private record Row(String sheet, int row) {}

  /**
   * @param content the file that is judged: what stands in its own rows answers only there
   */
  Answers(ContentHash content, List<Justification> justifications) {
    this.content = content;
    justifications.stream()
        .sorted(Comparator.comparing(Justification::received))
        .forEach(this::add);
  }

  private void add(Justification justification) {
    String finding = justification.finding();
    if (finding != null) {
      byFinding.merge(finding, justification, Answers::standing);
    } else if (justification.content().equals(content)) {
      CellRef cell = justification.cell();
      byRow.put(new Row(cell.sheet(), cell.row()), justification);
    }
  }

  /**
   * A copy is given back with the answers that were given before, so the same words come again with
   * every later copy: they stay with whoever signed them first.
   */
  private static Justification standing(Justification before, Justification now) {
    boolean again = before.text().strip().equals(now.text().strip());
    return again && (before.author() != null || now.author() == null) ? before : now;
  }

  List<Finding> applyTo(List<Finding> findings) {
    return findings.stream().map(this::applyTo).toList();
  }

  boolean answers(Finding question) {
    return applyTo(question).severity() == Severity.ANSWERED;
  }

  private Finding applyTo(Finding finding) {
    Justification answer = toItself(finding);
    if (finding.severity() != Severity.QUESTION) {
      return answer == null ? finding : finding.noting(answer);
    }
    answer = answer == null ? inItsRow(finding) : answer;
    return answer == null ? finding : finding.answeredBy(answer);
  }

  /** Written beside the finding; of several answers the last one. */
  private @Nullable Justification toItself(Finding finding) {
    Justification whole = byFinding.get(finding.key());
    if (whole != null) {
      return whole;
    }
    List<String> members = finding.memberKeys();
    return byFinding.keySet().containsAll(members) ? byFinding.get(members.getLast()) : null;
  }

  private @Nullable Justification inItsRow(Finding finding) {
    String sheet = finding.sheet();
    String cell = finding.cell();
    return sheet == null || cell == null || cell.contains(":") || finding.cells().size() > 1
        ? null
        : byRow.get(new Row(sheet, CellRef.parse(sheet, cell).row()));
  }
}
