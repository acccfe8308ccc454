package rendicion.cli;

import java.util.concurrent.locks.ReentrantLock;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import rendicion.job.WorkListener;

/** For a person at a terminal: one bar a stage, with what is in hand. */
final class ProgressBars implements WorkListener {

  private static final int UPDATE_MILLIS = 100;
  private static final int TASK_WIDTH = 28;

  private final Screen screen;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable ProgressBar bar;

  ProgressBars(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void begins(String stage, int units) {
    lock.lock();
    try {
      close();
      String task = screen.text(stage);
      bar =
          new ProgressBarBuilder()
              .setTaskName(task + " ".repeat(Math.max(0, TASK_WIDTH - task.length())))
              .setInitialMax(units)
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
              .hideEta()
              .build();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void advances(String what) {
    lock.lock();
    try {
      ProgressBar current = bar;
      if (current == null) {
        return;
      }
      current.setExtraMessage(what);
      current.step();
      if (current.getCurrent() >= current.getMax()) {
        current.setExtraMessage("");
        close();
      }
    } finally {
      lock.unlock();
    }
  }

  private void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
