package rendicion.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Office;
import rendicion.intake.content.Limits;

/**
 * Takes in what offices leave in their folders: every stable content is copied to the archive under
 * its hash and gets a number in the journal, once. Nothing is ever written, moved or deleted in the
 * folders of offices, and no link is followed. File times and the clock decide only whether a file
 * has stopped changing.
 *
 * <p>The caller holds the {@link StateLock} of the state folder.
 */
public final class Intake {

  private final Path state;
  private final Clock clock;
  private final Pause pause;
  private final Durably disk;

  /**
   * @param state a folder on a local disk, the program's own
   */
  public Intake(Path state, Clock clock) {
    this(state, clock, Intake::sleep, Durably.plain());
  }

  Intake(Path state, Clock clock, Pause pause, Durably disk) {
    this.state = state;
    this.clock = clock;
    this.pause = pause;
    this.disk = disk;
  }

  /**
   * Looks at a plan's input folder and takes in what is new. Doing it again without a change finds
   * nothing new and gives the same findings.
   *
   * @param input the plan's folder; its folders are offices
   * @param stableFor how long a new content must lie unchanged; zero when a person started the run
   * @throws IntakeException when the folder is not there, or the state folder cannot be used
   */
  public Look look(Definitions definitions, Path input, Duration stableFor) {
    String plan = definitions.plan().code();
    Path journal = state.resolve("journal").resolve(plan);
    Path archive = state.resolve("archive");
    try {
      disk.removeTemporaries(journal);
      disk.removeTemporaries(archive);
    } catch (IOException e) {
      throw Durably.unusable(state, e);
    }
    requireSpace(definitions);
    Set<String> offices = new TreeSet<>();
    definitions.offices().stream().map(Office::code).forEach(offices::add);
    Limits limits = Limits.of(definitions.settings().limits());
    Journal arrivals = Journal.open(journal, disk);
    Listing listing = Listing.of(input, offices, limits, arrivals.all());
    if (listing.isEmpty() && !arrivals.all().isEmpty()) {
      throw new IntakeException(
          IntakeException.Reason.INPUT_EMPTY,
          Map.of("place", input.toString(), "books", Integer.toString(arrivals.inForce().size())),
          null);
    }
    return new LookTaker(
            listing,
            arrivals,
            new Archive(archive, disk),
            new WaitingRoom(state.resolve("waiting").resolve(plan), disk),
            limits,
            clock)
        .take(stableFor, pause);
  }

  /**
   * Makes sure that there is room to go on. The database goes on acknowledging when its disk is
   * full, so whoever is about to write asks first.
   *
   * @throws IntakeException {@code NO_SPACE} when the disk of the state folder is nearly full
   */
  public void requireSpace(Definitions definitions) {
    Path archive = state.resolve("archive");
    try {
      new Archive(archive, disk)
          .requireSpace(0, Limits.of(definitions.settings().limits()).get("disco_libre_bytes"));
    } catch (IOException e) {
      throw Durably.unusable(archive, e);
    }
  }

  /**
   * The same, when the bytes in the archive still are that content.
   *
   * @throws IntakeException {@code STATE_DAMAGED} when they are not
   */
  public Path soundContentPath(Delivery delivery) {
    Archive archive = new Archive(state.resolve("archive"), disk);
    Path path = archive.contentPath(delivery.content());
    try {
      if (!archive.holds(delivery.content(), delivery.size())) {
        throw new IntakeException(
            IntakeException.Reason.STATE_DAMAGED, Map.of("place", path.toString()), null);
      }
      return path;
    } catch (IOException e) {
      throw Durably.unusable(path, e);
    }
  }

  /** Where the archive keeps a content that some look took in. */
  public Path contentPath(ContentHash content) {
    return new Archive(state.resolve("archive"), disk).contentPath(content);
  }

  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for files to settle", e);
    }
  }

  /** How to let time pass between two looks at a file. */
  interface Pause {
    void of(Duration duration);
  }
}
