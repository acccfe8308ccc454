package rendicion.feedback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.ReadContent.Verdict;
import rendicion.domain.Receipt;
import rendicion.domain.Severity;

/** From what came out of a content to what its receipt says. */
final class ReceiptMaker {

  private ReceiptMaker() {}

  /**
   * @param instead findings for which nothing of it counts, whatever was read in it
   */
  static Receipt make(
      long number,
      ReadContent content,
      List<Finding> instead,
      Definitions definitions,
      Receipt.@Nullable Revision revision) {
    Delivery delivery = content.delivery();
    List<Finding> findings =
        Stream.concat(instead.stream(), content.findings().stream())
            .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding.ORDER))
            .toList();
    boolean counts = instead.isEmpty();
    Verdict verdict = counts ? content.verdict() : Verdict.REFUSED;
    return new Receipt(
        number,
        delivery,
        verdict,
        recognised(content, definitions),
        counts ? content.observations().size() : 0,
        counts ? content.rejected().size() : 0,
        findings,
        due(findings, delivery, definitions),
        revision);
  }

  private static List<String> recognised(ReadContent content, Definitions definitions) {
    return definitions.findOffice(content.delivery().office()).stream()
        .flatMap(office -> office.deliverables().stream())
        .filter(d -> content.deliverables().contains(d.code()))
        .map(Office.Deliverable::title)
        .toList();
  }

  private static @Nullable LocalDate due(
      List<Finding> findings, Delivery delivery, Definitions definitions) {
    Integer days = definitions.settings().correctionDays();
    boolean nothing = findings.stream().noneMatch(ReceiptMaker::isToDo);
    return days == null || nothing
        ? null
        : after(delivery.seenAt().atZone(definitions.settings().zone()).toLocalDate(), days);
  }

  /** Whether the office has something to do about it. */
  static boolean isToDo(Finding finding) {
    return switch (finding.severity()) {
      case ERROR, WARNING, QUESTION -> !isOurs(finding);
      case ANSWERED, NOTE -> false;
    };
  }

  /** A fault of the program, about which an office can do nothing. */
  static boolean isOurs(Finding finding) {
    return finding.code().startsWith("job.");
  }

  /** Whether the gate refused the file for it, so that there is no copy of it. */
  static boolean isOfTheGate(Finding finding) {
    return finding.severity() == Severity.ERROR && finding.code().startsWith("intake.");
  }

  /** Whether the file is a list of findings of ours, of which there is no copy either. */
  static boolean isOfOurList(Finding finding) {
    return finding.code().equals("reading.own-list");
  }

  /** The day that is so many days from Monday to Friday later. */
  static LocalDate after(LocalDate day, int days) {
    LocalDate result = day;
    for (int left = days; left > 0; ) {
      result = result.plusDays(1);
      boolean weekend =
          result.getDayOfWeek() == DayOfWeek.SATURDAY || result.getDayOfWeek() == DayOfWeek.SUNDAY;
      left -= weekend ? 0 : 1;
    }
    return result;
  }
}
