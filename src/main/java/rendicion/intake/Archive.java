package rendicion.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ContentHash;

/** Contents by their hash, written once, never changed. */
final class Archive {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Durably disk;

  Archive(Path folder, Durably disk) {
    this.folder = folder;
    this.disk = disk;
  }

  Path contentPath(ContentHash content) {
    return folder.resolve(content.sha256().substring(0, 2)).resolve(content.sha256());
  }

  boolean holds(ContentHash content, long size) throws IOException {
    Path path = contentPath(content);
    return Files.isRegularFile(path) && Files.size(path) == size && hash(path).equals(content);
  }

  /** The hash of a file as it is now. */
  static ContentHash hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  static ContentHash hash(byte[] content) {
    return new ContentHash(HexFormat.of().formatHex(sha256().digest(content)));
  }

  /**
   * Copies a file in under the hash it is expected to have.
   *
   * @return false, and nothing kept, when what was read has another hash
   * @throws SourceUnreadable when the file cannot be read any more
   * @throws IntakeException when the archive cannot be written or its disk is nearly full
   */
  boolean copyIn(Path file, ContentHash expected, long size, long mustStayFree)
      throws SourceUnreadable {
    Path target = contentPath(expected);
    Path temporary = Durably.temporaryFor(target);
    try {
      requireSpace(size, mustStayFree);
      disk.createFolders(Durably.folderOf(target));
      disk.beforeWriting(target);
      if (!copy(file, temporary, target).equals(expected)) {
        Files.delete(temporary);
        return false;
      }
      disk.moveInto(temporary, target);
      Durably.forceFolder(folder);
      return true;
    } catch (IOException e) {
      throw Durably.unusable(target, e);
    }
  }

  void requireSpace(long size, long mustStayFree) throws IOException {
    Files.createDirectories(folder);
    long needed = 3 * size + mustStayFree;
    long usable = Files.getFileStore(folder).getUsableSpace();
    if (usable < needed) {
      throw new IntakeException(
          IntakeException.Reason.NO_SPACE,
          Map.of(
              "place", folder.toString(),
              "needed", Long.toString(needed >> 20),
              "free", Long.toString(usable >> 20)),
          null);
    }
  }

  private ContentHash copy(Path file, Path temporary, Path target)
      throws IOException, SourceUnreadable {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (FileChannel out =
            FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Source in = new Source(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
        while (chunk.hasRemaining()) {
          out.write(chunk);
        }
      }
      disk.force(out, target);
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }

  /** A file of an office; what fails here is the share or the office's, not our disk. */
  private static final class Source implements AutoCloseable {

    private final InputStream in;

    Source(Path file) throws SourceUnreadable {
      try {
        in = open(file);
      } catch (IOException e) {
        throw new SourceUnreadable(e);
      }
    }

    int read(byte[] buffer) throws SourceUnreadable {
      try {
        return in.read(buffer);
      } catch (IOException e) {
        throw new SourceUnreadable(e);
      }
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        // Everything was read; a share that fails on closing takes nothing away.
      }
    }
  }

  /** An office's file could not be read to its end. */
  static final class SourceUnreadable extends Exception {
    SourceUnreadable(@Nullable Throwable cause) {
      super(cause);
    }
  }
}
