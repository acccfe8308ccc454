package rendicion.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.publication.Manifest.Entry;
import rendicion.publication.Manifest.Source;
import rendicion.wording.FullDiskWords;

/**
 * The output folder of one plan. Outputs are made in a hidden folder, checked, listed in a
 * manifest, and only then take their fixed names one by one, each by an atomic rename; the manifest
 * of what people see comes last. Whatever is interrupted, {@link #recover} finishes or forgets it,
 * and doing the same again changes no byte.
 *
 * <p>The caller makes sure that one run at a time works on a folder.
 */
public final class Publication {

  private static final String STAGINGS = ".publicaciones";
  private static final long MUST_STAY_FREE_BYTES = 200L << 20;
  private static final int SPACE_FOR_COPIES = 3;

  /** With less than this free, what a library wrote without a word may have been cut. */
  private static final long FULL_BYTES = 1L << 20;

  private final Path folder;
  private final Disk disk;

  /**
   * @param folder the plan's output folder; made when it is not there
   */
  public Publication(Path folder) {
    this(folder, (step, target) -> {});
  }

  Publication(Path folder, Disk.Failpoint failpoint) {
    this(folder, new Disk(failpoint));
  }

  Publication(Path folder, Disk disk) {
    this.folder = folder.toAbsolutePath().normalize();
    this.disk = disk;
  }

