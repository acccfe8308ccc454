package rendicion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
}
