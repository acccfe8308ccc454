package rendicion.cli;

import picocli.CommandLine;

/** Makes the commands, giving each what it works with. */
final class Commands implements CommandLine.IFactory {

  private final Work work;
  private final Screen screen;

  Commands(Work work, Screen screen) {
    this.work = work;
    this.screen = screen;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(work));
    }
    if (type == ScheduleCommand.class) {
      return type.cast(new ScheduleCommand(work, screen));
    }
    if (type == InspectCommand.class) {
      return type.cast(new InspectCommand(work, screen));
    }
    if (type == RebuildCommand.class) {
      return type.cast(new RebuildCommand(work));
    }
    if (type == StatusCommand.class) {
      return type.cast(new StatusCommand(work, screen));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(work, screen));
    }
    if (type == CloseCommand.class) {
      return type.cast(new CloseCommand(work, screen));
    }
    if (type == TemplateCommand.class) {
      return type.cast(new TemplateCommand(work, screen));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
