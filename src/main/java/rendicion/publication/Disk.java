package rendicion.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every change to the output folder goes through here, one step at a time. */
class Disk {

  /** Told before each step; a test stops the program there, or says that a file is in use. */
  interface Failpoint {
    void before(String step, Path target) throws IOException;
  }

  static final String TEMPORARY = ".tmp-";
  private static final int BUFFER = 1 << 16;

  private final Failpoint failpoint;

  Disk(Failpoint failpoint) {
    this.failpoint = failpoint;
  }

  /** Bytes that can still be written to the disk of a folder. */
  long free(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Makes a folder and those above it; their names are on the disk before going on. */
  void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    createFolders(parent(folder));
    failpoint.before("create folder", folder);
    Files.createDirectories(folder);
    failpoint.before("force folder", folder);
    forceFolder(parent(folder));
  }

  /** Forces to disk what others wrote in a folder and below it: contents first, then names. */
  void forceTree(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.sorted().toList();
    }
    for (Path file : all.stream().filter(Files::isRegularFile).toList()) {
      failpoint.before("force", file);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    for (Path inner : all.stream().filter(Files::isDirectory).toList().reversed()) {
      failpoint.before("force names in", inner);
      forceFolder(inner);
    }
  }

  /** Gives the target the content whole: temporary beside it, forced, renamed, folder forced. */
  void write(byte[] content, Path target) throws IOException {
    Path temporary = temporaryFor(target);
    failpoint.before("write", temporary);
    try (FileChannel out = openNew(temporary)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
      failpoint.before("force", temporary);
      out.force(true);
    }
    rename(temporary, target);
  }

  /** The same with the bytes of a file, which must have the hash. */
  void copy(Path source, String sha256, Path target) throws IOException {
    Path temporary = temporaryFor(target);
    failpoint.before("copy", temporary);
    try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
        FileChannel out = openNew(temporary)) {
      for (long done = 0; done < in.size(); ) {
        done += in.transferTo(done, in.size() - done, out);
      }
      failpoint.before("force", temporary);
      out.force(true);
    }
    if (!hash(temporary).equals(sha256)) {
      throw new IOException("Not what was written: " + temporary);
    }
    rename(temporary, target);
  }

  private void rename(Path temporary, Path target) throws IOException {
    try {
      failpoint.before("rename", target);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    failpoint.before("force folder", target);
    forceFolder(parent(target));
  }

  void delete(Path file) throws IOException {
    failpoint.before("delete", file);
    Files.deleteIfExists(file);
    forceFolder(parent(file));
  }

  /** Removes a folder and all below it, what it lists last first. */
  void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> below = Files.walk(folder)) {
      all = below.toList();
    }
    for (Path path : all.reversed()) {
      failpoint.before("delete", path);
      Files.deleteIfExists(path);
    }
  }

  /** Removes folders that became empty, up to but not including the root. */
  void deleteEmptyFolders(Path from, Path root) throws IOException {
    Path folder = from;
    while (!folder.equals(root) && folder.startsWith(root)) {
      try {
        failpoint.before("delete folder", folder);
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
      folder = parent(folder);
    }
  }

  /** Removes what an interrupted write left, in a folder and below it. */
  void deleteTemporaries(Path folder) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> below = Files.walk(folder)) {
      leftovers = below.filter(p -> String.valueOf(p.getFileName()).startsWith(TEMPORARY)).toList();
    }
    for (Path leftover : leftovers) {
      delete(leftover);
    }
  }

  static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }

  /** Forces names to disk; where the system cannot (Windows), it is not needed. */
  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      if (!System.getProperty("os.name", "").startsWith("Windows")) {
        throw e;
      }
    }
  }

  private static FileChannel openNew(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  static Path temporaryFor(Path target) {
    return parent(target).resolve(TEMPORARY + target.getFileName());
  }

  static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
