package rendicion.publication;

import java.util.List;

/**
 * What a publication changed.
 *
 * @param number of the publication now in force
 * @param changed false when everything was already there, byte for byte
 * @param written paths that got new bytes, sorted
 * @param removed paths that are no longer made and are gone, sorted
 * @param blocked outputs that could not take their place, by path
 */
public record Published(
    long number,
    boolean changed,
    List<String> written,
    List<String> removed,
    List<Blocked> blocked) {
  public Published {
    written = List.copyOf(written);
    removed = List.copyOf(removed);
    blocked = List.copyOf(blocked);
  }

  /**
   * An output whose place is taken.
   *
   * @param path where people expect it
   * @param beside where it was written instead; equal to {@code path} when an old output could not
   *     be removed
   */
  public record Blocked(String path, String beside, Why why) {}

  /** Why an output could not take its place. */
  public enum Why {
    /** Somebody has it open, or it may not be written. */
    IN_USE,
    /** Somebody changed it while the new one was being made; nothing of theirs is overwritten. */
    CHANGED_MEANWHILE
  }
}
