package rendicion.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Account;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;

/**
 * What became of one plan's run.
 *
 * @param title of the plan
 * @param arrived deliveries that this run saw for the first time
 * @param waiting files that were still changing
 * @param ignored files that are nobody's delivery (owner files of Excel and the like)
 * @param intakeFindings what was wrong in the folders themselves
 * @param files what was replaced or made, by path below the output folder
 * @param beside files that were written beside one that somebody has open
 * @param remarks Spanish sentences for whoever runs the program
 * @param account everything said; null when nothing was done
 * @param failure why it failed; null when it did not
 */
public record Outcome(
    Status status,
    String title,
    Path output,
    List<Delivery> arrived,
    List<String> waiting,
    int ignored,
    List<Finding> intakeFindings,
    List<String> files,
    List<String> beside,
    List<String> remarks,
    @Nullable Account account,
    @Nullable String failure) {

  public Outcome {
    arrived = List.copyOf(arrived);
    waiting = List.copyOf(waiting);
    intakeFindings = List.copyOf(intakeFindings);
    files = List.copyOf(files);
    beside = List.copyOf(beside);
    remarks = List.copyOf(remarks);
  }

  /** How a run can end. */
  public enum Status {
    DONE,
    NOTHING_NEW,
    STOPPED,
    FAILED
  }
}
