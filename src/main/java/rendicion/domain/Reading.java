package rendicion.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one content, before it is judged.
 *
 * @param deliverables codes of the deliverables it was recognised as; empty when it was not
 * @param observations every figure that could be read, right or wrong
 * @param totals totals that the workbook itself prints
 * @param findings what could not be read, or only with doubt
 * @param sample what the workbook says of its figures when they are not real; empty otherwise
 * @param justifications what the office answers in it
 * @param sums formulas that add cells up, with what those cells say
 * @param shares percentages that the workbook prints beside the two figures they come from
 * @param labels headers of the columns that were recognised
 * @param titleYears titles that give the year of all figures below them
 */
public record Reading(
    Delivery delivery,
    List<String> deliverables,
    List<Observation> observations,
    List<StatedTotal> totals,
    List<Finding> findings,
    String sample,
    List<Justification> justifications,
    List<StatedSum> sums,
    List<StatedShare> shares,
    List<ColumnLabel> labels,
    List<TitleYear> titleYears) {
  public Reading {
    labels = List.copyOf(labels);
    titleYears = List.copyOf(titleYears);
    sums = List.copyOf(sums);
    shares = List.copyOf(shares);
    deliverables = List.copyOf(deliverables);
    observations = List.copyOf(observations);
    totals = List.copyOf(totals);
    findings = List.copyOf(findings);
    justifications = List.copyOf(justifications);
  }

  /** A reading without answers. */
  public Reading(
      Delivery delivery,
      List<String> deliverables,
      List<Observation> observations,
      List<StatedTotal> totals,
      List<Finding> findings,
      String sample) {
    this(
        delivery,
        deliverables,
        observations,
        totals,
        findings,
        sample,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * A title that gives the year of a table.
   *
   * @param printed what stands there
   */
  public record TitleYear(CellRef cell, String printed, int year) {}

  /**
   * The result that was saved with a formula that only adds cells of its sheet.
   *
   * @param label of its column
   * @param value as saved
   * @param parts cells that it adds up
   * @param sum what those cells add up to
   */
  public record StatedSum(
      String label,
      BigDecimal value,
      String printed,
      CellRef cell,
      List<CellRef> parts,
      BigDecimal sum) {
    public StatedSum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A percentage that stands beside its numerator and denominator.
   *
   * @param label of its column
   * @param value in per cent, as the cell shows it
   * @param part the numerator
   * @param whole the denominator, other than zero
   */
  public record StatedShare(
      String label,
      BigDecimal value,
      String printed,
      CellRef cell,
      BigDecimal part,
      CellRef partCell,
      BigDecimal whole,
      CellRef wholeCell) {}

  /**
   * A total or subtotal that stands in the workbook; it is never an observation.
   *
   * @param label text of its row
   * @param period null when its column tells none
   * @param value as printed
   * @param parts cells that it should be the sum of
   * @param sum what those cells add up to
   */
  public record StatedTotal(
      String variable,
      String label,
      @Nullable Period period,
      BigDecimal value,
      String printed,
      CellRef cell,
      List<CellRef> parts,
      BigDecimal sum) {
    public StatedTotal {
      parts = List.copyOf(parts);
    }
  }
}
