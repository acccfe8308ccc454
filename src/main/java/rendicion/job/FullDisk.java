package rendicion.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.wording.Wording;

/**
 * Tells a full disk from other reasons of a failure: libraries say it in as many ways as they are.
 */
public final class FullDisk {

  private static final long NOTHING_TO_SPEAK_OF_BYTES = 10L << 20;

  private FullDisk() {}

  /** What to do about it, if one of the folders lies on a disk that is full. */
  public static Optional<String> among(Wording wording, Path... folders) {
    for (Path folder : folders) {
      Long free = free(folder.toAbsolutePath());
      if (free != null && free < NOTHING_TO_SPEAK_OF_BYTES) {
        return Optional.of(
            wording.say(
                "job.disk-full",
                Map.of("place", folder.toString(), "free", Long.toString(free >> 20))));
      }
    }
    return Optional.empty();
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
