package rendicion.feedback;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rendicion.domain.Finding;
import rendicion.domain.ReadContent;
import rendicion.domain.Severity;

/** What is to be said of a content, the most serious first. */
record Remarks(ReadContent content, List<Finding> findings) {

  /** What asks somebody to do something. */
  private static final Set<Severity> TO_DO =
      EnumSet.of(Severity.ERROR, Severity.WARNING, Severity.QUESTION);

  static Remarks of(ReadContent content) {
    return new Remarks(
        content,
        content.findings().stream()
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER))
            .toList());
  }

  List<Finding> toDo() {
    return findings.stream().filter(f -> TO_DO.contains(f.severity())).toList();
  }

  boolean asksForSomething() {
    return !toDo().isEmpty();
  }

  /** Whether the gate refused it, so that no library may open it. */
  boolean isUnopenable() {
    return content.verdict() == ReadContent.Verdict.REFUSED
        && findings.stream().anyMatch(ReceiptMaker::isOfTheGate);
  }

  long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
