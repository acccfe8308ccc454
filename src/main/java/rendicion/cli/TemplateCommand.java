package rendicion.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rendicion.domain.Definitions;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Period;
import rendicion.feedback.OfficeTemplate;
import rendicion.job.Folders;
import rendicion.plan.Nearest;
import rendicion.validation.CellConstraints;

/** Workbooks for offices to fill in, of one office or all, from the plan's definitions alone. */
@Command(name = "plantilla")
final class TemplateCommand implements Callable<Integer> {

  private final Work work;
  private final Screen screen;

  @Option(names = "--oficina", paramLabel = "OFICINA", descriptionKey = "oficina")
  private @Nullable String office;

  @Option(names = "--carpeta", paramLabel = "CARPETA", descriptionKey = "carpeta")
  private Path folder = Path.of("plantillas");

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  @Mixin private HelpOption help = new HelpOption();

  TemplateCommand(Work work, Screen screen) {
    this.work = work;
    this.screen = screen;
  }

  @Override
  public Integer call() throws IOException {
    Folders where = folders.folders();
    if (isWithin(where.input()) || isWithin(where.output())) {
      screen.error("cli.template.not-there", folder);
      return Exit.WRONG_USE;
    }
    List<Definitions> all = work.readDefinitions(where, plans.plan);
    if (all.isEmpty()) {
      return work.noPlan(where, plans.plan);
    }
    if (office != null && all.stream().allMatch(d -> d.findOffice(office).isEmpty())) {
      return unknownOffice(office, all);
    }
    for (Definitions definitions : all) {
      Period period = period(definitions);
      int year = period.to().getYear();
      if (year < definitions.plan().firstYear() || year > definitions.plan().lastYear()) {
        screen.error("cli.no-period", definitions.plan().title(), period.code());
        return Exit.WRONG_USE;
      }
      writeAll(definitions, year);
    }
    return Exit.DONE;
  }

  private boolean isWithin(Path other) {
    return folder.toAbsolutePath().normalize().startsWith(other.toAbsolutePath().normalize());
  }

  private int unknownOffice(String code, List<Definitions> all) {
    screen.error("cli.template.unknown-office", code);
    List<String> known = all.stream().flatMap(d -> d.offices().stream()).map(Office::code).toList();
    Optional<String> meant = Nearest.to(code, known);
    if (meant.isPresent()) {
      screen.error("cli.did-you-mean", meant.get());
    } else {
      screen.error("cli.template.offices", String.join(", ", known));
    }
    return Exit.WRONG_USE;
  }

  /** The one asked for, or the last that the plan reports on. */
  private Period period(Definitions definitions) {
    @Nullable Period asked = plans.period;
    return asked != null ? asked : definitions.settings().periods().getLast().period();
  }

  private void writeAll(Definitions definitions, int year) throws IOException {
    for (Office one : definitions.offices()) {
      if (office == null || one.code().equals(office)) {
        for (Deliverable deliverable : one.deliverables()) {
          write(
              new OfficeTemplate(
                  definitions.plan(),
                  one,
                  deliverable,
                  year,
                  CellConstraints::of,
                  screen.wording()),
              folder.resolve(definitions.plan().code()).resolve(one.code()));
        }
      }
    }
  }

  private void write(OfficeTemplate template, Path into) throws IOException {
    Optional<String> obstacle = template.obstacle();
    if (obstacle.isPresent()) {
      screen.say("cli.line", obstacle.get(), into.getFileName());
      return;
    }
    Path target = into.resolve(template.fileName());
    Files.createDirectories(into);
    try {
      Files.write(target, template.bytes(), StandardOpenOption.CREATE_NEW);
      screen.say("cli.template.made", target);
    } catch (FileAlreadyExistsException e) {
      screen.say("cli.template.exists", target);
    }
  }
}
