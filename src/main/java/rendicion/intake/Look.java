package rendicion.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;

/**
 * What one look at a plan's input folder found.
 *
 * @param deliveries every delivery ever, by number
 * @param inForce of each office and path the last delivery that counts, one for each content of an
 *     office; by office and path
 * @param arrived those of {@code deliveries} that this look took in, by number
 * @param waiting files that are still changing or cannot be opened, by office and path
 * @param tally what became of every file seen
 * @param replaced of a delivery in force the one that was in force in its place before, by number
 * @param turnedAway of a delivery that was not taken the reason, by number; the archive does not
 *     have it
 * @param findings about files as they lie in the folder now, by office, then in {@link
 *     Finding#ORDER}
 */
public record Look(
    List<Delivery> deliveries,
    List<Delivery> inForce,
    List<Delivery> arrived,
    List<Waiting> waiting,
    Tally tally,
    Map<Long, Long> replaced,
    Map<Long, Finding> turnedAway,
    List<OfficeFinding> findings) {

  static final Comparator<Delivery> BY_PLACE =
      Comparator.comparing(Delivery::office)
          .thenComparing(Delivery::path)
          .thenComparing(Delivery::number);

  public Look {
    deliveries = List.copyOf(deliveries);
    inForce = List.copyOf(inForce);
    arrived = List.copyOf(arrived);
    waiting = List.copyOf(waiting);
    replaced = Map.copyOf(replaced);
    turnedAway = Map.copyOf(turnedAway);
    findings = findings.stream().sorted(OfficeFinding.ORDER).toList();
  }

  /** Of each content of each office its first delivery, by number. */
  public List<Delivery> firsts() {
    Set<List<Object>> seen = new HashSet<>();
    return deliveries.stream().filter(d -> seen.add(List.of(d.office(), d.content()))).toList();
  }

  /** The delivery that one took the place of. */
  public Optional<Delivery> findReplaced(Delivery delivery) {
    Long number = replaced.get(delivery.number());
    return number == null
        ? Optional.empty()
        : deliveries.stream().filter(d -> d.number() == number).findFirst();
  }

  /** What was in force in the delivery's place before, one before the other, the last first. */
  public List<Delivery> listReplaced(Delivery delivery) {
    return Stream.iterate(
            findReplaced(delivery), Optional::isPresent, d -> findReplaced(d.orElseThrow()))
        .map(Optional::orElseThrow)
        .toList();
  }

  /**
   * What the office delivered before: what the delivery took the place of, then each other file in
   * force that arrived earlier, the last first, with what that took the place of.
   */
  public List<Delivery> listBefore(Delivery delivery) {
    Stream<Delivery> others =
        inForce.stream()
            .filter(d -> d.office().equals(delivery.office()) && d.number() < delivery.number())
            .sorted(Comparator.comparingLong(Delivery::number).reversed())
            .flatMap(d -> Stream.concat(Stream.of(d), listReplaced(d).stream()));
    return Stream.concat(listReplaced(delivery).stream(), others).distinct().toList();
  }

  /** A file that was left for the next look. */
  public record Waiting(String office, String path) {}

  /**
   * A finding and whose folder it is about.
   *
   * @param office code of the office; empty when the file lies in no office's folder
   */
  public record OfficeFinding(String office, Finding finding) {
    static final Comparator<OfficeFinding> ORDER =
        Comparator.comparing(OfficeFinding::office)
            .thenComparing(OfficeFinding::finding, Finding.ORDER);
  }

  /**
   * How many files were seen, and what became of them.
   *
   * @param taken their content is a delivery of its own
   * @param duplicate their content was already delivered elsewhere, or is older than the one in
   *     force
   * @param waiting left for the next look
   * @param ignored leftovers of programs, by name
   * @param refused not taken in: of no office, too big, no regular file
   */
  public record Tally(int inputs, int taken, int duplicate, int waiting, int ignored, int refused) {
    public Tally {
      if (inputs != taken + duplicate + waiting + ignored + refused) {
        throw new IllegalArgumentException("Bug: files do not add up");
      }
    }
  }
}
