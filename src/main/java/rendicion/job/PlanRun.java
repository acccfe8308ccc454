package rendicion.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Closing;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.JobSettings;
import rendicion.domain.Period;
import rendicion.intake.Look;
import rendicion.publication.Publication;
import rendicion.publication.Published;
import rendicion.publication.Staging;
import rendicion.store.Ledger;

/**
 * What the steps of one run work on. It is made anew from the folders at each launch, so nothing of
 * it has to survive in the job repository but the identity.
 *
 * @param closings what was decided about periods, in order
 * @param receipts what was issued so far
 * @param identity fingerprint of everything that the results depend on
 * @param version fingerprint of the program and the definitions
 * @param reported the periods whose reports are made; the others keep what they have
 * @param remarks Spanish sentences for whoever runs the program
 * @param staged where outputs are made; null until the first is
 * @param published what the publish step did; null until then
 */
record PlanRun(
    Definitions definitions,
    Look look,
    List<Closing> closings,
    ReceiptBook receipts,
    String identity,
    String version,
    List<JobSettings.ReportingPeriod> reported,
    Publication publication,
    WorkListener listener,
    List<String> remarks,
    AtomicReference<@Nullable Staging> staged,
    AtomicReference<@Nullable Published> published) {

  /** The approval of a period that is in force. */
  Optional<Closing> findClosing(Period period) {
    return closings.stream().filter(c -> c.inForce() && c.period().equals(period)).findFirst();
  }

  /** Where the outputs of this run are made; opened by the first step that writes files. */
  Staging staging() {
    Staging open = staged.get();
    if (open == null) {
      throw new IllegalStateException("Bug: nothing is staged");
    }
    return open;
  }

  /**
   * Fingerprint of all that the reading of a delivery depends on: program, definitions, and the
   * deliveries that it is judged against.
   */
  String versionOf(Delivery delivery) {
    Fingerprint fingerprint = new Fingerprint().add(version);
    Stream.concat(earlier(delivery).stream(), replacedBy(delivery).stream())
        .forEach(d -> fingerprint.add(Long.toString(d.number())).add(d.content().sha256()));
    return fingerprint.hex();
  }

  /** Deliveries in force of the same office that arrived before, in that order. */
  List<Delivery> earlier(Delivery delivery) {
    return look.inForce().stream()
        .filter(d -> d.office().equals(delivery.office()) && d.number() < delivery.number())
        .sorted(Comparator.comparingLong(Delivery::number))
        .toList();
  }

  /** What was in force in the delivery's place before, one before the other, the last first. */
  List<Delivery> replacedBy(Delivery delivery) {
    return look.listReplaced(delivery);
  }

  /**
   * What must be read: what is in force, and what was never read although something newer came
   * since: its receipt may be owed, and what its office answered in it still holds.
   */
  List<Delivery> toRead(Ledger ledger) {
    Set<Long> inForce = look.inForce().stream().map(Delivery::number).collect(Collectors.toSet());
    Stream<Delivery> owed =
        look.firsts().stream()
            .filter(d -> !inForce.contains(d.number()))
            .filter(d -> !look.turnedAway().containsKey(d.number()))
            .filter(d -> definitions.findOffice(d.office()).isPresent())
            .filter(d -> !receipts.holds(d) || !ledger.isRead(plan(), d));
    return Stream.concat(look.inForce().stream(), owed).toList();
  }

  String plan() {
    return definitions.plan().code();
  }
}
