package rendicion.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rendicion.domain.Closing;
import rendicion.domain.Definitions;
import rendicion.domain.Period;
import rendicion.job.Folders;
import rendicion.job.PeriodCloser;
import rendicion.job.PeriodCloser.Closed;
import rendicion.publication.PublicationException;

/** Closes a period, or makes it open again. */
@Command(name = "cerrar")
final class CloseCommand implements Callable<Integer> {

  private final Work work;
  private final Screen screen;

  @Option(names = "--por", required = true, paramLabel = "QUIEN", descriptionKey = "por")
  private String by = "";

  @Option(names = "--acta", paramLabel = "REFERENCIA", descriptionKey = "acta")
  private @Nullable String act;

  @Option(names = "--archivo-acta", paramLabel = "ARCHIVO", descriptionKey = "archivo-acta")
  private @Nullable Path actFile;

  @Option(names = "--reabrir", descriptionKey = "reabrir")
  private boolean reopen;

  @Option(names = "--motivo", paramLabel = "TEXTO", descriptionKey = "motivo")
  private String reason = "";

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  @Mixin private HelpOption help = new HelpOption();

  CloseCommand(Work work, Screen screen) {
    this.work = work;
    this.screen = screen;
  }

  @Override
  public Integer call() {
    Period period = plans.period;
    if (period == null) {
      return wrong("needs-period", Map.of());
    }
    if (by.isBlank()) {
      return wrong("needs-who", Map.of());
    }
    if (reopen && reason.isBlank()) {
      return wrong("needs-reason", Map.of());
    }
    if (actFile != null && !Files.isRegularFile(actFile)) {
      return wrong("no-act-file", Map.of("file", actFile.toString()));
    }
    Folders where = folders.folders();
    List<Definitions> all = work.readDefinitions(where, plans.plan);
    if (all.isEmpty()) {
      return work.noPlan(where, plans.plan);
    }
    if (all.size() > 1) {
      screen.error("cli.which-plan", String.join(", ", all.stream().map(this::codeOf).toList()));
      return Exit.WRONG_USE;
    }
    Definitions definitions = all.getFirst();
    if (definitions.settings().periods().stream().noneMatch(p -> p.period().equals(period))) {
      screen.error("cli.no-period", definitions.plan().title(), period.code());
      return Exit.WRONG_USE;
    }
    return work.inside(
        where, context -> decide(context.getBean(PeriodCloser.class), definitions, where, period));
  }

  private String codeOf(Definitions definitions) {
    return definitions.plan().code();
  }

  private int decide(PeriodCloser closer, Definitions definitions, Folders where, Period period) {
    try {
      Closed closed =
          reopen
              ? closer.reopen(definitions, period, by.strip(), reason.strip())
              : closer.close(
                  definitions, where, period, by.strip(), act, actFile, screen.workOn(definitions));
      return say(closed, definitions, period);
    } catch (PublicationException e) {
      return screen.failed(e);
    }
  }

  private int say(Closed closed, Definitions definitions, Period period) {
    Closing closing = closed.closing();
    Map<String, Object> arguments =
        Map.of(
            "period",
            screen.wording().period(period),
            "by",
            closing == null || closed.status() == Closed.Status.REOPENED ? by : closing.by(),
            "n",
            closing == null ? 0L : (long) closing.files().size(),
            "day",
            closing == null
                ? ""
                : screen
                    .wording()
                    .longDate(closing.at().atZone(definitions.settings().zone()).toLocalDate()),
            "reason",
            reason.strip());
    return switch (closed.status()) {
      case CLOSED -> done("done", arguments);
      case REOPENED -> done("reopened", arguments);
      case ALREADY_CLOSED -> done("already", arguments);
      case NOT_CLOSED -> refused("not-closed", arguments);
      case NOT_UP_TO_DATE -> refused("not-up-to-date", arguments);
      case NOTHING_TO_APPROVE -> refused("nothing", arguments);
    };
  }

  private int done(String key, Map<String, Object> arguments) {
    screen.writer().println(screen.wording().say("cli.close." + key, arguments));
    return Exit.DONE;
  }

  private int refused(String key, Map<String, Object> arguments) {
    screen.errorWriter().println(screen.wording().say("cli.close." + key, arguments));
    return Exit.FAILED;
  }

  private int wrong(String key, Map<String, Object> arguments) {
    screen.errorWriter().println(screen.wording().say("cli.close." + key, arguments));
    return Exit.WRONG_USE;
  }
}
