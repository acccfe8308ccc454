package rendicion.job;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import rendicion.domain.Finding;
import rendicion.domain.JobSettings;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.domain.Results;
import rendicion.progress.ProgressCalculator;
import rendicion.store.Ledger;
import rendicion.validation.PlanValidator;

/** Computes the results of every period from the contents in force. */
@Component
class Calculating implements RendicionJobConfiguration.Work {

  private final Accounts accounts;
  private final Ledger ledger;
  private final ProgressCalculator calculator;

  Calculating(Accounts accounts, Ledger ledger, ProgressCalculator calculator) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.calculator = calculator;
  }

  @Override
  public void on(PlanRun run) {
    List<JobSettings.ReportingPeriod> periods = run.definitions().settings().periods();
    run.listener().begins("stage.calculate", periods.size());
    List<ReadContent> contents = accounts.listContents(run);
    List<Finding> findings = new ArrayList<>(Preparation.findings(run.look()));
    findings.addAll(PlanValidator.judge(run.definitions(), contents));
    List<Observation> observations = ReadContent.inForce(contents);
    List<Observation> rejected = ReadContent.rejected(contents);
    List<Results> results = new ArrayList<>();
    for (JobSettings.ReportingPeriod period : periods) {
      results.add(calculator.calculate(run.definitions(), observations, rejected, period));
      run.listener().advances(period.period().code());
    }
    ledger.enterClosings(run.plan(), run.closings());
    ledger.saveCalculation(run.plan(), run.identity(), new Ledger.Calculation(findings, results));
  }
}
