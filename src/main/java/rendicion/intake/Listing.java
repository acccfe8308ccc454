package rendicion.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.intake.Look.OfficeFinding;
import rendicion.intake.content.DisplayName;
import rendicion.intake.content.Limits;

/** Walks a plan's input folder once, follows no link, opens no file. */
final class Listing {

  /**
   * A regular file of an office as it lay there.
   *
   * @param path below the office's folder, cleaned for display
   * @param raw the same as the disk spells it
   * @param file what to open
   */
  record Seen(String office, String path, String raw, Path file, long size, FileTime modified) {

    static final Comparator<Seen> BY_PLACE =
        Comparator.comparing(Seen::office).thenComparing(Seen::path);

    Seen at(String otherPath) {
      return new Seen(office, otherPath, raw, file, size, modified);
    }

    /** Whether the file still has the size and time it was listed with. */
    boolean isUnchanged() {
      try {
        BasicFileAttributes now = attributes(file);
        return now.isRegularFile() && now.size() == size && now.lastModifiedTime().equals(modified);
      } catch (IOException e) {
        return false;
      }
    }
  }

  private final IgnoredNames ignoredNames = IgnoredNames.load();
  private final Set<String> offices;
  private final Limits limits;
  private final List<Seen> seen = new ArrayList<>();
  private final List<OfficeFinding> findings = new ArrayList<>();
  private final Map<String, Integer> filesOfOffice = new HashMap<>();
  private boolean empty;
  private int ignored;
  private int refused;

  private Listing(Set<String> offices, Limits limits) {
    this.offices = offices;
    this.limits = limits;
  }

  /**
   * @param earlier what arrived before: a file keeps the path it had
   * @throws IntakeException {@code INPUT_MISSING} when the folder cannot be listed to its end
   */
  static Listing of(Path planFolder, Set<String> offices, Limits limits, List<Arrival> earlier) {
    Listing listing = new Listing(offices, limits);
    try {
      List<Path> entries = entries(planFolder);
      listing.empty = entries.isEmpty();
      for (Path entry : entries) {
        listing.atTop(entry);
      }
      entries(planFolder); // A share that went away meanwhile is not a share full of bad folders.
    } catch (IOException e) {
      throw new IntakeException(
          IntakeException.Reason.INPUT_MISSING, Map.of("place", planFolder.toString()), e);
    }
    List<Seen> apart = new Namesakes(earlier).apart(listing.seen);
    listing.seen.clear();
    listing.seen.addAll(apart);
    listing.seen.sort(Seen.BY_PLACE);
    listing.findings.addAll(Namesakes.told(listing.seen));
    return listing;
  }

  /** Whether nothing at all lies in the plan's folder, as where no share is mounted. */
  boolean isEmpty() {
    return empty;
  }

  /** Regular files of known offices, by office and path; paths are unique within an office. */
  List<Seen> seen() {
    return seen;
  }

  List<OfficeFinding> findings() {
    return findings;
  }

  int ignored() {
    return ignored;
  }

  int refused() {
    return refused;
  }

  private void atTop(Path entry) throws IOException {
    BasicFileAttributes attributes = findAttributes(entry);
    if (attributes == null) {
      return;
    }
    String name = nameOf(entry);
    if (attributes.isDirectory()) {
      boolean known = offices.contains(name);
      if (!known && !ignoredNames.isIgnoredFolder(name)) {
        refuse("", name, "intake.unknown-office", Map.of("folder", DisplayName.of(name)), 0);
      }
      if (known || !ignoredNames.isIgnoredFolder(name)) {
        inFolder(entry, known ? name : "", "", 0);
      }
    } else if (ignoredNames.isIgnoredFile(name)) {
      ignored++;
    } else if (attributes.isRegularFile()) {
      refuse("", name, "intake.file-outside-office", Map.of(), 1);
    } else {
      refuse("", name, "intake.not-a-file", Map.of(), 1);
    }
  }

  /** One folder that cannot be read keeps no other from being looked at. */
  private void inFolder(Path folder, String office, String prefix, int depth) throws IOException {
    List<Path> entries;
    try {
      entries = entries(folder);
    } catch (IOException e) {
      refuse(office, nameOf(folder), "intake.folder-unreadable", Map.of(), 0);
      return;
    }
    for (Path entry : entries) {
      String name = nameOf(entry);
      BasicFileAttributes attributes = findAttributes(entry);
      if (attributes == null) {
        continue;
      }
      if (attributes.isDirectory()) {
        if (!ignoredNames.isIgnoredFolder(name)) {
          descend(entry, office, prefix + name + "/", depth + 1);
        }
      } else if (ignoredNames.isIgnoredFile(name)) {
        ignored++;
      } else if (office.isEmpty()) {
        refused++;
      } else if (attributes.isRegularFile()) {
        add(entry, office, prefix + name, attributes);
      } else {
        refuse(office, prefix + name, "intake.not-a-file", Map.of(), 1);
      }
    }
  }

  private void descend(Path folder, String office, String prefix, int depth) throws IOException {
    if (depth > limits.get("subcarpetas")) {
      refuse(office, prefix, "intake.folder-too-deep", limit("subcarpetas"), 1);
    } else {
      inFolder(folder, office, prefix, depth);
    }
  }

  private void add(Path file, String office, String raw, BasicFileAttributes attributes) {
    String path = DisplayName.ofPath(raw);
    int number = filesOfOffice.merge(office, 1, Integer::sum);
    if (number > limits.get("archivos_por_oficina")) {
      refused++;
      if (number == limits.get("archivos_por_oficina") + 1) {
        refuse(office, path, "intake.too-many-files", limit("archivos_por_oficina"), 0);
      }
      return;
    }
    seen.add(new Seen(office, path, raw, file, attributes.size(), attributes.lastModifiedTime()));
  }

  private Map<String, String> limit(String name) {
    return Map.of("n-limit", Long.toString(limits.get(name)));
  }

  private void refuse(
      String office, String name, String code, Map<String, String> arguments, int files) {
    refused += files;
    findings.add(finding(office, DisplayName.ofPath(name), Severity.WARNING, code, arguments));
  }

  private static OfficeFinding finding(
      String office, String path, Severity severity, String code, Map<String, String> arguments) {
    return new OfficeFinding(
        office, new Finding(code, severity, path, null, null, null, arguments));
  }

  /** Null when the file went away since its folder was listed. */
  private static @Nullable BasicFileAttributes findAttributes(Path file) throws IOException {
    try {
      return attributes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(all::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    all.sort(Comparator.comparing(Listing::nameOf));
    return all;
  }
}
