package rendicion.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The approval of a period: its figures as they were approved, and the files that people were
 * shown. Neither changes afterwards; whatever differs later is a {@link Restatement}.
 *
 * @param number 1 and up within the plan, in the order in which periods were closed and reopened
 * @param by who approved, as written by whoever closed the period
 * @param act reference of the act or agreement; null where none was given
 * @param actFile hash of the act's file, kept in the archive; null where none was given
 * @param results the approved figures
 * @param definitions fingerprint of the definitions they were computed with
 * @param contents what they were computed from, by hash
 * @param files hash of each published file of the period, by path below the plan's output folder
 * @param reopened when, by whom and why it was reopened; null while it is in force
 */
public record Closing(
    int number,
    Period period,
    Instant at,
    String by,
    @Nullable String act,
    @Nullable ContentHash actFile,
    Results results,
    String definitions,
    List<ContentHash> contents,
    Map<String, ContentHash> files,
    @Nullable Reopening reopened) {
  public Closing {
    contents = List.copyOf(contents);
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }

  public boolean isInForce() {
    return reopened == null;
  }

  /** A period made open again, never in silence. */
  public record Reopening(int number, Instant at, String by, String reason) {}
}
