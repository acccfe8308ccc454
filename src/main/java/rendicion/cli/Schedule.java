package rendicion.cli;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import rendicion.domain.Definitions;
import rendicion.job.Folders;

/**
 * Keeps the plans' schedules. Definitions are read again before each wait, so that a changed
 * schedule counts without a restart; between runs nothing is held, so that other commands work.
 */
final class Schedule {

  /** Longest sleep before looking at the definitions again. */
  private static final long LOOK_AGAIN_MILLIS = 60_000;

  /** Pause before trying again when another command has the state folder. */
  private static final long BUSY_MILLIS = 30_000;

  private final Work work;
  private final Screen screen;
  private final Folders folders;
  private final PlanOptions plans;

  Schedule(Work work, Screen screen, Folders folders, PlanOptions plans) {
    this.work = work;
    this.screen = screen;
    this.folders = folders;
    this.plans = plans;
  }

  /** Until it is asked to stop. */
  int keep() throws InterruptedException {
    ZonedDateTime start = work.now();
    Map<String, ZonedDateTime> last = new HashMap<>();
    @Nullable Turn announced = null;
    while (!work.stopRequested()) {
      List<Turn> turns = listTurns(start, last);
      if (turns.isEmpty() && announced == null) {
        return work.noPlan(folders, plans.plan);
      }
      if (turns.isEmpty()) {
        work.await(LOOK_AGAIN_MILLIS);
        continue;
      }
      Turn next = turns.getFirst();
      if (!next.equals(announced)) {
        screen.say("cli.next-turn", next.plan(), next.at());
        announced = next;
      }
      long wait = next.at().toInstant().toEpochMilli() - work.now().toInstant().toEpochMilli();
      if (wait > 0) {
        work.await(Math.min(wait, LOOK_AGAIN_MILLIS));
        continue;
      }
      last.put(next.plan(), work.now());
      if (takeTurn(next) == Exit.STOPPED) {
        return Exit.STOPPED;
      }
    }
    screen.say("cli.schedule-ended");
    return Exit.DONE;
  }

  private int takeTurn(Turn turn) throws InterruptedException {
    int code = runOnce(turn);
    while (code == Exit.ALREADY_RUNNING && !work.await(BUSY_MILLIS)) {
      code = runOnce(turn);
    }
    return code;
  }

  /** A turn that fails, whatever the cause, is said; the schedule is kept. */
  private int runOnce(Turn turn) {
    try {
      return work.runOnce(folders, turn.plan(), plans.period, true);
    } catch (RuntimeException e) {
      return screen.failed(e);
    }
  }

  private List<Turn> listTurns(ZonedDateTime start, Map<String, ZonedDateTime> last) {
    List<Turn> turns = new ArrayList<>();
    for (Definitions d : work.readDefinitions(folders, plans.plan)) {
      ZonedDateTime since = last.getOrDefault(d.plan().code(), start);
      @Nullable ZonedDateTime at =
          CronExpression.parse(d.settings().cron())
              .next(since.withZoneSameInstant(d.settings().zone()));
      if (at != null) {
        turns.add(new Turn(d.plan().code(), at));
      }
    }
    turns.sort(Comparator.comparing((Turn t) -> t.at().toInstant()).thenComparing(Turn::plan));
    return turns;
  }

  /** When a plan runs next. */
  private record Turn(String plan, ZonedDateTime at) {}
}
