package rendicion.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.Definitions;
import rendicion.domain.Period;
import rendicion.intake.IntakeException;
import rendicion.publication.PublicationException;
import rendicion.publication.Published;
import rendicion.store.LedgerException;
import rendicion.wording.Wording;

/**
 * Runs one plan once. What makes two runs the same is what they work on, never when they run: the
 * same contents, definitions and program again are nothing new.
 */
@Component
public class PlanRunner {

  private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);

  private final Preparation preparation;
  private final PlanRuns runs;
  private final JobLauncher launcher;
  private final Accounts accounts;
  private final Wording wording;

  PlanRunner(
      Preparation preparation,
      PlanRuns runs,
      JobLauncher launcher,
      Accounts accounts,
      Wording wording) {
    this.preparation = preparation;
    this.runs = runs;
    this.launcher = launcher;
    this.accounts = accounts;
    this.wording = wording;
  }

  /**
   * Looks at the plan's input folder and, when anything differs from what is published, does the
   * whole job.
   *
   * @param period the only period whose report is made; null for all
   * @param stableFor how long a file must not change before it is taken
   */
  public Outcome run(
      Definitions definitions,
      Folders folders,
      @Nullable Period period,
      Duration stableFor,
      WorkListener listener) {
    PlanRun run = preparation.prepare(definitions, folders, period, stableFor, listener);
    Path output = Preparation.outputOf(definitions, folders);
    runs.enter(run);
    try {
      return launch(run, output, folders.state());
    } finally {
      runs.leave(run);
    }
  }

  /** Asks the run under way to end after the workbook or document in hand. */
  public void stop() {
    launcher.stop();
  }

  private Outcome launch(PlanRun run, Path output, Path state) {
    JobParameters identity = launcher.parametersFor(run, !isPublished(run));
    if (launcher.isComplete(identity)) {
      return outcome(run, output, Outcome.Status.NOTHING_NEW, null);
    }
    if (launcher.isStopping()) {
      return outcome(run, output, Outcome.Status.STOPPED, null);
    }
    try {
      JobExecution execution = launcher.start(identity);
      Outcome.Status status = statusOf(execution.getStatus());
      return outcome(
          run,
          output,
          status,
          status == Outcome.Status.FAILED ? failureOf(execution, state, output) : null);
    } catch (Exception e) {
      LOG.error("The run of {} could not be started", run.plan(), e);
      return outcome(
          run,
          output,
          Outcome.Status.FAILED,
          isForPeople(e) ? e.getMessage() : fullDisk(List.of(e), state, output));
    }
  }

  /**
   * Whether people see the results of this very work: not those of other work done since, as when a
   * file was put into a wrong folder and taken away again.
   */
  boolean isPublished(PlanRun run) {
    return accounts.isLastCalculation(run) && run.publication().isIntact(Consolidating.FILE);
  }

  private static Outcome.Status statusOf(BatchStatus status) {
    return switch (status) {
      case COMPLETED -> Outcome.Status.DONE;
      case STOPPED, STOPPING -> Outcome.Status.STOPPED;
      default -> Outcome.Status.FAILED;
    };
  }

  private @Nullable String failureOf(JobExecution execution, Path state, Path output) {
    List<Throwable> failures = execution.getAllFailureExceptions();
    failures.forEach(f -> LOG.error("The run failed", f));
    return failures.stream()
        .flatMap(PlanRunner::chain)
        .filter(PlanRunner::isForPeople)
        .findFirst()
        .map(Throwable::getMessage)
        .orElseGet(() -> fullDisk(failures, state, output));
  }

  private @Nullable String fullDisk(List<Throwable> failures, Path... folders) {
    return failures.stream()
        .flatMap(failure -> FullDisk.among(wording, failure, folders).stream())
        .findFirst()
        .orElse(null);
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  /** Whether its message is a Spanish sentence; of any other failure only the log tells more. */
  private static boolean isForPeople(Throwable failure) {
    return failure instanceof IntakeException
        || failure instanceof PublicationException
        || failure instanceof LedgerException;
  }

  private Outcome outcome(
      PlanRun run, Path output, Outcome.Status status, @Nullable String failure) {
    @Nullable Published published = run.published().get();
    @Nullable Account account = status == Outcome.Status.DONE ? accounts.get(run) : null;
    return new Outcome(
        status,
        run.definitions().plan().title(),
        output,
        run.look().arrived(),
        run.look().waiting().stream().map(w -> w.office() + "/" + w.path()).toList(),
        run.look().tally().ignored(),
        Preparation.findings(run.look()),
        published == null ? List.of() : published.written(),
        published == null
            ? List.of()
            : published.blocked().stream().map(Published.Blocked::beside).toList(),
        run.remarks(),
        account,
        failure);
  }
}
