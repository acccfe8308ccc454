package rendicion.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rendicion.domain.Account;
import rendicion.domain.Closing;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Period;
import rendicion.domain.Results;
import rendicion.intake.Register;
import rendicion.progress.Approval;
import rendicion.publication.Publication;
import rendicion.store.Ledger;

/**
 * Closes a period: keeps its approved figures and its published files, so that neither changes any
 * more. A period is closed when its decision lies in the register; killed before, nothing was
 * decided. Only what people can see at that moment can be approved.
 */
@Component
public class PeriodCloser {

  private final Preparation preparation;
  private final PlanRunner runner;
  private final Accounts accounts;
  private final Closings closings;
  private final Ledger ledger;
  private final Clock clock;

  PeriodCloser(
      Preparation preparation,
      PlanRunner runner,
      Accounts accounts,
      Closings closings,
      Ledger ledger,
      Clock clock) {
    this.preparation = preparation;
    this.runner = runner;
    this.accounts = accounts;
    this.closings = closings;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * @param by who approved
   * @param act reference of the act; null for none
   * @param actFile a file of the act, kept with the decision; null for none
   */
  public Closed close(
      Definitions definitions,
      Folders folders,
      Period period,
      String by,
      @Nullable String act,
      @Nullable Path actFile,
      WorkListener listener) {
    String plan = definitions.plan().code();
    Optional<Closing> before = find(plan, period);
    if (before.isPresent()) {
      return new Closed(Closed.Status.ALREADY_CLOSED, before.get());
    }
    PlanRun run = preparation.prepare(definitions, folders, null, Duration.ZERO, listener);
    if (!runner.isPublished(run)) {
      return new Closed(Closed.Status.NOT_UP_TO_DATE, null);
    }
    Account account = accounts.get(run).upTo(definitions.getPeriod(period));
    Results results = account.getResults(period);
    if (!Approval.hasFigures(definitions.plan(), results)) {
      return new Closed(Closed.Status.NOTHING_TO_APPROVE, null);
    }
    Register register = closings.registerOf(plan);
    Closing closing =
        new Closing(
            run.closings().size() + 1,
            period,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            by,
            act,
            actFile == null ? null : register.keep(actFile),
            definitions.fingerprint(),
            account.contents().stream().map(c -> c.delivery()).toList(),
            Approval.figures(definitions.plan(), results),
            keepFiles(run.publication(), period, register),
            null);
    decide(plan, closing);
    return new Closed(Closed.Status.CLOSED, closing);
  }

  /**
   * @param reason why it is made open again
   */
  public Closed reopen(Definitions definitions, Period period, String by, String reason) {
    String plan = definitions.plan().code();
    Optional<Closing> before = find(plan, period);
    if (before.isEmpty()) {
      return new Closed(Closed.Status.NOT_CLOSED, null);
    }
    Closing reopened =
        before.get().reopened(clock.instant().truncatedTo(ChronoUnit.SECONDS), by, reason);
    decide(plan, reopened);
    return new Closed(Closed.Status.REOPENED, reopened);
  }

  /** The register first: it is the truth, and the ledger is made from it again at every run. */
  private void decide(String plan, Closing closing) {
    closings.add(plan, closing);
    ledger.enterClosings(plan, closings.list(plan));
  }

  private Optional<Closing> find(String plan, Period period) {
    List<Closing> all = closings.list(plan);
    return all.stream().filter(c -> c.inForce() && c.period().equals(period)).findFirst();
  }

  private static Map<String, ContentHash> keepFiles(
      Publication publication, Period period, Register register) {
    Map<String, ContentHash> files = new TreeMap<>();
    publication
        .listPublished()
        .forEach(
            (path, content) -> {
              if (path.startsWith(period.code() + "/")) {
                ContentHash kept = register.keep(publication.existing(path).orElseThrow());
                if (!kept.equals(content)) {
                  throw new IllegalStateException("Bug: not as published: " + path);
                }
                files.put(path, kept);
              }
            });
    return files;
  }

  /**
   * What became of a wish to close or reopen.
   *
   * @param closing the decision it is about; null where there is none
   */
  public record Closed(Status status, @Nullable Closing closing) {

    /** How it can end. */
    public enum Status {
      CLOSED,
      REOPENED,
      /** Nothing was changed: it had been closed before. */
      ALREADY_CLOSED,
      /** There is nothing to reopen. */
      NOT_CLOSED,
      /** What people see is not what is in the folders; a run must come first. */
      NOT_UP_TO_DATE,
      /** No office delivered anything for the period. */
      NOTHING_TO_APPROVE
    }
  }
}
