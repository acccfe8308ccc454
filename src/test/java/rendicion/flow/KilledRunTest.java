package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process is killed in the middle of one stage after the other, each time while it makes up
 * for the kill before: what it publishes in the end is byte for byte what an undisturbed run
 * publishes.
 */
@Order(2) // a long class begins early, so that it does not run alone at the end
class KilledRunTest {

  private static final Path SHIPPED = Path.of("input", "puno-2019-2022");
  private static final List<String> OFFICES = List.of("emsa", "planificacion", "red-de-salud");

  /** One period, so that seven broken runs do not write the documents of four. */
  private static final String[] RUN = {"ejecutar", "--periodo=2022"};

  private static final List<String> STAGES =
      List.of(
          "Registrar lo que llegó",
          "Leer y revisar los libros",
          "Calcular el avance",
          "Escribir el consolidado",
          "Emitir las constancias",
          "Escribir los informes",
          "Publicar");

  @Test
  void publishesTheSameAfterBeingKilledInEveryStage(
      @TempDir Path input, @TempDir Path undisturbed, @TempDir Path disturbed) throws Exception {
    for (String office : OFFICES) {
      deliver(office, input.resolve("puno-2019-2022"));
    }
    Program reference = new Program(input, undisturbed);
    Program.Ended whole = reference.run(RUN);
    assertThat(whole.code()).as("%s", whole.lines()).isZero();

    Program program = new Program(input, disturbed);
    for (String stage : STAGES) {
      Program.Ended killed = program.runUntil(line -> line.startsWith(stage), RUN);
      assertThat(killed.code()).as("%s: %s", stage, killed.lines()).isEqualTo(137);
    }
    Program.Ended resumed = program.run(RUN);

    assertThat(resumed.code()).as("%s", resumed.lines()).isZero();
    TreeMap<String, byte[]> expected = reference.published();
    TreeMap<String, byte[]> published = program.published();
    assertThat(published.keySet()).isEqualTo(expected.keySet());
    published.forEach(
        (file, bytes) -> {
          if (!saysWhenItArrived(file)) {
            assertThat(bytes).as(file).isEqualTo(expected.get(file));
          }
        });
    assertThat(program.run(RUN).says("Sin novedades")).isTrue();
  }

  private static void deliver(String office, Path plan) throws IOException {
    Path folder = Files.createDirectories(plan.resolve(office));
    try (Stream<Path> files = Files.list(SHIPPED.resolve(office))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /** Receipts tell the minute of arrival, which is another for another run of the same input. */
  private static boolean saysWhenItArrived(String file) {
    return file.contains("/constancia-") || file.endsWith("MANIFEST.json");
  }
}
