package rendicion.job;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rendicion.consolidated.ConsolidatedWorkbook;
import rendicion.publication.Publication;

/** Writes the consolidated workbook, over the one that people may have added to. */
@Component
class Consolidating implements RendicionJobConfiguration.Work {

  static final String FILE = "consolidado.xlsx";

  private final Accounts accounts;
  private final ConsolidatedWorkbook workbook;

  Consolidating(Accounts accounts, ConsolidatedWorkbook workbook) {
    this.accounts = accounts;
    this.workbook = workbook;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.consolidate", 1);
    run.staged().set(run.publication().begin());
    workbook.write(accounts.get(run), editedByPeople(run.publication()), run.staging().file(FILE));
    run.listener().advances(FILE);
  }

  private static @Nullable Path editedByPeople(Publication publication) {
    return publication.existing(FILE).filter(path -> !publication.isOurs(path)).orElse(null);
  }
}
