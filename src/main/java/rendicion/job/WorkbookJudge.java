package rendicion.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import rendicion.domain.ColumnLabel;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.Justification;
import rendicion.domain.Office;
import rendicion.domain.ReadContent;
import rendicion.domain.Reading;
import rendicion.domain.Severity;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.intake.Intake;
import rendicion.reading.WorkbookReader;
import rendicion.store.Ledger;
import rendicion.validation.DeliveryValidator;

/** Takes one workbook through gate, reading and validation. */
@Component
@StepScope
class WorkbookJudge implements ItemProcessor<Delivery, ReadContent> {

  private static final Logger LOG = LoggerFactory.getLogger(WorkbookJudge.class);

  private final PlanRun run;
  private final Intake intake;
  private final Gate gate;
  private final Ledger ledger;

  WorkbookJudge(
      PlanRuns runs,
      @Value("#{jobParameters['identity']}") String identity,
      Intake intake,
      Gate gate,
      Ledger ledger) {
    this.run = runs.get(identity);
    this.intake = intake;
    this.gate = gate;
    this.ledger = ledger;
  }

  @Override
  public ReadContent process(Delivery delivery) throws IOException {
    GateResult admitted =
        gate.check(
            intake.soundContentPath(delivery),
            delivery.path(),
            run.definitions().settings().limits());
    ReadContent judged =
        admitted.refused()
            ? ReadContent.refused(delivery, admitted.findings())
            : readAndJudge(delivery, admitted, earlier(delivery)).withMore(admitted.findings());
    LOG.info(
        "{}/{}: {}, {} observations, {} findings",
        delivery.office(),
        delivery.path(),
        judged.verdict(),
        judged.observations().size(),
        judged.findings().size());
    run.listener().advances(delivery.office() + "/" + delivery.path());
    return judged;
  }

  /**
   * A fault of ours, or of a library at a strange file, must not stop the other offices; it must
   * not be told as the office's mistake either.
   */
  private ReadContent readAndJudge(
      Delivery delivery, GateResult admitted, List<ReadContent> earlier) throws IOException {
    try {
      Office office =
          run.definitions()
              .findOffice(delivery.office())
              .orElseThrow(() -> new NoSuchElementException(delivery.office()));
      Reading reading =
          WorkbookReader.read(
              intake.contentPath(delivery.content()),
              admitted.kind(),
              delivery,
              office,
              run.definitions().plan(),
              run.definitions().offices(),
              run.definitions().settings().zone());
      return DeliveryValidator.judge(
          reading,
          office,
          run.definitions(),
          earlier.stream().flatMap(content -> content.observations().stream()).toList(),
          labelsBefore(delivery, earlier),
          answers(delivery, reading));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("Could not read {}/{}", delivery.office(), delivery.path(), e);
      return ReadContent.refused(
          delivery,
          List.of(
              new Finding(
                  "job.program-failed",
                  Severity.ERROR,
                  delivery.path(),
                  null,
                  null,
                  null,
                  Map.of("file", delivery.path()))));
    }
  }

  /** What the office answered up to this delivery; what it answers here is kept for later ones. */
  private List<Justification> answers(Delivery delivery, Reading reading) {
    ledger.saveJustifications(run.plan(), delivery, reading.justifications());
    return ledger.listJustifications(run.plan(), delivery);
  }

  private List<List<ColumnLabel>> labelsBefore(Delivery delivery, List<ReadContent> earlier) {
    Map<Long, ReadContent> loaded =
        earlier.stream().collect(Collectors.toMap(c -> c.delivery().number(), c -> c));
    return run.look().listBefore(delivery).stream()
        .flatMap(
            d ->
                Optional.ofNullable(loaded.get(d.number()))
                    .or(() -> ledger.findLastReading(run.plan(), d))
                    .stream())
        .map(ReadContent::labels)
        .toList();
  }

  private List<ReadContent> earlier(Delivery delivery) {
    return run.earlier(delivery).stream()
        .flatMap(d -> ledger.findReading(run.plan(), d, run.versionOf(d)).stream())
        .toList();
  }
}
