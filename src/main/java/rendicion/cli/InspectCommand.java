package rendicion.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.FileKind;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.ProposedLayout;
import rendicion.domain.Reading;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.plan.LayoutProposalText;
import rendicion.reading.Inspection;
import rendicion.reading.LayoutProposer;
import rendicion.reading.WorkbookInspector;
import rendicion.reading.WorkbookReader;

/**
 * How a workbook would be read: for a person with a drawing of each table and a proposed layout,
 * for programs in JSON. Needs no plan, and no state folder.
 */
@Command(name = "inspeccionar")
final class InspectCommand implements Callable<Integer> {

  /** Of a workbook that is only looked at; nothing is kept of it. */
  private static final ContentHash NO_HASH = new ContentHash("0".repeat(64));

  private final Work work;
  private final Screen screen;

  @Parameters(index = "0", paramLabel = "LIBRO", descriptionKey = "libro")
  private Path workbook = Path.of("");

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "plan-del-libro")
  private @Nullable String plan;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private HelpOption help = new HelpOption();

  InspectCommand(Work work, Screen screen) {
    this.work = work;
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    String name = String.valueOf(workbook.getFileName());
    if (!Files.isRegularFile(workbook)) {
      screen.error("cli.no-workbook", workbook);
      if (json) {
        screen.writer().println(InspectionJson.missing(name));
      }
      return Exit.FAILED;
    }
    GateResult admitted = new Gate().check(workbook, name, Gate.defaultLimits());
    Inspection inspection = admitted.refused() ? Inspection.NOTHING : inspect(admitted.kind());
    if (json) {
      screen.writer().println(InspectionJson.of(name, admitted, inspection, screen.wording()));
    } else {
      new InspectionSheet(screen).show(name, admitted.findings(), inspection);
      propose(name, admitted);
    }
    boolean read = !admitted.refused() && inspection.notUnderstood().isEmpty();
    return read ? Exit.DONE : Exit.FAILED;
  }

  private Inspection inspect(FileKind kind) throws IOException {
    return json
        ? WorkbookInspector.inspect(workbook, kind)
        : WorkbookInspector.inspectForPeople(workbook, kind);
  }

  /** For the plan that was said, or the only one there is. */
  private void propose(String name, GateResult admitted) throws IOException {
    Optional<Definitions> definitions = work.findOnly(folders.folders(), plan);
    if (admitted.refused() || definitions.isEmpty()) {
      return;
    }
    Definitions d = definitions.get();
    Optional<Office> office = office(d.offices());
    if (office.isPresent() && isKnown(name, admitted, office.get(), d)) {
      return;
    }
    String code = office.map(Office::code).orElse("");
    ProposedLayout proposal =
        LayoutProposer.propose(workbook, admitted.kind(), name, code, d.plan(), d.offices());
    if (!proposal.tables().isEmpty()) {
      screen.writer().println();
      screen.say("cli.proposal", d.plan().title());
      screen.writer().println();
      screen.writer().print(LayoutProposalText.of(proposal, d.plan(), screen.wording()));
      screen.writer().flush();
    }
  }

  /** Says which deliverables of the office the workbook is, if any. */
  private boolean isKnown(String name, GateResult admitted, Office office, Definitions d)
      throws IOException {
    Delivery delivery =
        new Delivery(1, office.code(), name, NO_HASH, Files.size(workbook), work.now().toInstant());
    Reading reading = WorkbookReader.read(workbook, admitted.kind(), delivery, office, d.plan());
    List<Deliverable> known =
        office.deliverables().stream()
            .filter(e -> reading.deliverables().contains(e.code()))
            .toList();
    if (!known.isEmpty()) {
      screen.writer().println();
    }
    known.forEach(e -> screen.say("cli.known", e.code(), e.title(), reading.observations().size()));
    return !known.isEmpty();
  }

  /** The office in whose folder the workbook lies. */
  private Optional<Office> office(List<Office> offices) {
    Path folder = workbook.toAbsolutePath().normalize().getParent();
    return offices.stream().filter(o -> folder != null && folder.endsWith(o.code())).findFirst();
  }
}
