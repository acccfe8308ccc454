package rendicion.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;

/** A publication that tells of every step it takes on the disk, before it takes it. */
public final class WatchedPublication {

  private WatchedPublication() {}

  /**
   * @param watcher is given the name of the step and its place below the output folder
   */
  public static Publication at(Path folder, BiConsumer<String, Path> watcher) {
    return new Publication(folder, failpoint(folder, watcher));
  }

  /** One that breaks the protocol: it writes where people look, without a temporary file. */
  public static Publication straight(Path folder, BiConsumer<String, Path> watcher) {
    return new Publication(folder, new Straight(failpoint(folder, watcher)));
  }

  private static Disk.Failpoint failpoint(Path folder, BiConsumer<String, Path> watcher) {
    Path root = folder.toAbsolutePath().normalize();
    return (step, target) -> watcher.accept(step, root.relativize(target));
  }

  private static final class Straight extends Disk {

    private final Failpoint failpoint;

    Straight(Failpoint failpoint) {
      super(failpoint);
      this.failpoint = failpoint;
    }

    @Override
    void copy(Path source, String sha256, Path target) throws IOException {
      write(Files.readAllBytes(source), target);
    }

    @Override
    void write(byte[] content, Path target) throws IOException {
      int half = content.length / 2;
      try (FileChannel out =
          FileChannel.open(
              target,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(content, 0, half));
        failpoint.before("force", target);
        out.write(ByteBuffer.wrap(content, half, content.length - half));
        out.force(true);
      }
    }
  }
}
