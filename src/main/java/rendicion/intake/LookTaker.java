package rendicion.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rendicion.domain.ContentHash;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.intake.Arrival.Standing;
import rendicion.intake.Listing.Seen;
import rendicion.intake.Look.OfficeFinding;
import rendicion.intake.content.Limits;
import rendicion.intake.content.TooBig;

/** One look: from what lies in the folder to what is in the journal. */
final class LookTaker {

  /** A file and the hash it had when it was listed. */
  record Candidate(Seen file, ContentHash content) {}

  private final Listing listing;
  private final Journal journal;
  private final Archive archive;
  private final WaitingRoom waitingRoom;
  private final Limits limits;
  private final Instant now;
  private final Standings standings;

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Seen> waiting = new ArrayList<>();
  private final List<Delivery> arrived = new ArrayList<>();
  private final List<OfficeFinding> findings = new ArrayList<>();
  private int taken;
  private int duplicate;
  private int refused;

  LookTaker(
      Listing listing,
      Journal journal,
      Archive archive,
      WaitingRoom waitingRoom,
      Limits limits,
      Clock clock) {
    this.listing = listing;
    this.journal = journal;
    this.archive = archive;
    this.waitingRoom = waitingRoom;
    this.limits = limits;
    this.now = clock.instant();
    this.standings = new Standings(listing, journal, archive);
  }

  Look take(Duration stableFor, Intake.Pause pause) {
    findings.addAll(listing.findings());
    refused += listing.refused();
    listing.seen().forEach(this::weigh);
    if (stableFor.isPositive() && candidates.stream().anyMatch(c -> !isKnown(c))) {
      pause.of(stableFor);
    }
    candidates.forEach(this::takeIn);
    noteWhoWaitsTooLong();
    return look();
  }

  private void weigh(Seen file) {
    if (isTooBig(file)) {
      findings.add(new OfficeFinding(file.office(), tooBig(file.path(), file.size())));
    }
    if (file.size() > limits.get("huella_bytes")) {
      refused++;
      return;
    }
    try {
      candidates.add(new Candidate(file, Archive.hash(file.file())));
    } catch (IOException e) {
      waiting.add(file);
    }
  }

  private boolean isTooBig(Seen file) {
    return file.size() > limits.get("archivo_bytes");
  }

  private Finding tooBig(String path, long size) {
    return new Finding(
        "intake.too-big", Severity.ERROR, path, null, null, null, TooBig.arguments(size, limits));
  }

  private void takeIn(Candidate candidate) {
    if (isTooBig(candidate.file)) {
      refuse(candidate);
    } else {
      take(candidate);
    }
  }

  /** It is known by its hash, so that its office gets a receipt for it, and nothing is copied. */
  private void refuse(Candidate candidate) {
    Seen file = candidate.file;
    Arrival last = lastAt(file);
    if (last == null || !last.delivery().content().equals(candidate.content)) {
      if (!file.isUnchanged()) {
        waiting.add(file);
        return;
      }
      Delivery delivery = delivery(candidate);
      journal.append(new Arrival(delivery, Standing.REFUSED, 0, file.path(), file.raw()));
      arrived.add(delivery);
    }
    refused++;
  }

  private Delivery delivery(Candidate candidate) {
    Seen file = candidate.file;
    return new Delivery(
        journal.nextNumber(), file.office(), file.path(), candidate.content, file.size(), now);
  }

  private void take(Candidate candidate) {
    if (!isKnown(candidate) && !arrive(candidate)) {
      waiting.add(candidate.file);
      return;
    }
    Arrival last = lastAt(candidate.file);
    if (last == null || last.counts()) {
      taken++;
    } else {
      duplicate++;
      explain(candidate.file, last);
    }
  }

  /** The same content at the same path is nothing new, unless what it was a copy of has gone. */
  private boolean isKnown(Candidate candidate) {
    Arrival last = lastAt(candidate.file);
    return last != null
        && last.delivery().content().equals(candidate.content)
        && isKept(candidate, last)
        && !(last.standing() == Standing.DUPLICATE && standings.findGoneOriginal(candidate) != null)
        && !standings.hasNews(candidate, last);
  }

  private boolean isKept(Candidate candidate, Arrival last) {
    return isTooBig(candidate.file)
        || (last.standing() != Standing.REFUSED && isArchived(last.delivery()));
  }

  private boolean arrive(Candidate candidate) {
    Seen file = candidate.file;
    if (!file.isUnchanged() || !isCopied(candidate) || !file.isUnchanged()) {
      return false;
    }
    Arrival last = lastAt(file);
    if (last != null
        && last.delivery().content().equals(candidate.content)
        && last.standing() != Standing.REFUSED
        && standings.findGoneOriginal(candidate) == null
        && !standings.hasNews(candidate, last)) {
      return true; // The archive had lost it, the journal had not.
    }
    Delivery delivery = delivery(candidate);
    journal.append(standings.of(candidate, delivery));
    arrived.add(delivery);
    return true;
  }

  private boolean isCopied(Candidate candidate) {
    try {
      return archive.holds(candidate.content, candidate.file.size())
          || archive.copyIn(
              candidate.file.file(),
              candidate.content,
              candidate.file.size(),
              limits.get("disco_libre_bytes"));
    } catch (Archive.SourceUnreadable e) {
      return false;
    } catch (IOException e) {
      throw Durably.unusable(archive.contentPath(candidate.content), e);
    }
  }

  private boolean isArchived(Delivery delivery) {
    try {
      return archive.holds(delivery.content(), delivery.size());
    } catch (IOException e) {
      return false;
    }
  }

  private @Nullable Arrival lastAt(Seen file) {
    return journal.lastAt(file.office(), file.path());
  }

  private void explain(Seen file, Arrival arrival) {
    Delivery other =
        journal.all().stream()
            .map(Arrival::delivery)
            .filter(d -> d.number() == arrival.of())
            .findFirst()
            .orElse(arrival.delivery());
    Map<String, String> arguments = Map.of("other-office", other.office(), "other", other.path());
    if (arrival.standing() == Standing.OLDER) {
      note(file, Severity.QUESTION, "intake.older-again", arguments);
    } else if (!other.office().equals(file.office())) {
      note(file, Severity.QUESTION, "intake.delivered-by-two-offices", arguments);
    } else {
      note(file, Severity.NOTE, "intake.delivered-twice", arguments);
    }
  }

  private void noteWhoWaitsTooLong() {
    Duration patience = Duration.ofHours(limits.get("espera_horas"));
    for (Seen file : waitingRoom.keep(waiting, now, patience)) {
      note(file, Severity.WARNING, "intake.still-changing", WaitingRoom.waited(patience));
    }
  }

  private void note(Seen file, Severity severity, String code, Map<String, String> arguments) {
    findings.add(
        new OfficeFinding(
            file.office(), new Finding(code, severity, file.path(), null, null, null, arguments)));
  }

  private Map<Long, Finding> turnedAway() {
    return journal.all().stream()
        .filter(a -> a.standing() == Standing.REFUSED)
        .map(Arrival::delivery)
        .collect(Collectors.toMap(Delivery::number, d -> tooBig(d.path(), d.size())));
  }

  private Look look() {
    int inputs = listing.seen().size() + listing.ignored() + listing.refused();
    return new Look(
        journal.all().stream().map(Arrival::delivery).toList(),
        journal.inForce(),
        arrived,
        waiting.stream().map(s -> new Look.Waiting(s.office(), s.path())).toList(),
        new Look.Tally(inputs, taken, duplicate, waiting.size(), listing.ignored(), refused),
        journal.replaced(),
        turnedAway(),
        findings);
  }
}
