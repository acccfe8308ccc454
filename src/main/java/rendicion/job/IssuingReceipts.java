package rendicion.job;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rendicion.domain.CellChange;
import rendicion.domain.Delivery;
import rendicion.domain.FileKind;
import rendicion.domain.Finding;
import rendicion.domain.JobSettings.ReportingPeriod;
import rendicion.domain.Observation;
import rendicion.domain.ProgressChange;
import rendicion.domain.ReadContent;
import rendicion.domain.Receipt;
import rendicion.feedback.OfficeFeedback;
import rendicion.intake.Gate;
import rendicion.intake.Intake;
import rendicion.progress.ProgressCalculator;
import rendicion.progress.ProgressEffect;
import rendicion.reading.WorkbookComparison;
import rendicion.store.Ledger;

/** Issues a receipt for each content of each office that has none yet; no other is ever touched. */
@Component
class IssuingReceipts implements RendicionJobConfiguration.Work {

  private static final int MOST_CHANGES = 500;

  private final Accounts accounts;
  private final Ledger ledger;
  private final OfficeFeedback feedback;
  private final Intake intake;
  private final Gate gate;
  private final ProgressCalculator calculator;
  private final Clock clock;

  IssuingReceipts(
      Accounts accounts,
      Ledger ledger,
      OfficeFeedback feedback,
      Intake intake,
      Gate gate,
      ProgressCalculator calculator,
      Clock clock) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.feedback = feedback;
    this.intake = intake;
    this.gate = gate;
    this.calculator = calculator;
    this.clock = clock;
  }

  @Override
  public void on(PlanRun run) throws Exception {
    List<Delivery> owed =
        run.look().firsts().stream()
            .filter(d -> run.definitions().findOffice(d.office()).isPresent())
            .filter(d -> !run.receipts().holds(d))
            .toList();
    run.listener().begins("stage.receipts", owed.size());
    for (Delivery delivery : owed) {
      Receipt receipt = receipt(run, delivery);
      run.receipts().issue(receipt, feedback.receipt(receipt, run.definitions()), clock.instant());
      run.listener().advances(delivery.office() + "/" + delivery.path());
    }
  }

  private Receipt receipt(PlanRun run, Delivery delivery) throws IOException {
    ReadContent content = reading(run, delivery);
    List<Finding> refused = deliveredElsewhere(run, delivery);
    return feedback.receiptOf(
        run.receipts().nextNumber(),
        content,
        refused,
        run.definitions(),
        refused.isEmpty() ? revision(run, delivery).orElse(null) : null);
  }

  private ReadContent reading(PlanRun run, Delivery delivery) {
    Finding turnedAway = run.look().turnedAway().get(delivery.number());
    if (turnedAway != null) {
      return ReadContent.refused(delivery, List.of(turnedAway));
    }
    return ledger
        .findReading(run.plan(), delivery, run.versionOf(delivery))
        .orElseThrow(() -> new NoSuchElementException("Bug: not read: " + delivery));
  }

  /** That another office delivered the very same file first, so that it does not count here. */
  private static List<Finding> deliveredElsewhere(PlanRun run, Delivery delivery) {
    return run.look().findings().stream()
        .filter(f -> f.office().equals(delivery.office()))
        .map(f -> f.finding())
        .filter(f -> f.code().equals("intake.delivered-by-two-offices"))
        .filter(f -> delivery.path().equals(f.file()))
        .toList();
  }

  private Optional<Receipt.Revision> revision(PlanRun run, Delivery delivery) throws IOException {
    Optional<Delivery> before = run.look().findReplaced(delivery);
    if (before.isEmpty() || !run.look().inForce().contains(delivery)) {
      return Optional.empty();
    }
    Optional<Receipt> earlier = run.receipts().find(delivery.office(), before.get().content());
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    @Nullable List<CellChange> changes = changes(run, before.get(), delivery);
    return Optional.of(
        new Receipt.Revision(
            earlier.get().number(),
            changes != null,
            changes == null ? 0 : changes.size(),
            changes == null ? List.of() : changes.stream().limit(MOST_CHANGES).toList(),
            changes != null && changes.isEmpty()
                ? List.of()
                : effects(run, before.get(), delivery)));
  }

  private @Nullable List<CellChange> changes(PlanRun run, Delivery before, Delivery after)
      throws IOException {
    return WorkbookComparison.changes(
        intake.contentPath(before.content()),
        kind(run, before),
        intake.contentPath(after.content()),
        kind(run, after));
  }

  private FileKind kind(PlanRun run, Delivery delivery) {
    var admitted =
        gate.check(
            intake.contentPath(delivery.content()),
            delivery.path(),
            run.definitions().settings().limits());
    return admitted.refused() ? FileKind.OTHER : admitted.kind();
  }

  /** The plan as it stands, against the plan with the delivery before in place of this one. */
  private List<ProgressChange> effects(PlanRun run, Delivery before, Delivery after) {
    List<ReadContent> now = accounts.listContents(run);
    Optional<ReadContent> earlier =
        ledger.listReadings(run.plan()).stream()
            .filter(c -> c.delivery().number() == before.number())
            .findFirst();
    List<ReadContent> then =
        Stream.concat(
                now.stream().filter(c -> c.delivery().number() != after.number()), earlier.stream())
            .toList();
    List<Observation> observationsThen = ReadContent.inForce(then);
    List<Observation> observationsNow = ReadContent.inForce(now);
    List<ProgressChange> effects = new ArrayList<>();
    for (ReportingPeriod period : run.definitions().settings().periods()) {
      effects.addAll(
          ProgressEffect.between(
              calculator.calculate(run.definitions(), observationsThen, period),
              calculator.calculate(run.definitions(), observationsNow, period)));
    }
    return effects.stream()
        .sorted(Comparator.comparing(ProgressChange::period).reversed())
        .toList();
  }
}
