package rendicion.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
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

  /**
   * @param state a folder on a local disk, the program's own
   */
  public Intake(Path state, Clock clock) {
    this(state, clock, Intake::sleep);
  }

  Intake(Path state, Clock clock, Pause pause) {
    this.state = state;
    this.clock = clock;
    this.pause = pause;
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
      Durably.removeTemporaries(journal);
      Durably.removeTemporaries(archive);
    } catch (IOException e) {
      throw Durably.unusable(state, e);
    }
    Set<String> offices = new TreeSet<>();
    definitions.offices().stream().map(Office::code).forEach(offices::add);
    Limits limits = Limits.of(definitions.settings().limits());
    return new LookTaker(
            Listing.of(input, offices, limits),
            Journal.open(journal),
            new Archive(archive),
            new WaitingRoom(state.resolve("waiting").resolve(plan)),
            limits,
            clock)
        .take(stableFor, pause);
  }

  /** Where the archive keeps a content that some look took in. */
  public Path contentPath(ContentHash content) {
    return new Archive(state.resolve("archive")).contentPath(content);
  }

  private static void sleep(Duration duration) {
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
