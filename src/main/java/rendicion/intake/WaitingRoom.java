package rendicion.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rendicion.intake.Listing.Seen;

/** Since when each file is waiting to become stable, across runs. */
final class WaitingRoom {

  private final Path folder;
  private final Durably disk;

  WaitingRoom(Path folder, Durably disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /**
   * Remembers who waits now, forgets everyone else.
   *
   * @return those that have waited longer than the patience
   */
  List<Seen> keep(List<Seen> waiting, Instant now, Duration patience) {
    try {
      Files.createDirectories(folder);
      Set<Path> kept = new HashSet<>();
      List<Seen> impatient = new java.util.ArrayList<>();
      for (Seen file : waiting) {
        Path note = noteFor(file);
        kept.add(note);
        if (since(note, now).plus(patience).isBefore(now)) {
          impatient.add(file);
        }
      }
      forgetAllBut(kept);
      return impatient;
    } catch (IOException e) {
      throw Durably.unusable(folder, e);
    }
  }

  private Instant since(Path note, Instant now) throws IOException {
    if (Files.exists(note)) {
      try {
        return Instant.parse(Files.readString(note).strip());
      } catch (java.time.DateTimeException e) {
        // A damaged note only makes the file wait anew.
      }
    }
    disk.write(note, now.toString().getBytes(StandardCharsets.UTF_8));
    return now;
  }

  private void forgetAllBut(Set<Path> kept) throws IOException {
    try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder)) {
      for (Path note : notes) {
        if (!kept.contains(note)) {
          Files.delete(note);
        }
      }
    }
  }

  private Path noteFor(Seen file) {
    String key = file.office() + '/' + file.path();
    return folder.resolve(Archive.hash(key.getBytes(StandardCharsets.UTF_8)).brief() + ".txt");
  }

  static Map<String, String> waited(Duration patience) {
    return Map.of("n-hours", Long.toString(patience.toHours()));
  }
}
