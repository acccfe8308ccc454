package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.job.Watch.Sabotage;

/**
 * The long form: {@code mvn verify -Pkills -Dkills.count=1000 -Dkills.seed=1}. What was killed
 * where is in {@code target/kills/report.txt}, also while it goes on.
 */
@Tag("kills")
class ManyKillsTest {

  @Test
  void losesNothingAndDoesNothingTwice() throws Exception {
    Kills kills = new Kills(Path.of(System.getProperty("kills.folder", "target/kills")));
    kills.learn(Deliveries.TURNS);
    int count = Integer.getInteger("kills.count", 1000);

    kills.kill(
        count,
        Long.getLong("kills.seed", 1),
        Duration.ofMinutes(Integer.getInteger("kills.minutes", 600)));

    System.out.print(kills.report());
    assertThat(kills.violations()).isEmpty();
  }

  /** Each way of breaking the protocol is noticed. */
  @Test
  void noticesEveryWayOfBreakingTheProtocol() throws Exception {
    Kills kills =
        new Kills(Path.of(System.getProperty("kills.folder", "target/kills") + "-controls"));
    kills.learn(2);

    assertThat(
            kills.violationsOf(Sabotage.STRAIGHT_TO_THE_FINAL_NAME, 1, "publication force seen#1"))
        .anyMatch(v -> v.startsWith("I5"));
    assertThat(kills.violationsOf(Sabotage.INPUT_MOVED, 1, "intake rename journal#1"))
        .anyMatch(v -> v.startsWith("I1 "));
    List<String> lost = new ArrayList<>();
    for (String commit : kills.steps(0, "after commit in readWorkbooks")) {
      if (lost.isEmpty()) {
        lost.addAll(kills.violationsOf(Sabotage.DEFAULT_WRITE_DELAY, 0, commit));
      }
    }
    assertThat(lost).anyMatch(v -> v.startsWith("I11 committed and lost"));
    assertThat(
            kills.violationsOf(
                Sabotage.LEDGER_BEFORE_OUTPUT, 1, "publication rename staged manifest#1"))
        .anyMatch(v -> v.startsWith("I4"));
  }
}
