package rendicion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stays, and runs each plan when its schedule says so, one at a time. */
@Command(name = "programar")
final class ScheduleCommand implements Callable<Integer> {

  private final Work work;
  private final Screen screen;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  @Mixin private HelpOption help = new HelpOption();

  ScheduleCommand(Work work, Screen screen) {
    this.work = work;
    this.screen = screen;
  }

  @Override
  public Integer call() throws InterruptedException {
    return new Schedule(work, screen, folders.folders(), plans).keep();
  }
}
