package rendicion.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came out of reading and judging one content for one office.
 *
 * @param delivery the delivery that brought the content first
 * @param deliverables codes of the deliverables it was recognised as; empty when it was not
 * @param observations what counts; empty when refused
 * @param findings in {@link Finding#ORDER}; never empty when refused
 * @param sample what the workbook itself says of its figures when they are not real; empty
 *     otherwise
 * @param labels headers of the columns that were recognised
 * @param rejected figures that were read and do not count, because a finding rejects them
 */
public record ReadContent(
    Delivery delivery,
    Verdict verdict,
    List<String> deliverables,
    List<Observation> observations,
    List<Finding> findings,
    String sample,
    List<ColumnLabel> labels,
    List<Observation> rejected) {
  public ReadContent {
    rejected = rejected.stream().sorted(Observation.ORDER).toList();
    labels = List.copyOf(labels);
    deliverables = List.copyOf(deliverables);
    observations = observations.stream().sorted(Observation.ORDER).toList();
    findings = findings.stream().sorted(Finding.ORDER).toList();
    if (verdict == Verdict.REFUSED && findings.isEmpty()) {
      throw new IllegalArgumentException("Bug: refused without a finding: " + delivery.path());
    }
    if (verdict == Verdict.REFUSED && !observations.isEmpty()) {
      throw new IllegalArgumentException("Bug: refused with observations: " + delivery.path());
    }
  }

  /** One of which nothing was rejected. */
  public ReadContent(
      Delivery delivery,
      Verdict verdict,
      List<String> deliverables,
      List<Observation> observations,
      List<Finding> findings,
      String sample,
      List<ColumnLabel> labels) {
    this(delivery, verdict, deliverables, observations, findings, sample, labels, List.of());
  }

  /** One of which no headers are known. */
  public ReadContent(
      Delivery delivery,
      Verdict verdict,
      List<String> deliverables,
      List<Observation> observations,
      List<Finding> findings,
      String sample) {
    this(delivery, verdict, deliverables, observations, findings, sample, List.of());
  }

  /** One of which nothing counts and nothing was read. */
  public static ReadContent refused(Delivery delivery, List<Finding> findings) {
    return new ReadContent(delivery, Verdict.REFUSED, List.of(), List.of(), findings, "");
  }

  /** The same with more findings, which change nothing of what counts. */
  public ReadContent withMore(List<Finding> more) {
    return new ReadContent(
        delivery,
        verdict,
        deliverables,
        observations,
        Stream.concat(findings.stream(), more.stream()).toList(),
        sample,
        labels,
        rejected);
  }

  /**
   * The same without what is for a period that ends after the day. A refused content keeps its
   * findings whatever they are for: without them nobody knows why it was refused.
   */
  ReadContent upTo(LocalDate day) {
    return verdict == Verdict.REFUSED ? this : accepted(day);
  }

  private ReadContent accepted(LocalDate day) {
    return new ReadContent(
        delivery,
        verdict,
        deliverables,
        observations.stream().filter(o -> o.period().endsBy(day)).toList(),
        findings.stream().filter(f -> f.isBy(day)).toList(),
        sample,
        labels,
        rejected.stream().filter(o -> o.period().endsBy(day)).toList());
  }

  /**
   * The observations that count: of each key those of the content that arrived last, in {@link
   * Observation#ORDER}.
   */
  public static List<Observation> inForce(List<ReadContent> contents) {
    Map<Observation.Key, Long> last = new HashMap<>();
    for (ReadContent content : contents) {
      for (Observation o : content.observations) {
        last.merge(o.key(), content.delivery.number(), Math::max);
      }
    }
    return contents.stream()
        .flatMap(
            c ->
                c.observations.stream()
                    .filter(o -> Long.valueOf(c.delivery.number()).equals(last.get(o.key()))))
        .sorted(Observation.ORDER)
        .toList();
  }

  /** What was rejected and nothing in force stands for, in {@link Observation#ORDER}. */
  public static List<Observation> rejected(List<ReadContent> contents) {
    Set<Observation.Key> counted =
        contents.stream()
            .flatMap(c -> c.observations.stream())
            .map(Observation::key)
            .collect(Collectors.toSet());
    return contents.stream()
        .flatMap(c -> c.rejected.stream())
        .filter(o -> !counted.contains(o.key()))
        .sorted(Observation.ORDER)
        .toList();
  }

  /**
   * The error that keeps a cell's figure from counting, else the question that it waits for; empty
   * where none names the cell.
   */
  Optional<Finding> findFault(CellRef cell) {
    return findings.stream()
        .filter(f -> f.severity() == Severity.ERROR && f.covers(cell))
        .findFirst()
        .or(() -> findings.stream().filter(f -> f.holds(cell)).findFirst());
  }

  /** What became of a content. */
  public enum Verdict {
    ACCEPTED,
    /** Counts, with something to mend or to answer. */
    ACCEPTED_WITH_FINDINGS,
    /** Nothing of it counts. */
    REFUSED
  }
}
