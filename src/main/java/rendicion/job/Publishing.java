package rendicion.job;

import java.util.List;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.Closing;
import rendicion.domain.Delivery;
import rendicion.domain.JobSettings;
import rendicion.domain.ReadContent;
import rendicion.report.Reports;

/** Switches what people see to what was written, all of it, with what each file was made from. */
@Component
class Publishing implements RendicionJobConfiguration.Work {

  private final Accounts accounts;
  private final ClosedFiles closedFiles;

  Publishing(Accounts accounts, ClosedFiles closedFiles) {
    this.accounts = accounts;
    this.closedFiles = closedFiles;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.publish", 1);
    Account account = accounts.get(run);
    closedFiles.restore(run);
    run.published()
        .set(
            run.publication()
                .publish(run.staging(), run.definitions(), file -> sources(run, account, file)));
    run.listener().advances("MANIFEST.json");
  }

  /** What a file is made from; a file of a closed period, from what was approved. */
  private static List<Delivery> sources(PlanRun run, Account account, String file) {
    return run.closings().stream()
        .filter(c -> c.inForce() && c.files().containsKey(file))
        .findFirst()
        .map(Closing::deliveries)
        .orElseGet(() -> deliveries(sources(account, file)));
  }

  private static List<ReadContent> sources(Account account, String file) {
    for (JobSettings.ReportingPeriod period : account.definitions().settings().periods()) {
      if (Reports.files(account.definitions(), period).contains(file)) {
        return account.upTo(period).contents();
      }
    }
    return account.contents().stream()
        .filter(c -> !file.startsWith("oficinas/") || file.startsWith(folderOf(c)))
        .filter(c -> !file.startsWith(LayoutProposals.FOLDER) || file.startsWith(proposedFor(c)))
        .toList();
  }

  private static String proposedFor(ReadContent content) {
    return LayoutProposals.FOLDER + content.delivery().office() + "-";
  }

  private static String folderOf(ReadContent content) {
    return "oficinas/" + content.delivery().office() + "/";
  }

  private static List<Delivery> deliveries(List<ReadContent> contents) {
    return contents.stream().map(ReadContent::delivery).toList();
  }
}
