package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.intake.StateLock;

/** Commands as a person gives them, with their exit codes. */
class CommandsTest {

  @TempDir private Path folder;

  @Test
  void saysWhatItDoesNotUnderstandAndEndsWith64() throws Exception {
    Program.Ended ended = new Program(Path.of("input"), folder).run("ejecutar", "--periodos=2021");

    assertThat(ended.code()).isEqualTo(64);
    assertThat(ended.lines()).first().asString().isEqualTo("No se reconoce: --periodos=2021");
  }

  @Test
  void refusesAPeriodThatThePlanDoesNotHave() throws Exception {
    Program.Ended ended = new Program(Path.of("input"), folder).run("ejecutar", "--periodo=2031");

    assertThat(ended.code()).isEqualTo(64);
    assertThat(ended.says("no tiene el periodo 2031")).isTrue();
  }

  @Test
  void endsWith75WhileAnotherHoldsTheStateFolder() throws Exception {
    Program program = new Program(Path.of("input"), folder);
    try (StateLock lock = StateLock.acquire(program.state(), Clock.systemUTC())) {
      Program.Ended ended = program.run("estado");

      assertThat(ended.code()).as("%s", ended.lines()).isEqualTo(75);
    }
  }
}
