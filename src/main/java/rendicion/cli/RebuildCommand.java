package rendicion.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Everything again from the archive, with a ledger made anew. */
@Command(name = "reconstruir")
final class RebuildCommand implements Callable<Integer> {

  private final Work work;

  @Mixin private FolderOptions folders = new FolderOptions();

  @Mixin private HelpOption help = new HelpOption();

  RebuildCommand(Work work) {
    this.work = work;
  }

  @Override
  public Integer call() {
    return work.rebuild(folders.folders());
  }
}
