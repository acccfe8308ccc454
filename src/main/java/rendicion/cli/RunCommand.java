package rendicion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Every plan, once. */
@Command(name = "ejecutar")
final class RunCommand implements Callable<Integer> {

  private final Work work;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  @Mixin private HelpOption help = new HelpOption();

  RunCommand(Work work) {
    this.work = work;
  }

  @Override
  public Integer call() {
    return run(folders, plans);
  }

  int run(FolderOptions where, PlanOptions which) {
    return work.runOnce(where.folders(), which.plan, which.period, false);
  }
}
