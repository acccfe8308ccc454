package rendicion.job;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.Office;
import rendicion.feedback.OfficeFeedback;
import rendicion.intake.Intake;

/** Writes to every office what was found in its files and what it still owes. */
@Component
class AnsweringOffices implements RendicionJobConfiguration.Work {

  private final Accounts accounts;
  private final OfficeFeedback feedback;
  private final Intake intake;

  AnsweringOffices(Accounts accounts, OfficeFeedback feedback, Intake intake) {
    this.accounts = accounts;
    this.feedback = feedback;
    this.intake = intake;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.answer", run.definitions().offices().size());
    Account account = accounts.get(run);
    for (Office office : run.definitions().offices()) {
      Path folder = run.staging().folder().resolve("oficinas").resolve(office.code());
      feedback.write(account, office, intake::contentPath, Files.createDirectories(folder));
      run.listener().advances(office.name());
    }
  }
}
