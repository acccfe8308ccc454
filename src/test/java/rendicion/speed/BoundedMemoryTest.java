package rendicion.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.FileKind;
import rendicion.intake.Gate;
import rendicion.reading.Inspection;
import rendicion.reading.WorkbookInspector;

/**
 * The gate and the whole reading in a process with a small heap. The long form, a workbook of 20 MB
 * within 256 MB, is started with
 *
 * <pre>mvn verify -Dtest=BoundedMemoryTest -Dtest.excludedGroups=none</pre>
 */
class BoundedMemoryTest {
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void aWorkbookOfTenThousandRowsIsReadInTwentyFourMegabytes() throws Exception {
    assertThat(read(BigBook.write(folder, 10_000, 20), "-Xmx24m")).isZero();
  }

  @Test
  @Tag("bench")
  void aWorkbookOfTwentyMegabytesIsReadInTwoHundredAndFiftySix() throws Exception {
    Path file = BigBook.write(folder, 138_000, 20);
    assertThat(file.toFile().length()).isGreaterThan(19 * MEGABYTE);
    assertThat(read(file, "-Xmx256m")).isZero();
  }

  /** The exit code: not zero when the heap was too small, or anything else failed. */
  private static int read(Path file, String heap) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            heap,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BoundedMemoryTest.class.getName(),
            file.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Map<String, Long> room = Map.of("celdas", 3_000_000L, "celdas_con_dato", 3_000_000L);
    assertThat(new Gate().check(file, "libro.xlsx", room).findings()).isEmpty();
    Inspection found = WorkbookInspector.inspect(file, FileKind.OOXML);
    assertThat(found.notUnderstood()).isEmpty();
    assertThat(found.tables()).hasSize(1);
    System.exit(0);
  }
}
