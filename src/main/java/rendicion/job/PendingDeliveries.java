package rendicion.job;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import rendicion.domain.Delivery;
import rendicion.store.Ledger;

/**
 * The deliveries of a partition that the ledger has no reading of. Asking the ledger each time is
 * what makes a restart read only what is missing.
 */
class PendingDeliveries implements ItemReader<Delivery> {

  private final PlanRun run;
  private final Ledger ledger;
  private final Iterator<Delivery> deliveries;

  PendingDeliveries(PlanRun run, Ledger ledger, String numbers) {
    this.run = run;
    this.ledger = ledger;
    Set<Long> mine =
        Arrays.stream(numbers.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    this.deliveries =
        run.toRead(ledger).stream()
            .filter(d -> mine.contains(d.number()))
            .sorted(java.util.Comparator.comparingLong(Delivery::number))
            .iterator();
  }

  @Override
  public @Nullable Delivery read() {
    while (deliveries.hasNext()) {
      Delivery next = deliveries.next();
      if (!ledger.isRead(run.plan(), next, run.versionOf(next))) {
        return next;
      }
      run.listener().advances(next.office() + "/" + next.path());
    }
    return null;
  }
}
