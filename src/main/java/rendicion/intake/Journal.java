package rendicion.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;

/**
 * The arrivals of one plan, one small file each, never changed once written. Together with the
 * archive they are the truth from which everything else can be computed again.
 */
final class Journal {

  private final Path folder;
  private final Durably disk;
  private final List<Arrival> arrivals;

  private Journal(Path folder, Durably disk, List<Arrival> arrivals) {
    this.folder = folder;
    this.disk = disk;
    this.arrivals = arrivals;
  }

  static Journal open(Path folder, Durably disk) {
    List<Arrival> read = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.json")) {
        for (Path entry : entries) {
          read.add(parse(entry));
        }
      }
    } catch (IOException e) {
      throw Durably.unusable(folder, e);
    }
    read.sort(Comparator.comparing(a -> a.delivery().number()));
    return new Journal(folder, disk, read);
  }

  List<Arrival> all() {
    return List.copyOf(arrivals);
  }

  long nextNumber() {
    return arrivals.isEmpty() ? 1 : arrivals.getLast().delivery().number() + 1;
  }

  /** The last arrival at a path, or null. */
  @Nullable Arrival lastAt(String office, String path) {
    return arrivals.reversed().stream().filter(a -> a.isAt(office, path)).findFirst().orElse(null);
  }

  /** Arrivals of a content that was taken in an office, first to last. */
  List<Arrival> listOf(String office, ContentHash content) {
    return arrivals.stream()
        .filter(a -> a.standing() != Arrival.Standing.REFUSED)
        .filter(a -> a.delivery().office().equals(office))
        .filter(a -> a.delivery().content().equals(content))
        .toList();
  }

  /** What is in force, by office and path. */
  List<Delivery> inForce() {
    return arrivalsInForce().map(Arrival::delivery).sorted(Look.BY_PLACE).toList();
  }

  /** The same as they arrived, in no order that matters. */
  Stream<Arrival> arrivalsInForce() {
    Map<String, Arrival> byPlace = new TreeMap<>();
    for (Arrival arrival : arrivals) {
      if (arrival.standing() == Arrival.Standing.MOVED) {
        byPlace.values().removeIf(a -> a.delivery().number() == arrival.of());
      }
      if (arrival.counts()) {
        byPlace.put(arrival.delivery().office() + '/' + arrival.place(), arrival);
      }
    }
    return byPlace.values().stream();
  }

  /** Of each delivery in force the one of other content that its place had before, by number. */
  Map<Long, Long> replaced() {
    Map<String, Delivery> byPlace = new HashMap<>();
    Map<Long, Long> replaced = new HashMap<>();
    for (Arrival arrival : arrivals) {
      if (arrival.counts()) {
        Delivery now = arrival.delivery();
        Delivery before = byPlace.put(now.office() + '/' + arrival.place(), now);
        if (arrival.standing() == Arrival.Standing.MOVED
            && (before == null || before.content().equals(now.content()))) {
          before = get(arrival.of());
        }
        if (before != null && !before.content().equals(now.content())) {
          replaced.put(now.number(), before.number());
        }
      }
    }
    return replaced;
  }

  /** Whether a file of other content, and of the same name to a person, took its place. */
  boolean wasTakenOver(Delivery delivery) {
    return findTakerOver(delivery).isPresent();
  }

  /** The file of other content, and of the same name to a person, that took its place. */
  Optional<Delivery> findTakerOver(Delivery delivery) {
    return arrivals.stream()
        .filter(a -> a.standing() == Arrival.Standing.MOVED && a.of() == delivery.number())
        .map(Arrival::delivery)
        .filter(d -> !d.content().equals(delivery.content()))
        .findFirst();
  }

  private Delivery get(long number) {
    return arrivals.stream()
        .map(Arrival::delivery)
        .filter(d -> d.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /** Adds an arrival; when this returns it outlives a power cut. */
  void append(Arrival arrival) {
    Path file = folder.resolve(arrival.delivery().number() + ".json");
    try {
      disk.write(file, FlatJson.write(members(arrival)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Durably.unusable(file, e);
    }
    arrivals.add(arrival);
  }

  private static Map<String, Object> members(Arrival arrival) {
    Delivery d = arrival.delivery();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("number", d.number());
    members.put("office", d.office());
    members.put("path", d.path());
    members.put("sha", d.content().sha256());
    members.put("size", d.size());
    members.put("seenAt", d.seenAt().toString());
    members.put("standing", arrival.standing().name());
    members.put("of", arrival.of());
    members.put("place", arrival.place());
    if (!arrival.raw().equals(d.path())) {
      members.put("raw", arrival.raw());
    }
    return members;
  }

  private static Arrival parse(Path file) throws IOException {
    try {
      Map<String, String> m = FlatJson.read(Files.readString(file));
      Delivery delivery =
          new Delivery(
              Long.parseLong(text(m, "number")),
              text(m, "office"),
              text(m, "path"),
              new ContentHash(text(m, "sha")),
              Long.parseLong(text(m, "size")),
              Instant.parse(text(m, "seenAt")));
      return new Arrival(
          delivery,
          Arrival.Standing.valueOf(text(m, "standing")),
          Long.parseLong(text(m, "of")),
          m.getOrDefault("place", delivery.path()),
          m.getOrDefault("raw", delivery.path()));
    } catch (IllegalArgumentException
        | DateTimeException
        | java.nio.charset.MalformedInputException e) {
      throw new IntakeException(
          IntakeException.Reason.STATE_DAMAGED, Map.of("place", file.toString()), e);
    }
  }

  private static String text(Map<String, String> members, String name) {
    String value = members.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No " + name);
    }
    return value;
  }
}
