package rendicion.cli;

import rendicion.job.WorkListener;

/** For a log file: a plain line a stage. */
final class ProgressLines implements WorkListener {

  private final Screen screen;

  ProgressLines(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void begins(String stage, int units) {
    screen.say("cli.line", screen.text(stage), units);
  }

  @Override
  public void advances(String what) {
    // A line a workbook would drown the rest; the log file has them.
  }
}
