package rendicion.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rendicion.domain.Definitions;

/** The plan that ships with the program. */
class PunoPlanTest {

  private static final Definitions PUNO = PlanReader.read(Path.of("jobs", "puno-2019-2022"));

  @Test
  void loads() {
    assertThat(PUNO.plan().activities()).hasSize(91);
  }
}
