package rendicion.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.JobSettings;
import rendicion.report.AccountabilityReport;
import rendicion.wording.Wording;

/**
 * Writes the report of each period, from what could be said at its cut-off. A closed period has the
 * report that was approved; see {@link ClosedFiles}.
 */
@Component
class ReportWriting implements RendicionJobConfiguration.Work {

  private final Accounts accounts;
  private final AccountabilityReport report;
  private final Wording wording;

  ReportWriting(Accounts accounts, AccountabilityReport report, Wording wording) {
    this.accounts = accounts;
    this.wording = wording;
    this.report = report;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.report", run.reported().size());
    Account account = accounts.get(run);
    for (JobSettings.ReportingPeriod period : run.definitions().settings().periods()) {
      String file = fileOf(period);
      if (run.findClosing(period.period()).isPresent()) {
        sayThatItStays(run, period);
        run.listener().advances(file);
      } else if (run.reported().contains(period)) {
        report.write(account.upTo(period), period, run.staging().file(file));
        run.listener().advances(file);
      } else {
        keep(run, file);
      }
    }
  }

  /** Only to whoever asked for just this report. */
  private void sayThatItStays(PlanRun run, JobSettings.ReportingPeriod period) {
    if (run.reported().equals(List.of(period))) {
      run.remarks().add(wording.say("job.closed-period", Map.of("period", period.period().code())));
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
