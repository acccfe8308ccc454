package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.RunsInThisProcess;
import rendicion.cli.Session;

/** What can come between a run and its end without killing it: a signal, the clock. */
@RunsInThisProcess
class StoppedRunTest {

  private static final List<String> STAGES =
      List.of(
          "Mirar la carpeta de entrada",
          "Registrar lo que llegó",
          "Leer y revisar los libros",
          "Calcular el avance",
          "Escribir el consolidado",
          "Emitir las constancias",
          "Responder a las oficinas",
          "Escribir los informes",
          "Publicar");

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir private Path undisturbed;
  @TempDir private Path folder;

  @Test
  void goesOnWhereItWasAskedToStopWhateverTheStageAndTheClock() throws Exception {
    List<Duration> jumps = List.of(Duration.ZERO, Duration.ofDays(-365), Duration.ofDays(31));
    prepare(undisturbed);
    prepare(folder);
    for (int turn = 0; turn < jumps.size(); turn++) {
      Deliveries.before(turn, new Place(undisturbed).input());
      Deliveries.before(turn, new Place(folder).input());
      Clock clock = Clock.fixed(NOON.plus(jumps.get(turn)), ZoneOffset.UTC);

      assertThat(new Session(undisturbed).at(Clock.fixed(NOON, ZoneOffset.UTC)).run("ejecutar"))
          .extracting(Session.Ended::code)
          .isEqualTo(0);
      if (turn == 1) {
        STAGES.forEach(stage -> stopIn(stage, clock));
      }
      Session.Ended last = new Session(folder).at(clock).run("ejecutar");

      assertThat(last.code()).as("%s", last.lines()).isZero();
      TreeMap<String, String> expected = whateverTheClock(undisturbed);
      TreeMap<String, String> made = whateverTheClock(folder);
      assertThat(made.keySet()).as("turn " + turn).isEqualTo(expected.keySet());
      assertThat(made.keySet())
          .as("turn " + turn)
          .allMatch(file -> Objects.equals(made.get(file), expected.get(file)));
    }
  }

  /** Receipts, and the manifest that names their hashes, tell the minute of arrival. */
  private static TreeMap<String, String> whateverTheClock(Path folder) throws Exception {
    TreeMap<String, String> files = new TreeMap<>(Place.files(new Place(folder).output()));
    files.keySet().removeIf(f -> f.contains("/constancia-") || f.endsWith("MANIFEST.json"));
    return files;
  }

  private static void prepare(Path folder) throws Exception {
    Deliveries.definePlan(new Place(folder).jobs());
  }

  private void stopIn(String stage, Clock clock) {
    Session session = new Session(folder).at(clock);
    session.telling(
        line -> {
          if (line.startsWith(stage)) {
            session.stop();
          }
        });

    Session.Ended ended = session.run("ejecutar");

    // What is in hand is finished, so a request in the last stage comes too late to stop anything.
    assertThat(ended.code()).as("%s: %s", stage, ended.lines()).isIn(0, 4);
    assertThat(ended.code() == 4).as(stage).isEqualTo(ended.says("Se detuvo a pedido"));
  }
}
