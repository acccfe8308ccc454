package rendicion.job;

import org.springframework.stereotype.Component;
import rendicion.store.Ledger;

/** Enters what arrived into the ledger, so that every delivery is known before any is judged. */
@Component
class TakingIn implements RendicionJobConfiguration.Work {

  private final Ledger ledger;

  TakingIn(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void on(PlanRun run) {
    run.listener().begins("stage.take-in", run.look().arrived().size());
    ledger.enterDeliveries(run.plan(), run.look().deliveries());
    run.look().arrived().forEach(d -> run.listener().advances(d.office() + "/" + d.path()));
  }
}
