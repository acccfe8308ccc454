package rendicion.job;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.Delivery;
import rendicion.domain.ReadContent;
import rendicion.progress.Approval;
import rendicion.store.Ledger;

/** Fetches from the ledger what the later steps of a run work on. */
@Component
class Accounts {

  private final Ledger ledger;

  Accounts(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What was read from each content in force, by office and path. */
  List<ReadContent> listContents(PlanRun run) {
    List<ReadContent> contents = new ArrayList<>();
    for (Delivery delivery : run.look().inForce()) {
      contents.add(
          ledger
              .findReading(run.plan(), delivery, run.versionOf(delivery))
              .orElseThrow(() -> new NoSuchElementException("Bug: not read: " + delivery)));
    }
    return contents;
  }

  /** Whether nothing else was calculated for the plan since this same work was. */
  boolean isLastCalculation(PlanRun run) {
    return ledger.isLastCalculation(run.plan(), run.identity());
  }

  /** Everything that the run's calculation said. */
  Account get(PlanRun run) {
    Ledger.Calculation calculation =
        ledger
            .findCalculation(run.plan(), run.identity())
            .orElseThrow(() -> new NoSuchElementException("Bug: not calculated"));
    return new Account(
        run.definitions(),
        listContents(run),
        calculation.findings(),
        calculation.results(),
        run.closings(),
        Approval.restatements(
            run.definitions(), run.closings(), calculation.results(), run.look().inForce()));
  }
}
