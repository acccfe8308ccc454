package rendicion.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.JobSettings;
import rendicion.report.AccountabilityReport;

/** Writes the report of each period, from what could be said at its cut-off. */
@Component
class ReportWriting implements RendicionJobConfiguration.Work {

  private final Accounts accounts;
  private final AccountabilityReport report;

  ReportWriting(Accounts accounts, AccountabilityReport report) {
    this.accounts = accounts;
    this.report = report;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.report", run.reported().size());
    Account account = accounts.get(run);
    for (JobSettings.ReportingPeriod period : run.definitions().settings().periods()) {
      String file = fileOf(period);
      if (run.reported().contains(period)) {
        report.write(account.upTo(period), period, run.staging().file(file));
        run.listener().advances(file);
      } else {
        keep(run, file);
      }
    }
  }

  /** Where people find the report of a period. */
  static String fileOf(JobSettings.ReportingPeriod period) {
    return period.period().code() + "/informe-rendicion-de-cuentas.pdf";
  }

  /** A period that was not asked for keeps the report it has. */
  private static void keep(PlanRun run, String file) throws IOException {
    Optional<Path> existing = run.publication().existing(file);
    if (existing.isPresent()) {
      Files.copy(existing.get(), run.staging().file(file));
    }
  }
}
