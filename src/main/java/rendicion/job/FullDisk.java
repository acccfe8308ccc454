package rendicion.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.wording.FullDiskWords;
import rendicion.wording.Wording;

/**
 * Tells a full disk from other reasons of a failure: libraries say it in as many ways as they are.
 */
public final class FullDisk {

  /** The database and the libraries need more than this for whatever they write. */
  private static final long NOTHING_TO_SPEAK_OF_BYTES = 10L << 20;

  private FullDisk() {}

  /**
   * What to do about it, if that is what a failure comes from: it says so, or it comes from writing
   * and gives no reason of its own, and one of the folders lies on a disk without room.
   */
  public static Optional<String> among(Wording wording, Throwable failure, Path... folders) {
    return among(wording, failure, FullDisk::free, folders);
  }

  static Optional<String> among(
      Wording wording,
      Throwable failure,
      Function<Path, @Nullable Long> freeBytes,
      Path... folders) {
    boolean said = FullDiskWords.in(failure);
    if (!said && !mayComeFromIt(failure)) {
      return Optional.empty();
    }
    for (Path folder : folders) {
      @Nullable Long free = freeBytes.apply(folder.toAbsolutePath());
      if (free != null && free < NOTHING_TO_SPEAK_OF_BYTES) {
        return Optional.of(
            wording.say(
                "job.disk-full",
                Map.of("place", folder.toString(), "free", Long.toString(free >> 20))));
      }
    }
    return said ? Optional.of(wording.say("job.some-disk-full", Map.of())) : Optional.empty();
  }

  /**
   * A system that refuses a file says why, and any reason but the words for it is another one; of
   * libraries some keep it to themselves; and what neither had a part in has nothing to do with it.
   */
  private static boolean mayComeFromIt(Throwable failure) {
    List<Throwable> chain = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
    return chain.stream().noneMatch(FileSystemException.class::isInstance)
        && chain.stream()
            .map(e -> e.getClass().getPackageName())
            .anyMatch(p -> !p.matches("java\\.(lang|util)(\\..*)?|rendicion(\\..*)?"));
  }

  private static @Nullable Long free(Path folder) {
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? null : Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      return null;
    }
  }
}
