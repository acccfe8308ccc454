package rendicion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program itself; without a command it does {@code ejecutar}. */
@Command(
    name = "rendicion",
    synopsisSubcommandLabel =
        "[ejecutar | programar | inspeccionar | plantilla | estado | explicar | cerrar |"
            + " reconstruir]",
    subcommands = {
      RunCommand.class,
      ScheduleCommand.class,
      InspectCommand.class,
      TemplateCommand.class,
      StatusCommand.class,
      ExplainCommand.class,
      CloseCommand.class,
      RebuildCommand.class
    })
final class RendicionCommand implements Callable<Integer> {

  private final RunCommand run;

  @CommandLine.Mixin private FolderOptions folders = new FolderOptions();

  @CommandLine.Mixin private PlanOptions plans = new PlanOptions();

  @CommandLine.Mixin private HelpOption help = new HelpOption();

  RendicionCommand(RunCommand run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    return run.run(folders, plans);
  }
}
