package rendicion.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.Severity;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
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
  void aWorkbookOfTenThousandRowsIsReadInTwentyFourMegabytesAndAPageOfHtmlToo() throws Exception {
    assertThat(read("-Xmx24m", BigBook.write(folder, 10_000, 20), page(20_000))).isZero();
  }

  /** Few different texts, so that it is the page that would fill the heap. */
  private Path page(int rows) throws IOException {
    StringBuilder html = new StringBuilder("<html><body><table><tr>");
    for (int column = 1; column <= 10; column++) {
      html.append("<th>Columna ").append(column).append("</th>");
    }
    for (int row = 1; row <= rows; row++) {
      html.append("</tr>\n<tr>").append("<td class=\"dato\">Puno</td><td>12</td>".repeat(5));
    }
    return Files.writeString(folder.resolve("reporte.xls"), html + "</tr></table></body></html>");
  }

  @Test
  @Tag("bench")
  void aWorkbookOfTwentyMegabytesIsReadInTwoHundredAndFiftySix() throws Exception {
    Path file = BigBook.write(folder, 138_000, 20);
    assertThat(file.toFile().length()).isGreaterThan(19 * MEGABYTE);
    assertThat(read("-Xmx256m", file)).isZero();
  }

  /** The exit code: not zero when the heap was too small, or anything else failed. */
  private static int read(String heap, Path... files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(BoundedMemoryTest.class.getName());
    Stream.of(files).map(Path::toString).forEach(command::add);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  public static void main(String[] files) throws IOException {
    Map<String, Long> room = Map.of("celdas", 3_000_000L, "celdas_con_dato", 3_000_000L);
    for (String name : files) {
      Path file = Path.of(name);
      GateResult gate = new Gate().check(file, file.getFileName().toString(), room);
      assertThat(gate.findings()).noneMatch(f -> f.severity() == Severity.ERROR);
      Inspection found = WorkbookInspector.inspect(file, gate.kind());
      assertThat(found.notUnderstood()).isEmpty();
      assertThat(found.tables()).hasSize(1);
    }
    System.exit(0);
  }
}
