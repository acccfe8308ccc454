package rendicion.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rendicion.domain.Closing;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Finding;
import rendicion.domain.JobSettings;
import rendicion.domain.Period;
import rendicion.intake.Intake;
import rendicion.intake.Look;
import rendicion.publication.Publication;
import rendicion.store.ClosingDocument;

/**
 * Looks at the folders of a plan and says which run they ask for. What makes two runs the same is
 * what they work on, never when they run.
 */
@Component
class Preparation {

  private final Intake intake;
  private final Closings closings;
  private final Registers registers;
  private final Publications publications;
  private final String program;

  Preparation(Intake intake, Closings closings, Registers registers, Publications publications) {
    this.intake = intake;
    this.closings = closings;
    this.registers = registers;
    this.publications = publications;
    this.program = ProgramVersion.read();
  }

  /**
   * Finishes or forgets what an interrupted run left in the output folder, and looks at the input.
   *
   * @param period the only period whose report is made; null for all
   * @param stableFor how long a file must not change before it is taken
   */
  PlanRun prepare(
      Definitions definitions,
      Folders folders,
      @Nullable Period period,
      Duration stableFor,
      WorkListener listener) {
    String plan = definitions.plan().code();
    JobSettings settings = definitions.settings();
    Path input = folders.input().resolve(orOwn(settings.inputFolder(), plan));
    Publication publication = publications.at(outputOf(definitions, folders));
    publication.recover();
    listener.begins("stage.look", 1);
    Look look = intake.look(definitions, input, stableFor);
    listener.advances(plan);
    List<JobSettings.ReportingPeriod> reported =
        period == null ? settings.periods() : List.of(definitions.getPeriod(period));
    List<Closing> closed = closings.list(plan);
    return new PlanRun(
        definitions,
        look,
        closed,
        new ReceiptBook(registers.ofReceipts(plan)),
        identity(definitions, look, reported, closed),
        new Fingerprint().add(program).add(definitions.fingerprint()).hex(),
        reported,
        publication,
        listener,
        new CopyOnWriteArrayList<>(),
        new AtomicReference<>(),
        new AtomicReference<>());
  }

  static Path outputOf(Definitions definitions, Folders folders) {
    String plan = definitions.plan().code();
    return folders.output().resolve(orOwn(definitions.settings().outputFolder(), plan));
  }

  private static String orOwn(@Nullable String folder, String plan) {
    return folder == null ? plan : folder;
  }

  private String identity(
      Definitions definitions,
      Look look,
      List<JobSettings.ReportingPeriod> reported,
      List<Closing> closed) {
    Fingerprint fingerprint = new Fingerprint().add(program).add(definitions.fingerprint());
    reported.forEach(p -> fingerprint.add(p.period().code()));
    for (Delivery d : look.inForce()) {
      fingerprint
          .add(d.office())
          .add(d.path())
          .add(Long.toString(d.number()))
          .add(d.content().sha256());
    }
    look.firsts().forEach(d -> fingerprint.add(Long.toString(d.number())));
    findings(look).forEach(f -> fingerprint.add(f.toString()));
    closed.forEach(c -> fingerprint.add(ClosingDocument.write(c)));
    return fingerprint.hex();
  }

  /** Findings on files as they lie in the folders, each with its office's folder in its path. */
  static List<Finding> findings(Look look) {
    return look.findings().stream()
        .map(f -> f.office().isEmpty() ? f.finding() : f.finding().inFolder(f.office()))
        .sorted(Finding.ORDER)
        .toList();
  }
}
