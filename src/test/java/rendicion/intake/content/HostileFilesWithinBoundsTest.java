package rendicion.intake.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All hostile files in one process with a heap of 512 MB: each is judged as it should be, in less
 * than ten seconds of the processor.
 */
class HostileFilesWithinBoundsTest {
  private static final long MOST_NANOS = 10_000_000_000L;

  @TempDir Path folder;

  @Test
  void eachIsJudgedWithinTheHeapAndTheTime() throws Exception {
    Path said = folder.resolve("said.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFilesWithinBoundsTest.class.getName())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(child.waitFor()).isZero();
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    assertThat(lines).hasSizeGreaterThan(1).last().asString().startsWith("files ");
    assertThat(lines.subList(0, lines.size() - 1)).containsOnly("as expected");
  }

  public static void main(String[] arguments) {
    Map<String, byte[]> files = HostileFileTest.all();
    files.forEach(
        (label, bytes) -> {
          long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          String code = HostileFileTest.refusal("a.xlsx", bytes, Map.of());
          long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
          boolean expected = code.equals(label.substring(0, label.indexOf(':')));
          System.out.println(
              expected && took < MOST_NANOS ? "as expected" : label + " " + code + " " + took);
        });
    System.out.println("files " + files.size());
  }
}
