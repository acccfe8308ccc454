package rendicion.job;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rendicion.domain.ReadContent;
import rendicion.intake.Intake;
import rendicion.store.Ledger;

/** Saves what came out of each workbook, in the chunk's own transaction. */
@Component
@StepScope
class ReadingKeeper implements ItemWriter<ReadContent> {

  private final PlanRun run;
  private final Ledger ledger;
  private final Intake intake;

  ReadingKeeper(
      PlanRuns runs,
      @Value("#{jobParameters['identity']}") String identity,
      Ledger ledger,
      Intake intake) {
    this.run = runs.get(identity);
    this.ledger = ledger;
    this.intake = intake;
  }

  @Override
  public void write(Chunk<? extends ReadContent> chunk) {
    intake.requireSpace(run.definitions());
    chunk.forEach(content -> ledger.save(run.plan(), content, run.versionOf(content.delivery())));
  }
}
