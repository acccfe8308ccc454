package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.job.Watch.Sabotage;

/** The program as a process of its own is killed, and nothing is lost or done twice. */
@Tag("kills")
class KillTest {

  @Test
  void losesNothingAndDoesNothingTwice(@TempDir Path work) throws Exception {
    Kills kills = new Kills(work);
    kills.learn(2);

    kills.kill(6, 1, Duration.ofMinutes(2));

    assertThat(kills.violations()).as(kills.report()).isEmpty();
    assertThat(kills.kills()).isEqualTo(6);
    assertThat(
            kills.violationsOf(Sabotage.STRAIGHT_TO_THE_FINAL_NAME, 1, "publication force seen#1"))
        .anyMatch(v -> v.startsWith("I5"));
  }
}
