package rendicion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.reading.cells.KindOfFile;

/**
 * Broken, hostile and odd workbooks of other projects are read or refused, each within ten seconds.
 * Run with {@code -Dtest.excludedGroups=none -Drobustness=<folder>}.
 */
@Tag("corpus")
class RobustnessTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Test
  void everyFileIsReadOrRefusedInTime() throws IOException {
    String folder = System.getProperty("robustness", "");
    Assumptions.assumeTrue(!folder.isEmpty(), "no folder given with -Drobustness=");
    List<String> faults = new ArrayList<>();
    int refused = 0;
    int all = 0;
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(RobustnessTest::isWorkbook).sorted().toList()) {
        all++;
        long start = System.nanoTime();
        try {
          Inspection found = WorkbookInspector.inspect(file, KindOfFile.of(file));
          refused += found.notUnderstood().isEmpty() ? 0 : 1;
        } catch (RuntimeException | StackOverflowError e) {
          faults.add(file.getFileName() + ": " + e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(LONGEST) > 0) {
          faults.add(file.getFileName() + ": took " + took);
        }
      }
    }
    System.out.printf("%d files, %d refused with a reason%n", all, refused);
    assertThat(faults).isEmpty();
  }

  private static boolean isWorkbook(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".csv");
  }
}
