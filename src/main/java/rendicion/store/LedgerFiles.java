package rendicion.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** The files of the ledger in the state folder, while nobody has it open. */
public final class LedgerFiles {

  private static final String NAME = "bd";
  private static final long WORKABLE_BYTES = 20L << 20;

  /** What it throws when a long text cannot be read to its end is no {@code SQLException}. */
  private static final String OF_THE_DATABASE = "org.hsqldb.";

  private final Path state;

  public LedgerFiles(Path state) {
    this.state = state;
  }

  /** Where the ledger is. */
  public Path folder() {
    return state.resolve(NAME);
  }

  public boolean exist() {
    return Files.isDirectory(folder());
  }

  /**
   * Whether a failure to open or use the ledger comes from the ledger's own files, and not from a
   * full disk, missing rights or a newer program.
   */
  public boolean areDamaged(Throwable failure) {
    return LedgerException.in(failure)
        .map(e -> e.reason() == LedgerException.Reason.DAMAGED)
        .orElseGet(() -> isOfTheDatabase(failure) && areUsable());
  }

  private static boolean isOfTheDatabase(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            e ->
                e instanceof SQLException
                    || e instanceof FlywayException
                    || e.getClass().getName().startsWith(OF_THE_DATABASE));
  }

  private boolean areUsable() {
    try (Stream<Path> all = Files.list(folder())) {
      return Files.isWritable(state)
          && Files.isWritable(folder())
          && all.allMatch(file -> Files.isReadable(file) && Files.isWritable(file))
          && Files.getFileStore(state).getUsableSpace() > WORKABLE_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Takes the ledger out of the way, so that the next opening makes a new one. Nothing is deleted.
   *
   * @return where it is now
   */
  public Path putAside() {
    try {
      Path aside = state.resolve(NAME + "-aparte-1");
      for (int number = 2; Files.exists(aside); number++) {
        aside = state.resolve(NAME + "-aparte-" + number);
      }
      return Files.move(folder(), aside, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
