package rendicion.intake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time on a state folder: an operating-system lock, which the system releases however
 * the run ends. Who holds it stands in a file beside it, for people only.
 */
public final class StateLock implements AutoCloseable {

  private static final String LOCK = "rendicion.lock";
  private static final String HOLDER = "rendicion.lock-holder.txt";

  private final FileChannel channel;

  private StateLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock or says at once who holds it.
   *
   * @throws IntakeException {@code HELD} when another run (of any process) has it, {@code
   *     STATE_UNUSABLE} when the folder cannot be written
   */
  public static StateLock acquire(Path state, Clock clock) {
    try {
      Files.createDirectories(state);
      FileChannel channel =
          FileChannel.open(
              state.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new IntakeException(
            IntakeException.Reason.HELD, Map.of("holder", holder(state)), null);
      }
      Durably.plain()
          .write(state.resolve(HOLDER), describe(clock).getBytes(StandardCharsets.UTF_8));
      return new StateLock(channel);
    } catch (IOException e) {
      throw Durably.unusable(state, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String describe(Clock clock) {
    return "pid "
        + ProcessHandle.current().pid()
        + ", "
        + clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String holder(Path state) {
    try {
      return Files.readString(state.resolve(HOLDER)).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  /** Lets the next run in. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
