package rendicion.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ContentHash;

/**
 * What was decided or issued once for a plan, one numbered document each, never changed once
 * written. With the archive and the journal the registers are the truth; what the ledger holds of
 * them can be made again. Files that a document names are kept in the archive.
 *
 * <p>The caller holds the {@link StateLock} of the state folder.
 */
public final class Register {

  private final Path folder;
  private final Durably disk;
  private final Archive archive;
  private int last = -1;

  Register(Path state, String kind, String plan, Durably disk) {
    this.folder = state.resolve(kind).resolve(plan);
    this.disk = disk;
    this.archive = new Archive(state.resolve("archive"), disk);
  }

  /**
   * Decisions about the periods of a plan.
   *
   * @param state the state folder
   */
  public static Register ofDecisions(Path state, String plan) {
    return new Register(state, "decisions", plan, Durably.plain());
  }

  /**
   * The receipts that were issued to the offices of a plan.
   *
   * @param state the state folder
   */
  public static Register ofReceipts(Path state, String plan) {
    return new Register(state, "receipts", plan, Durably.plain());
  }

  /** Every document, in the order in which they were written. */
  public Collection<String> list() {
    return byNumber().values();
  }

  /**
   * Every document as what it says, in the order in which they were written.
   *
   * @param parse throws an {@link IllegalArgumentException} for what is no such document
   * @throws IntakeException {@code STATE_DAMAGED} when one is not
   */
  public <T> List<T> list(Function<String, T> parse) {
    List<T> all = new ArrayList<>();
    for (Map.Entry<Integer, String> document : byNumber().entrySet()) {
      try {
        all.add(parse.apply(document.getValue()));
      } catch (IllegalArgumentException e) {
        throw damaged(fileOf(document.getKey()), e);
      }
    }
    return all;
  }

  /** Adds a document; when this returns it outlives a power cut. */
  public void append(String document) {
    if (last < 0) {
      byNumber();
    }
    Path file = fileOf(last + 1);
    try {
      disk.write(file, document.getBytes(StandardCharsets.UTF_8));
      last++;
    } catch (IOException e) {
      throw Durably.unusable(file, e);
    }
  }

  /** Keeps a document in the archive under its hash. */
  public ContentHash keep(byte[] document) {
    ContentHash content = Archive.hash(document);
    Path file = archive.contentPath(content);
    try {
      if (!archive.holds(content, document.length)) {
        disk.write(file, document);
      }
      return content;
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
    throw damaged(file, null);
  }

  private Path fileOf(int number) {
    return folder.resolve(number + ".json");
  }

  private static IntakeException damaged(Path place, @Nullable Throwable cause) {
    return new IntakeException(
        IntakeException.Reason.STATE_DAMAGED, Map.of("place", place.toString()), cause);
  }

  private TreeMap<Integer, String> byNumber() {
    TreeMap<Integer, String> documents = new TreeMap<>();
    try {
      disk.removeTemporaries(folder);
      for (Path entry : entries()) {
        String name = String.valueOf(entry.getFileName());
        documents.put(
            Integer.valueOf(name.substring(0, name.indexOf('.'))), Files.readString(entry));
      }
    } catch (IOException e) {
      throw Durably.unusable(folder, e);
    } catch (NumberFormatException e) {
      throw damaged(folder, e);
    }
    last = documents.isEmpty() ? 0 : documents.lastKey();
    return documents;
  }

  private List<Path> entries() throws IOException {
    List<Path> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.json")) {
        entries.forEach(all::add);
      }
    }
    return all;
  }
}
