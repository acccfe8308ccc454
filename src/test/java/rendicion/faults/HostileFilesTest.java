package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.ContentHash;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Office;
import rendicion.intake.Gate;
import rendicion.intake.GateResult;
import rendicion.intake.content.HostileFileTest;
import rendicion.plan.PlanReader;
import rendicion.reading.WorkbookReader;

/**
 * All hostile files, one after the other, in one process with a heap of 512 MB: each goes through
 * the gate, and what the gate lets pass through the reader too.
 */
class HostileFilesTest {

  /** What became of one file, and how long it took. */
  private record Judged(String file, String outcome, long cpuMillis, long millis) {

    static Judged parse(String line) {
      String[] fields = line.split("\t");
      return new Judged(fields[0], fields[1], Long.parseLong(fields[2]), Long.parseLong(fields[3]));
    }

    String line() {
      return file + "\t" + outcome + "\t" + cpuMillis + "\t" + millis;
    }

    String expected() {
      return file.substring(0, file.indexOf(':'));
    }
  }

  private static final long MOST_MILLIS = 10_000;

  @TempDir Path folder;

  @Test
  void eachIsRefusedOrReadWithinTheHeap() throws Exception {
    List<Judged> judged = judgeInAProcessOfItsOwn();

    assertThat(judged)
        .allSatisfy(j -> assertThat(j.outcome()).as(j.file()).isEqualTo(j.expected()));
  }

  /** {@code mvn verify -Pfaults -Dtest=HostileFilesTest}; leaves target/hostile-files.txt. */
  @Test
  @Tag("faults")
  void eachIsDoneWithinTenSecondsOfTheProcessor() throws Exception {
    List<Judged> slowestFirst =
        judgeInAProcessOfItsOwn().stream()
            .sorted(Comparator.comparingLong(Judged::cpuMillis).reversed())
            .toList();
    Files.write(
        Path.of("target", "hostile-files.txt"), slowestFirst.stream().map(Judged::line).toList());

    assertThat(slowestFirst).allSatisfy(j -> assertThat(j.cpuMillis()).isLessThan(MOST_MILLIS));
  }

  private List<Judged> judgeInAProcessOfItsOwn() throws Exception {
    Path said = folder.resolve("said.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFilesTest.class.getName(),
                folder.toString())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(child.waitFor()).isZero();
    List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
    List<Judged> judged = lines.subList(0, lines.size() - 1).stream().map(Judged::parse).toList();
    assertThat(judged).hasSizeGreaterThan(120);
    assertThat(lines.getLast()).isEqualTo("files " + judged.size());
    return judged;
  }

  public static void main(String[] arguments) throws IOException {
    Place place = new Place(Path.of(arguments[0]));
    Deliveries.definePlan(place.jobs());
    Definitions definitions = PlanReader.read(place.jobs().resolve("valle"));
    Path file = place.folder().resolve("hostile");
    Map<String, byte[]> all = HostileFileTest.all();
    for (Map.Entry<String, byte[]> hostile : all.entrySet()) {
      Files.write(file, hostile.getValue());
      long start = System.nanoTime();
      long startOfWork = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String outcome = outcome(file, definitions);
      long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOfWork;
      System.out.println(
          new Judged(
                  hostile.getKey().replace("\n", "\\n"),
                  outcome,
                  worked / 1_000_000,
                  (System.nanoTime() - start) / 1_000_000)
              .line());
    }
    System.out.println("files " + all.size());
  }

  /** What the gate finds; nothing where it passes and is read as well. */
  private static String outcome(Path file, Definitions definitions) throws IOException {
    GateResult admitted = new Gate().check(file, "a.xlsx", Map.of());
    if (!admitted.refused()) {
      Office office = definitions.offices().getFirst();
      Delivery delivery =
          new Delivery(
              1,
              office.code(),
              "a.xlsx",
              new ContentHash("ab".repeat(32)),
              1,
              Instant.parse("2023-01-31T12:00:00Z"));
      WorkbookReader.read(file, admitted.kind(), delivery, office, definitions.plan());
    }
    return admitted.findings().stream()
        .map(f -> f.cell() == null ? f.code() : f.code() + "@" + f.cell())
        .collect(Collectors.joining(" "));
  }
}
