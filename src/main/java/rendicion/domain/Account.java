package rendicion.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of a plan from the contents in force: what reports, the consolidated
 * workbook and the answers to offices are made from.
 *
 * @param contents contents in force, by office and path
 * @param planFindings what is wrong across offices
 * @param results one per reporting period, in order, as computed today
 * @param closings periods that were approved, in the order of their numbers, reopened ones included
 * @param restatements what differs today from what was approved, by period
 */
public record Account(
    Definitions definitions,
    List<ReadContent> contents,
    List<Finding> planFindings,
    List<Results> results,
    List<Closing> closings,
    List<Restatement> restatements) {
  public Account {
    contents = List.copyOf(contents);
    planFindings = planFindings.stream().sorted(Finding.ORDER).toList();
    results = List.copyOf(results);
    closings = List.copyOf(closings);
    restatements = List.copyOf(restatements);
  }

  /** An account of which no period is closed. */
  public Account(
      Definitions definitions,
      List<ReadContent> contents,
      List<Finding> planFindings,
      List<Results> results) {
    this(definitions, contents, planFindings, results, List.of(), List.of());
  }

  /** The approval of a period that is in force. */
  public Optional<Closing> findClosing(Period period) {
    return closings.stream().filter(c -> c.inForce() && c.period().equals(period)).findFirst();
  }

  public Results getResults(Period period) {
    return results.stream()
        .filter(r -> r.period().equals(period))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(period.code()));
  }

  public Results latest() {
    return results.getLast();
  }

  /**
   * What could be said at the cut-off of a period: later observations, later results, findings on
   * later figures and contents with nothing earlier are left out. A content without any observation
   * (a refused one) is of no known period and stands only with the last period of the plan. What
   * was restated is told in the periods after the one it is of.
   */
  public Account upTo(JobSettings.ReportingPeriod period) {
    boolean last = definitions.settings().periods().getLast().equals(period);
    List<ReadContent> kept =
        contents.stream()
            .map(c -> c.upTo(period.cutOff()))
            .filter(c -> last || !c.observations().isEmpty())
            .toList();
    return new Account(
        definitions,
        kept,
        planFindings.stream().filter(f -> f.isBy(period.cutOff())).toList(),
        results.stream().filter(r -> r.period().compareTo(period.period()) <= 0).toList(),
        closings.stream().filter(c -> c.period().compareTo(period.period()) <= 0).toList(),
        restatements.stream().filter(r -> r.period().compareTo(period.period()) < 0).toList());
  }

  /** The delivery in force of a content. */
  public Optional<Delivery> findDelivery(ContentHash content) {
    return contents.stream()
        .map(ReadContent::delivery)
        .filter(d -> d.content().equals(content))
        .findFirst();
  }

  /** Who delivered rejected figures where, and what speaks against them, by file and sheet. */
  public List<Rejection> listRejections(List<Observation> rejected) {
    record Reason(Delivery delivery, String sheet, Optional<Finding> fault) {}
    Map<Reason, List<Observation>> byReason = new LinkedHashMap<>();
    for (Observation o : rejected) {
      contents.stream()
          .filter(c -> c.delivery().content().equals(o.content()) && c.rejected().contains(o))
          .findFirst()
          .map(c -> new Reason(c.delivery(), o.cell().sheet(), c.findFault(o.cell())))
          .ifPresent(r -> byReason.computeIfAbsent(r, k -> new ArrayList<>()).add(o));
    }
    return byReason.entrySet().stream()
        .map(e -> new Rejection(e.getKey().delivery, e.getValue(), e.getKey().fault.orElse(null)))
        .toList();
  }

  public List<ReadContent> listContents(Office office) {
    return contents.stream().filter(c -> c.delivery().office().equals(office.code())).toList();
  }

  /**
   * The contents of an office with all that is to be told of their cells: what was found in each,
   * and where another office says something else.
   */
  public List<ReadContent> listTold(Office office) {
    List<Finding> across = across(office).filter(f -> isOfContent(office, f)).toList();
    return listContents(office).stream()
        .map(
            c ->
                c.withMore(
                    across.stream().filter(f -> c.delivery().path().equals(f.file())).toList()))
        .toList();
  }

  /** What else is to be told to an office: of its files as they lie in its folder. */
  public List<Finding> listLoose(Office office) {
    return across(office).filter(f -> !isOfContent(office, f)).toList();
  }

  /** Whether it is of a cell of a content in force. */
  private boolean isOfContent(Office office, Finding finding) {
    return finding.cell() != null
        && listContents(office).stream().anyMatch(c -> c.delivery().path().equals(finding.file()));
  }

  private Stream<Finding> across(Office office) {
    return planFindings.stream()
        .flatMap(f -> Stream.concat(Stream.of(f), f.counterpart().stream()))
        .filter(f -> f.isIn(office.code()))
        .map(f -> f.outOfFolder(office.code()));
  }

  /** The name of an office, or its code where the definitions know it no more. */
  public String officeName(@Nullable String code) {
    return code == null ? "" : definitions.findOffice(code).map(Office::name).orElse(code);
  }
}