  /**
   * Cleans up after an interrupted run: a publication that was complete is finished, an incomplete
   * or damaged one and all temporary files are deleted. Does nothing when there was no
   * interruption.
   */
  public void recover() {
    try {
      disk.createFolders(folder);
      disk.deleteTemporaries(folder);
      for (Path staging : stagings()) {
        Manifest staged = read(staging.resolve(Manifest.NAME));
        if (staged != null && isWhole(staging, staged)) {
          new Switch(folder, staging, staged, current(), disk).run();
        }
        discard(staging);
      }
      disk.deleteEmptyFolders(folder.resolve(STAGINGS), folder);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Recovers, then opens an empty staging folder.
   *
   * @throws PublicationException {@code NO_SPACE} when the disk could not hold another publication
   */
  public Staging begin() {
    recover();
    try {
      Manifest current = current();
      requireSpace(current == null ? 0 : size(current));
      long number = current == null ? 1 : current.number() + 1;
      Path staging = folder.resolve(STAGINGS).resolve(Long.toString(number));
      disk.createFolders(staging);
      Map<String, String> base = new HashMap<>();
      for (Path file : seen()) {
        base.put(pathOf(folder, file), Disk.hash(file));
      }
      return new Staging(staging, base);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Publishes all that was staged, and nothing else stays of what earlier publications made. Zip
   * times are fixed and every file is checked first; when one is broken nothing is published.
   *
   * @param sources the deliveries that a path is made from
   * @throws PublicationException when nothing, or not everything, could be published; calling
   *     {@link #recover} or {@link #begin} later finishes what was complete
   */
  public Published publish(
      Staging staging, Definitions definitions, Function<String, List<Delivery>> sources) {
    return publish(staging, Heading.of(definitions), sources);
  }

  Published publish(Staging staging, Heading heading, Function<String, List<Delivery>> sources) {
    try {
      List<Entry> files = new ArrayList<>();
      for (Path file : files(staging.folder())) {
        files.add(finish(file, staging, sources));
      }
      long number = Long.parseLong(String.valueOf(staging.folder().getFileName()));
      Manifest staged = new Manifest(heading, number, files);
      requireSpace(size(staged));
      disk.forceTree(staging.folder());
      disk.write(
          staged.toJson().getBytes(StandardCharsets.UTF_8),
          staging.folder().resolve(Manifest.NAME));
      Published published = new Switch(folder, staging.folder(), staged, current(), disk).run();
      discard(staging.folder());
      disk.deleteEmptyFolders(folder.resolve(STAGINGS), folder);
      return published;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** What the last publication put where people see it: the hash of each file by its path. */
  public Map<String, ContentHash> listPublished() {
    try {
      Map<String, ContentHash> published = new TreeMap<>();
      Manifest current = current();
      if (current != null) {
        current.files().forEach(f -> published.put(f.path(), new ContentHash(f.sha256())));
      }
      return published;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** The file that people find under a path now, whoever wrote it. */
  public Optional<Path> existing(String path) {
    Path file = folder.resolve(StagedPath.checked(path));
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * Keeps a copy of what lies under a path, named by its content, so that replacing it loses
   * nothing. No later publication removes it.
   *
   * @return the path of the copy
   */
  public String putAside(String path) {
    Path file = folder.resolve(StagedPath.checked(path));
    try {
      String hash = Disk.hash(file);
      int dot = path.lastIndexOf('.');
      String aside =
          path.substring(0, dot) + "-aparte-" + hash.substring(0, 12) + path.substring(dot);
      disk.copy(file, hash, folder.resolve(aside));
      return aside;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Whether what was published is still all there and in its place: every file of the manifest,
   * unchanged but for the one that people may add to, and none beside one that was in use.
   *
   * @param living path of the file that people may add to
   */
  public boolean isIntact(String living) {
    try {
      Manifest current = current();
      if (current == null) {
        return false;
      }
      for (Entry entry : current.files()) {
        Path file = folder.resolve(entry.path());
        if (entry.supersededBy() != null
            || !Files.isRegularFile(file)
            || (!entry.path().equals(living) && !Disk.hash(file).equals(entry.sha256()))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private Entry finish(Path file, Staging staging, Function<String, List<Delivery>> sources)
      throws IOException {
    String path = StagedPath.checked(pathOf(staging.folder(), file));
    try {
      Checker.check(file);
      if (ZipTimes.isZip(file)) {
        ZipTimes.fix(file);
        Checker.check(file);
      }
    } catch (IOException e) {
      // What did not fit is no mistake of ours, and not every library says so.
      if (FullDiskWords.in(e) || disk.free(folder) < Files.size(file) + FULL_BYTES) {
        throw full(e);
      }
      throw new PublicationException(
          PublicationException.Reason.BROKEN_OUTPUT,
          Map.of("file", path, "cause", String.valueOf(e.getMessage())),
          e);
    }
    List<Source> from =
        sources.apply(path).stream()
            .map(d -> new Source(d.office(), d.path(), d.content().sha256()))
            .toList();
    return new Entry(path, Disk.hash(file), Files.size(file), from, staging.base().get(path), null);
  }

  private @Nullable Manifest current() throws IOException {
    return read(folder.resolve(Manifest.NAME));
  }

  private static @Nullable Manifest read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      return Manifest.parse(Files.readString(file));
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      throw new PublicationException(
          PublicationException.Reason.MANIFEST_DAMAGED, Map.of("file", file.toString()), e);
    }
  }

  /** A disk that lies may have kept the manifest and lost what it names. */
  private static boolean isWhole(Path staging, Manifest staged) throws IOException {
    for (Entry entry : staged.files()) {
      Path file = staging.resolve(entry.path());
      if (!Files.isRegularFile(file) || !Disk.hash(file).equals(entry.sha256())) {
        return false;
      }
    }
    return true;
  }

  /** Manifest first, so that a half-deleted staging is never taken for a complete one. */
  private void discard(Path staging) throws IOException {
    disk.delete(staging.resolve(Manifest.NAME));
    disk.deleteTree(staging);
  }

  private List<Path> stagings() throws IOException {
    Path all = folder.resolve(STAGINGS);
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(all)) {
      return entries.sorted().toList();
    }
  }

  /** Regular files below a staging folder, by path. */
  private static List<Path> files(Path staging) throws IOException {
    TreeMap<String, Path> byPath = new TreeMap<>();
    try (Stream<Path> below = Files.walk(staging)) {
      below.filter(Files::isRegularFile).forEach(f -> byPath.put(pathOf(staging, f), f));
    }
    return List.copyOf(byPath.values());
  }

  /** Files that people see. */
  private List<Path> seen() throws IOException {
    return files(folder).stream().filter(f -> !pathOf(folder, f).startsWith(".")).toList();
  }

  private static String pathOf(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static long size(Manifest manifest) {
    return manifest.files().stream().mapToLong(Entry::size).sum();
  }

  private void requireSpace(long bytes) throws IOException {
    long needed = SPACE_FOR_COPIES * bytes + MUST_STAY_FREE_BYTES;
    long usable = disk.free(folder);
    if (usable < needed) {
      throw new PublicationException(
          PublicationException.Reason.NO_SPACE,
          Map.of(
              "place", folder.toString(),
              "needed", Long.toString(needed >> 20),
              "free", Long.toString(usable >> 20)),
          null);
    }
  }

  private PublicationException unusable(IOException cause) {
    if (FullDiskWords.in(cause)) {
      return full(cause);
    }
    return new PublicationException(
        PublicationException.Reason.OUTPUT_UNUSABLE,
        Map.of("place", folder.toString(), "cause", String.valueOf(cause.getMessage())),
        cause);
  }

  private PublicationException full(IOException cause) {
    return new PublicationException(
        PublicationException.Reason.FULL, Map.of("place", folder.toString()), cause);
  }
}
