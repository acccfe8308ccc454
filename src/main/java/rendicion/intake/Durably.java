package rendicion.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import rendicion.wording.FullDiskWords;

/** Files of the state folder appear whole or not at all, also after a power cut. */
final class Durably {

  static final String TEMPORARY = ".tmp-";

  /** Told before each step; a test stops the program there. */
  interface Failpoint {
    void before(String step, Path target) throws IOException;
  }

  private final Failpoint failpoint;

  Durably(Failpoint failpoint) {
    this.failpoint = failpoint;
  }

  /** Without a failpoint. */
  static Durably plain() {
    return new Durably((step, target) -> {});
  }

  /** Makes a folder and those above it; their names are on the disk before going on. */
  Path createFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createFolders(folderOf(folder));
      failpoint.before("create folder", folder);
      Files.createDirectories(folder);
      failpoint.before("force folder", folder);
      forceFolder(folderOf(folder));
    }
    return folder;
  }

  /** Told just before a temporary file is written. */
  void beforeWriting(Path target) throws IOException {
    failpoint.before("write", target);
  }

  void force(FileChannel channel, Path target) throws IOException {
    failpoint.before("force", target);
    channel.force(true);
  }

  /** Writes beside the target, forces to disk, renames over it, forces the folder. */
  void write(Path target, byte[] content) throws IOException {
    createFolders(folderOf(target));
    Path temporary = temporaryFor(target);
    beforeWriting(target);
    try (FileChannel out =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      force(out, target);
    }
    moveInto(temporary, target);
  }

  /** Gives a finished, forced temporary file its name. */
  void moveInto(Path temporary, Path target) throws IOException {
    failpoint.before("rename", target);
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    failpoint.before("force folder", target);
    forceFolder(folderOf(target));
  }

  static Path temporaryFor(Path target) {
    return folderOf(target).resolve(TEMPORARY + target.getFileName());
  }

  static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Forces the names in a folder to disk; where the system cannot (Windows), it is not needed. */
  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      if (!System.getProperty("os.name", "").startsWith("Windows")) {
        throw e;
      }
    }
  }

  /** Removes what an interrupted write left behind in a folder and the folders below it. */
  void removeTemporaries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry)) {
          removeTemporaries(entry);
        } else if (String.valueOf(entry.getFileName()).startsWith(TEMPORARY)) {
          failpoint.before("delete", entry);
          Files.delete(entry);
        }
      }
    }
  }

  static IntakeException unusable(Path place, IOException cause) {
    if (FullDiskWords.in(cause)) {
      return new IntakeException(
          IntakeException.Reason.FULL, Map.of("place", place.toString()), cause);
    }
    return new IntakeException(
        IntakeException.Reason.STATE_UNUSABLE,
        Map.of("place", place.toString(), "cause", String.valueOf(cause.getMessage())),
        cause);
  }
}
