package rendicion.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import rendicion.domain.ContentHash;

/**
 * Decisions about the periods of a plan, one numbered document each, never changed once written.
 * With the archive and the journal they are the truth; what the ledger holds of them can be made
 * again. Files that a decision names are kept in the archive.
 *
 * <p>The caller holds the {@link StateLock} of the state folder.
 */
public final class Register {

  private final Path folder;
  private final Archive archive;

  /**
   * @param state the state folder
   */
  public Register(Path state, String plan) {
    this.folder = state.resolve("decisions").resolve(plan);
    this.archive = new Archive(state.resolve("archive"), Durably.plain());
  }

  /** Every document, in the order in which they were written. */
  public Collection<String> list() {
    return byNumber().values();
  }

  /** Adds a document; when this returns it outlives a power cut. */
  public void append(String document) {
    TreeMap<Integer, String> all = byNumber();
    int number = all.isEmpty() ? 1 : all.lastKey() + 1;
    Path file = folder.resolve(number + ".json");
    try {
      Durably.plain().write(file, document.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Durably.unusable(file, e);
    }
  }

  /**
   * Keeps a file in the archive under its hash.
   *
   * @throws IntakeException when it cannot be read as it is, or the archive cannot be written
   */
  public ContentHash keep(Path file) {
    try {
      ContentHash content = Archive.hash(file);
      long size = Files.size(file);
      if (!archive.holds(content, size) && !archive.copyIn(file, content, size, 0)) {
        throw new IOException("changed while it was copied");
      }
      return content;
    } catch (IOException | Archive.SourceUnreadable e) {
      throw new IntakeException(
          IntakeException.Reason.STATE_UNUSABLE,
          Map.of("place", file.toString(), "cause", String.valueOf(e.getMessage())),
          e);
    }
  }

  /**
   * Where the archive keeps a content.
   *
   * @throws IntakeException {@code STATE_DAMAGED} when it is not there as it was kept
   */
  public Path getContent(ContentHash content) {
    Path file = archive.contentPath(content);
    try {
      if (Files.isRegularFile(file) && Archive.hash(file).equals(content)) {
        return file;
      }
    } catch (IOException e) {
      throw Durably.unusable(file, e);
    }
    throw new IntakeException(
        IntakeException.Reason.STATE_DAMAGED, Map.of("place", file.toString()), null);
  }

  private TreeMap<Integer, String> byNumber() {
    TreeMap<Integer, String> documents = new TreeMap<>();
    try {
      Files.createDirectories(folder);
      Durably.plain().removeTemporaries(folder);
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.json")) {
        for (Path entry : entries) {
          String name = String.valueOf(entry.getFileName());
          documents.put(
              Integer.valueOf(name.substring(0, name.indexOf('.'))), Files.readString(entry));
        }
      }
    } catch (IOException e) {
      throw Durably.unusable(folder, e);
    } catch (NumberFormatException e) {
      throw new IntakeException(
          IntakeException.Reason.STATE_DAMAGED, Map.of("place", folder.toString()), e);
    }
    return documents;
  }
}
