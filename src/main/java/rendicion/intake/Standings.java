package rendicion.intake;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CopyStamp;
import rendicion.domain.Delivery;
import rendicion.intake.Arrival.Standing;
import rendicion.intake.Listing.Seen;
import rendicion.intake.LookTaker.Candidate;
import rendicion.intake.content.StampSearch;

/** How a file stands to what arrived before it and to what lies beside it. */
final class Standings {

  private final Journal journal;
  private final Archive archive;
  private final Set<List<String>> lying;
  private final List<Arrival> gone;

  Standings(Listing listing, Journal journal, Archive archive) {
    this.journal = journal;
    this.archive = archive;
    this.lying =
        listing.seen().stream()
            .map(s -> List.of(s.office(), s.path()))
            .collect(Collectors.toUnmodifiableSet());
    this.gone = journal.arrivalsInForce().filter(a -> !lies(a.delivery())).toList();
  }

  /** Decided once, when a content arrives at a path; the archive has the content. */
  Arrival of(Candidate candidate, Delivery delivery) {
    String place = placeOf(candidate);
    Delivery gone = findGoneOriginal(candidate);
    if (gone != null) {
      return arrival(candidate, delivery, Standing.MOVED, gone.number(), place);
    }
    Delivery original = inForceElsewhere(candidate);
    if (original != null) {
      return arrival(candidate, delivery, Standing.DUPLICATE, original.number(), place);
    }
    Delivery namesake = findGoneNamesake(candidate);
    if (namesake != null) {
      return arrival(candidate, delivery, Standing.MOVED, namesake.number(), place);
    }
    List<Arrival> earlier = journal.listOf(delivery.office(), candidate.content());
    return earlier.isEmpty()
        ? arrival(candidate, delivery, Standing.NEW, 0, place)
        : arrival(
            candidate,
            delivery,
            Standing.OLDER,
            newerThan(earlier.getLast().delivery()).number(),
            place);
  }

  private static Arrival arrival(
      Candidate candidate, Delivery delivery, Standing standing, long of, String place) {
    return new Arrival(delivery, standing, of, place, candidate.file().raw());
  }

  /**
   * A copy that we marked corrects the file it was made from, whatever it is called now; when that
   * was a copy that had come back, then the file that the first copy was made from.
   */
  private String placeOf(Candidate candidate) {
    try {
      return StampSearch.in(archive.contentPath(candidate.content()))
          .filter(stamp -> stamp.office().equals(candidate.file().office()))
          .map(this::placeOf)
          .orElse(candidate.file().path());
    } catch (IOException e) {
      throw Durably.unusable(archive.contentPath(candidate.content()), e);
    }
  }

  private String placeOf(CopyStamp stamp) {
    List<Arrival> originals = journal.listOf(stamp.office(), stamp.content());
    return originals.isEmpty() ? stamp.path() : originals.getLast().place();
  }

  /** What this was in force as under another name that has gone. */
  @Nullable Delivery findGoneOriginal(Candidate candidate) {
    Delivery original = inForceElsewhere(candidate);
    return original != null && !lies(original) ? original : null;
  }

  private @Nullable Delivery inForceElsewhere(Candidate candidate) {
    return journal.inForce().stream()
        .filter(d -> d.content().equals(candidate.content()))
        .filter(d -> !isSamePlace(d, candidate.file()))
        .findFirst()
        .orElse(null);
  }

  /**
   * A file in force that no longer lies there, older than this one and of the same name to a
   * person: this one takes its place. None for a content that something newer has replaced.
   */
  private @Nullable Delivery findGoneNamesake(Candidate candidate) {
    Seen file = candidate.file();
    Arrival last = lastAt(file);
    if (last == null || !last.delivery().content().equals(candidate.content())) {
      boolean isNew = journal.listOf(file.office(), candidate.content()).isEmpty();
      return isNew ? findGoneNamesake(file, Long.MAX_VALUE) : null;
    }
    boolean counts = last.counts() && !journal.wasTakenOver(last.delivery());
    return counts ? findGoneNamesake(file, last.delivery().number()) : null;
  }

  private @Nullable Delivery findGoneNamesake(Seen file, long before) {
    String key = Namesakes.key(file.raw());
    return gone.stream()
        .filter(a -> a.delivery().office().equals(file.office()))
        .filter(a -> a.delivery().number() < before)
        .filter(a -> !a.delivery().path().equals(file.path()) && Namesakes.key(a.raw()).equals(key))
        .map(Arrival::delivery)
        .filter(d -> journal.inForce().contains(d))
        .findFirst()
        .orElse(null);
  }

  private Delivery newerThan(Delivery old) {
    return journal.inForce().stream()
        .filter(d -> d.office().equals(old.office()) && d.path().equals(old.path()))
        .findFirst()
        .orElseGet(() -> journal.findTakerOver(old).orElse(old));
  }

  /**
   * Whether another name that a person takes for the same went away, or gave way to another and
   * came back.
   */
  boolean hasNews(Candidate candidate, Arrival last) {
    return last.counts()
        && (findGoneNamesake(candidate) != null || journal.wasTakenOver(last.delivery()));
  }

  private boolean lies(Delivery delivery) {
    return lying.contains(List.of(delivery.office(), delivery.path()));
  }

  private static boolean isSamePlace(Delivery delivery, Seen file) {
    return delivery.office().equals(file.office()) && delivery.path().equals(file.path());
  }

  private @Nullable Arrival lastAt(Seen file) {
    return journal.lastAt(file.office(), file.path());
  }
}
