package rendicion.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.domain.Finding;

/**
 * Real workbooks, kept outside the project: set {@code corpus} to a folder of folders of workbooks.
 */
@Tag("corpus")
class GateCorpusTest {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  @Test
  void countsWhatItRefuses() throws IOException {
    Path corpus = Path.of(System.getProperty("corpus", "corpus"));
    assumeTrue(Files.isDirectory(corpus));
    Map<String, List<String>> byCode = new TreeMap<>();
    long slowest = 0;
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = corpus.relativize(file).toString();
        if (name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".md")) {
          continue;
        }
        long before = CPU.getCurrentThreadCpuTime();
        GateResult result = new Gate().check(file, name, Map.of());
        long millis = (CPU.getCurrentThreadCpuTime() - before) / 1_000_000;
        slowest = Math.max(slowest, millis);
        for (Finding finding : result.findings()) {
          byCode
              .computeIfAbsent(finding.severity() + " " + finding.code(), c -> new ArrayList<>())
              .add(name + " " + finding.arguments() + " " + result.kind() + " " + millis + " ms");
        }
        if (millis > 400) {
          byCode.computeIfAbsent("slow", c -> new ArrayList<>()).add(name + " " + millis + " ms");
        }
        byCode.computeIfAbsent("kind " + result.kind(), c -> new ArrayList<>()).add(name);
      }
    }
    StringBuilder out = new StringBuilder();
    byCode.forEach(
        (code, names) -> {
          out.append(code).append(' ').append(names.size()).append('\n');
          names.forEach(n -> out.append("    ").append(n).append('\n'));
        });
    Files.writeString(Path.of("target/gate-corpus.txt"), out + "slowest " + slowest + " ms\n");
    assertThat(byCode).isNotEmpty();
  }
}
