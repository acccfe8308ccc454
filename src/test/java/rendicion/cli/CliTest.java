package rendicion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import rendicion.wording.Wording;

class CliTest {

  private final StringWriter err = new StringWriter();
  private final Screen screen =
      new Screen(
          new PrintWriter(new StringWriter()), new PrintWriter(err), Wording.spanish(), false);

  @Test
  void endsTheProcessWith5WhenMemoryRunsOut() {
    StopSignal stop = new StopSignal();

    int code =
        Cli.endingWith(
            stop,
            screen,
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });

    assertThat(code).isEqualTo(5);
    assertThat(stop.hasEnded()).isTrue();
    assertThat(err.toString()).startsWith("Falló: ");
  }

  /** In such a session names with tildes would be read wrongly. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void refusesToWorkInASessionWithoutUtf8(@TempDir Path folder) throws Exception {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "rendicion.RendicionApplication",
            "ejecutar");
    program.environment().put("LC_ALL", "C");
    Process started = program.directory(folder.toFile()).redirectErrorStream(true).start();

    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(started.waitFor()).as(said).isEqualTo(5);
    assertThat(said).contains("UTF-8");
    assertThat(folder).isEmptyDirectory();
  }
}
