package rendicion.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office is told once of each content that it delivers.
 *
 * @param number counts the receipts of the plan, from 1, without gaps
 * @param recognised titles of the deliverables it was recognised as
 * @param figures figures that count
 * @param waiting figures that were read and do not count before something is corrected
 * @param findings all of them, the most serious first
 * @param due last day to mend; null when nothing is to be mended or no deadline is set
 * @param revision how it differs from the delivery before; null for the first
 */
public record Receipt(
    long number,
    Delivery delivery,
    ReadContent.Verdict verdict,
    List<String> recognised,
    int figures,
    int waiting,
    List<Finding> findings,
    @Nullable LocalDate due,
    @Nullable Revision revision) {
  public Receipt {
    recognised = List.copyOf(recognised);
    findings = List.copyOf(findings);
  }

  /**
   * The difference to the delivery before.
   *
   * @param of number of that delivery's receipt
   * @param comparable whether both could be read
   * @param cells how many cells differ
   * @param changes the first of them
   * @param effects what the delivery changed in the plan's progress, by indicator and period
   */
  public record Revision(
      long of,
      boolean comparable,
      int cells,
      List<CellChange> changes,
      List<ProgressChange> effects) {
    public Revision {
      changes = List.copyOf(changes);
      effects = List.copyOf(effects);
    }

    /** A file that was only saved again. */
    public boolean isUnchanged() {
      return comparable && cells == 0;
    }
  }
}
