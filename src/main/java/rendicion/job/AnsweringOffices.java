package rendicion.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.Office;
import rendicion.domain.Receipt;
import rendicion.feedback.OfficeFeedback;
import rendicion.intake.Intake;

/**
 * Writes to every office what was found in its files and what it still owes, and to the
 * administrator how files that nobody has described could be read.
 */
@Component
class AnsweringOffices implements RendicionJobConfiguration.Work {

  private final Accounts accounts;
  private final OfficeFeedback feedback;
  private final Intake intake;
  private final LayoutProposals proposals;

  AnsweringOffices(
      Accounts accounts, OfficeFeedback feedback, Intake intake, LayoutProposals proposals) {
    this.accounts = accounts;
    this.feedback = feedback;
    this.intake = intake;
    this.proposals = proposals;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.answer", run.definitions().offices().size());
    Account account = accounts.get(run);
    for (Office office : run.definitions().offices()) {
      Path folder = run.staging().folder().resolve("oficinas").resolve(office.code());
      List<Receipt> issued = run.receipts().list(office.code());
      feedback.write(account, office, issued, intake::contentPath, Files.createDirectories(folder));
      for (Receipt receipt : issued) {
        Files.copy(
            run.receipts().documentOf(receipt), folder.resolve(OfficeFeedback.fileOf(receipt)));
      }
      run.listener().advances(office.name());
    }
    proposals.write(run, account);
  }
}
