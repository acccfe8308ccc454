package rendicion.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rendicion.publication.Manifest.Entry;
import rendicion.publication.Published.Blocked;
import rendicion.publication.Published.Why;
import rendicion.wording.Wording;

/**
 * Brings people's folder to what a staged manifest says. May be stopped after any step and done
 * again: what is in place already is left alone, the manifest comes last.
 */
final class Switch {

  private final Path folder;
  private final Path staging;
  private final Manifest staged;
  private final @Nullable Manifest current;
  private final Disk disk;

  private final List<Entry> settled = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final List<Blocked> blocked = new ArrayList<>();

  Switch(Path folder, Path staging, Manifest staged, @Nullable Manifest current, Disk disk) {
    this.folder = folder;
    this.staging = staging;
    this.staged = staged;
    this.current = current;
    this.disk = disk;
  }

  Published run() throws IOException {
    for (Entry entry : staged.files()) {
      put(entry);
    }
    if (current != null) {
      for (Entry old : current.files()) {
        removeIfNoLongerMade(old);
      }
    }
    Manifest last = manifest();
    boolean changed = current == null || !last.equals(current);
    if (changed) {
      disk.write(last.toJson().getBytes(StandardCharsets.UTF_8), folder.resolve(Manifest.NAME));
    }
    return new Published(last.number(), changed, written, removed, blocked);
  }

  private Manifest manifest() {
    Manifest next = new Manifest(staged.heading(), staged.number(), settled);
    return current != null && next.saysTheSameAs(current)
        ? new Manifest(staged.heading(), current.number(), settled)
        : next;
  }

  private void put(Entry entry) throws IOException {
    Path target = folder.resolve(entry.path());
    if (isAlready(target, entry)) {
      settled.add(entry.settled());
      return;
    }
    if (isChangedMeanwhile(target, entry)) {
      putBeside(entry, Why.CHANGED_MEANWHILE);
      return;
    }
    disk.createFolders(Disk.parent(target));
    try {
      disk.copy(staging.resolve(entry.path()), entry.sha256(), target);
      written.add(entry.path());
      settled.add(entry.settled());
    } catch (IOException e) {
      if (!Files.exists(target)) {
        throw e;
      }
      putBeside(entry, Why.IN_USE);
    }
  }

  private static boolean isAlready(Path target, Entry entry) throws IOException {
    return Files.isRegularFile(target)
        && Files.size(target) == entry.size()
        && Disk.hash(target).equals(entry.sha256());
  }

  private static boolean isChangedMeanwhile(Path target, Entry entry) throws IOException {
    return Files.isRegularFile(target) && !Disk.hash(target).equals(entry.replaces());
  }

  /** The place is taken: the new content goes beside it, and the old entry stays until it goes. */
  private void putBeside(Entry entry, Why why) throws IOException {
    String beside = findBeside(entry).orElseGet(() -> besideName(entry.path(), staged.number()));
    Path target = folder.resolve(beside);
    Entry moved = entry.at(beside);
    if (!isAlready(target, moved)) {
      disk.copy(staging.resolve(entry.path()), entry.sha256(), target);
      written.add(beside);
    }
    settled.add(moved);
    if (current != null) {
      current.find(entry.path()).ifPresent(old -> settled.add(old.supersededBy(beside)));
    }
    blocked.add(new Blocked(entry.path(), beside, why));
  }

  /** Where an earlier publication already put the same content beside the same place. */
  private Optional<String> findBeside(Entry entry) {
    return current == null
        ? Optional.empty()
        : current.files().stream()
            .filter(f -> f.sha256().equals(entry.sha256()))
            .map(Entry::path)
            .filter(path -> isBeside(path, entry.path()))
            .findFirst();
  }

  private boolean isBeside(String path, String of) {
    for (long number = 1; number <= staged.number(); number++) {
      if (besideName(of, number).equals(path)) {
        return true;
      }
    }
    return false;
  }

  private static String besideName(String path, long number) {
    int dot = path.lastIndexOf('.');
    int stop = dot > path.lastIndexOf('/') ? dot : path.length();
    return Wording.spanish()
            .say(
                "publication.beside",
                Map.of("name", path.substring(0, stop), "number", Long.toString(number)))
        + path.substring(stop);
  }

  /** What we published and no longer make goes; what people have changed since stays theirs. */
  private void removeIfNoLongerMade(Entry old) throws IOException {
    if (settled.stream().anyMatch(e -> e.path().equals(old.path()))) {
      return;
    }
    Path target = folder.resolve(old.path());
    if (!isAlready(target, old)) {
      return;
    }
    try {
      disk.delete(target);
    } catch (IOException e) {
      settled.add(old);
      blocked.add(new Blocked(old.path(), old.path(), Why.IN_USE));
      return;
    }
    removed.add(old.path());
    disk.deleteEmptyFolders(Disk.parent(target), folder);
  }
}
