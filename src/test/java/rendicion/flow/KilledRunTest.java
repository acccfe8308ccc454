package rendicion.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real process is killed in the middle of each stage and started again: what it publishes is byte
 * for byte what an undisturbed run publishes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunTest {

  private static final Path INPUT = Path.of("input");

  @TempDir private static Path undisturbed = Path.of("target");
  private TreeMap<String, byte[]> expected = new TreeMap<>();

  @BeforeAll
  void runUndisturbed() throws Exception {
    Program program = new Program(INPUT, undisturbed);
    Program.Ended run = program.run("ejecutar");
    assertThat(run.code()).as("%s", run.lines()).isZero();
    expected = program.published();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leer y revisar los libros",
        "Calcular el avance",
        "Escribir el consolidado",
        "Escribir los informes",
        "Publicar"
      })
  void publishesTheSameAfterBeingKilledIn(String stage, @TempDir Path folder) throws Exception {
    Program program = new Program(INPUT, folder);
    Program.Ended killed = program.runUntil(line -> line.startsWith(stage), "ejecutar");
    assertThat(killed.code()).as("%s", killed.lines()).isEqualTo(137);

    Program.Ended resumed = program.run("ejecutar");

    assertThat(resumed.code()).as("%s", resumed.lines()).isZero();
    TreeMap<String, byte[]> published = program.published();
    assertThat(published.keySet()).isEqualTo(expected.keySet());
    published.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(expected.get(file)));
    assertThat(program.run("ejecutar").says("Sin novedades")).isTrue();
  }
}
