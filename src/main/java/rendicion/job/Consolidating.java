package rendicion.job;

import java.util.Map;
import org.springframework.stereotype.Component;
import rendicion.consolidated.ConsolidatedWorkbook;
import rendicion.wording.Wording;

/**
 * Writes the consolidated workbook, over the one that people may have added to. That it was
 * published as it is does not mean that there is nothing of theirs in it: what they once added was
 * published with the rest.
 */
@Component
class Consolidating implements RendicionJobConfiguration.Work {

  static final String FILE = "consolidado.xlsx";

  private final Accounts accounts;
  private final ConsolidatedWorkbook workbook;
  private final Wording wording;

  Consolidating(Accounts accounts, ConsolidatedWorkbook workbook, Wording wording) {
    this.accounts = accounts;
    this.workbook = workbook;
    this.wording = wording;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.consolidate", 1);
    run.staged().set(run.publication().begin());
    ConsolidatedWorkbook.Outcome outcome =
        workbook.write(
            accounts.get(run),
            run.publication().existing(FILE).orElse(null),
            run.staging().file(FILE));
    run.remarks().addAll(outcome.remarks());
    if (outcome.mustBePutAside()) {
      String aside = run.publication().putAside(FILE);
      String why = outcome.remarks().isEmpty() ? "job.put-aside" : "job.put-aside-changed";
      run.remarks().add(wording.say(why, Map.of("file", FILE, "aside", aside)));
    }
    run.listener().advances(FILE);
  }
}
