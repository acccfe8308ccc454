package rendicion.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rendicion.consolidated.ConsolidatedWorkbook;
import rendicion.domain.Account;
import rendicion.domain.JobSettings;
import rendicion.report.Enclosure;
import rendicion.report.Reports;
import rendicion.wording.Wording;

/**
 * Writes the documents of each period, from what could be said at its cut-off. A closed period has
 * those that were approved; see {@link ClosedFiles}.
 */
@Component
class ReportWriting implements RendicionJobConfiguration.Work {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Accounts accounts;
  private final Reports reports;
  private final ConsolidatedWorkbook workbook;
  private final Wording wording;

  ReportWriting(
      Accounts accounts, Reports reports, ConsolidatedWorkbook workbook, Wording wording) {
    this.accounts = accounts;
    this.reports = reports;
    this.workbook = workbook;
    this.wording = wording;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    run.listener().begins("stage.report", run.reported().size());
    Account account = accounts.get(run);
    for (JobSettings.ReportingPeriod period : run.definitions().settings().periods()) {
      if (run.findClosing(period.period()).isPresent()) {
        sayThatItStays(run, period);
        run.listener().advances(period.period().code());
      } else if (run.reported().contains(period)) {
        Account then = account.upTo(period);
        reports.write(then, period, List.of(consolidated(then)), run.staging()::file);
        run.listener().advances(period.period().code());
      } else {
        keep(run, Reports.files(run.definitions(), period));
      }
    }
  }

  /** Only to whoever asked for just this report. */
  private void sayThatItStays(PlanRun run, JobSettings.ReportingPeriod period) {
    if (run.reported().equals(List.of(period))) {
      run.remarks().add(wording.say("job.closed-period", Map.of("period", period.period().code())));
    }
  }

  /**
   * The workbook as it would have been at the cut-off, for everybody; what people added is not in
   * it.
   */
  private Enclosure consolidated(Account account) throws IOException {
    Path file = Files.createTempFile("consolidado", ".xlsx");
    try {
      workbook.writePublished(account, file);
      return new Enclosure(
          "consolidado.xlsx",
          wording.say("report.attachment.workbook", Map.of()),
          WORKBOOK,
          Files.readAllBytes(file));
    } finally {
      Files.delete(file);
    }
  }

  /** A period that was not asked for keeps what it has. */
  private static void keep(PlanRun run, List<String> files) throws IOException {
    for (String file : files) {
      Optional<Path> existing = run.publication().existing(file);
      if (existing.isPresent()) {
        Files.copy(existing.get(), run.staging().file(file));
      }
    }
  }
}
