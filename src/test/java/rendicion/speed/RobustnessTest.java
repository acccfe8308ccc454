package rendicion.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.reading.Inspection;
import rendicion.reading.WorkbookInspector;

/**
 * Broken, hostile and odd workbooks of other projects, through the gate and the reading, in a
 * process with a heap of 512 MB: each is read or refused with a finding, within ten seconds of the
 * processor, which a busy machine does not stretch. The outcomes go to {@code
 * target/robustness.tsv}; what they were and why is in {@code src/site/markdown/robustness.md}.
 *
 * <pre>mvn verify -Dtest=RobustnessTest -Dtest.excludedGroups=none -Drobustness=FOLDER</pre>
 */
@Tag("corpus")
class RobustnessTest {
  private static final long LONGEST_MILLIS = 10_000;
  private static final long HANGS_MILLIS = 120_000;
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What is no outcome are warnings of a library. */
  private static final Pattern OUTCOME = Pattern.compile("[^\\t]+\\t[^\\t]+\\t[^\\t]*\\t\\d+");

  private static final String HEAP = "-Xmx512m";

  @Test
  void everyFileIsReadOrRefusedInTimeAndWithinTheHeap() throws Exception {
    String folder = System.getProperty("robustness", "");
    Assumptions.assumeTrue(!folder.isEmpty(), "no folder given with -Drobustness=");
    Path outcomes = Path.of("target/robustness.tsv");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                RobustnessTest.class.getName(),
                folder)
            .redirectOutput(outcomes.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(child.waitFor()).as("exit code; the last line names the file").isZero();
    List<String> lines =
        Files.readAllLines(outcomes, StandardCharsets.UTF_8).stream()
            .filter(l -> OUTCOME.matcher(l).matches())
            .toList();
    assertThat(lines).isNotEmpty();
    assertThat(lines.stream().filter(l -> l.contains("\tCRASHED\t"))).isEmpty();
    assertThat(lines.stream().filter(l -> millis(l) > LONGEST_MILLIS)).isEmpty();
    System.out.printf(
        "%d files, %d refused, slowest %d ms%n",
        lines.size(),
        lines.stream().filter(l -> l.contains("\trefused\t")).count(),
        lines.stream().mapToLong(RobustnessTest::millis).max().orElse(0));
  }

  private static long millis(String line) {
    return Long.parseLong(line.substring(line.lastIndexOf('\t') + 1));
  }

  /** One line a file: its path, read, refused or crashed, by which findings, and milliseconds. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(RobustnessTest::isWorkbook).sorted().toList()) {
        String name = folder.relativize(file).toString();
        Thread watchdog = Thread.ofPlatform().daemon().start(() -> stopLate(name));
        long start = MACHINE.getProcessCpuTime();
        String outcome = outcome(file, name);
        watchdog.interrupt();
        System.out.printf(
            "%s\t%s\t%d%n", name, outcome, (MACHINE.getProcessCpuTime() - start) / 1_000_000);
      }
    }
  }

  private static void stopLate(String name) {
    try {
      Thread.sleep(HANGS_MILLIS);
      System.out.printf("%s\tCRASHED\thangs\t%d%n", name, HANGS_MILLIS);
      System.out.flush();
      Runtime.getRuntime().halt(3);
    } catch (InterruptedException e) {
      // Read in time.
    }
  }

  private static String outcome(Path file, String name) {
    try {
      GateResult gate = new Gate().check(file, name, Map.of());
      if (gate.refused()) {
        return "refused\t" + String.join(" ", codes(gate, Severity.ERROR));
      }
      Inspection found = WorkbookInspector.inspect(file, gate.kind());
      return found.notUnderstood().isEmpty()
          ? "read\t" + gate.kind() + ", " + found.tables().size() + " tables"
          : "refused\t" + String.join(" ", found.notUnderstood());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return "CRASHED\t" + e;
    }
  }

  private static List<String> codes(GateResult gate, Severity severity) {
    return gate.findings().stream()
        .filter(f -> f.severity() == severity)
        .map(Finding::code)
        .toList();
  }

  private static boolean isWorkbook(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && !name.equals("manifest.csv") && !name.endsWith(".md");
  }
}
