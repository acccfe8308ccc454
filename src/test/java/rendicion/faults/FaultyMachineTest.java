package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.RunsInThisProcess;
import rendicion.cli.Session;

/**
 * Faults that a machine has, made with mounts: {@code mvn verify -Pfaults} as root on Linux. Each
 * ends with words and without harm, and once the fault is gone the next run makes the same as one
 * that never met it.
 */
@RunsInThisProcess
@Tag("faults")
class FaultyMachineTest {

  private static final List<String> STAGES =
      List.of(
          "Registrar lo que llegó",
          "Leer y revisar los libros",
          "Calcular el avance",
          "Escribir el consolidado",
          "Emitir las constancias",
          "Responder a las oficinas",
          "Escribir los informes",
          "Publicar");

  @TempDir private Path undisturbed;
  @TempDir private Path folder;
  private final List<Path> mounts = new ArrayList<>();
  private TreeMap<String, String> expected = new TreeMap<>();
  private Place place = new Place(Path.of("."));

  @BeforeEach
  void onlyAsRootOnLinux() throws Exception {
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("user.name").equals("root"),
        "Needs root on Linux to mount");
    place = new Place(folder);
    for (Path each : List.of(undisturbed, folder)) {
      Deliveries.definePlan(new Place(each).jobs());
      Deliveries.before(0, new Place(each).input());
    }
    assertThat(session(undisturbed).run("ejecutar").code()).isZero();
    expected = Place.files(new Place(undisturbed).output());
  }

  @AfterEach
  void unmount() throws Exception {
    for (Path mount : mounts.reversed()) {
      command("umount", "-l", mount.toString());
    }
  }

  @Test
  void refusesToBeginOnADiskThatIsNearlyFull() throws Exception {
    mount(place.state(), "-t", "tmpfs", "-o", "size=30m", "tmpfs");
    Session.Ended full = run();
    assertThat(full.code()).isEqualTo(5);
    assertThat(full.lines()).anyMatch(l -> l.contains("espacio"));
    command("mount", "-o", "remount,size=600m", place.state().toString());
    assertSoundInTheEnd();
  }

  @Test
  void survivesADiskThatFillsInAnyStage() throws Exception {
    mount(place.state(), "-t", "tmpfs", "-o", "size=300m", "tmpfs");
    mount(place.output(), "-t", "tmpfs", "-o", "size=300m", "tmpfs");
    for (Path full : List.of(place.state(), place.output())) {
      for (String stage : STAGES) {
        Files.deleteIfExists(place.output().resolve("valle/2021/boletin.pdf"));
        Session.Ended ended =
            session(folder).telling(line -> fill(full, line.startsWith(stage))).run("ejecutar");
        Files.deleteIfExists(full.resolve("hog"));

        System.out.println(
            full.getFileName() + ", " + stage + ": " + ended.code() + " " + last(ended));
        assertThat(ended.code()).as("%s: %s", stage, ended.lines()).isIn(0, 5);
        if (ended.code() == 5) {
          assertThat(last(ended)).as(stage).containsPattern("[Dd]isco").contains("Libere espacio");
        }
        Place.files(place.output())
            .forEach(
                (path, bytes) -> {
                  if (!path.contains(".publicaciones/") && !path.contains(".tmp-")) {
                    assertThat(bytes.equals(expected.get(path))).as(stage + " " + path).isTrue();
                  }
                });
      }
    }
    assertSoundInTheEnd();
  }

  @Test
  void publishesNothingIntoAnOutputThatMayNotBeWritten() throws Exception {
    mount(place.output(), "-t", "tmpfs", "-o", "ro", "tmpfs");
    Session.Ended ended = run();
    assertThat(ended.code()).as("%s", ended.lines()).isEqualTo(5);
    unmount();
    mounts.clear();
    assertSoundInTheEnd();
  }

  @Test
  void writesBesideAnOutputThatCannotBeReplaced() throws Exception {
    assertThat(run().code()).isZero();
    Path report = place.output().resolve("valle/consolidado.xlsx");
    Path other = Files.copy(report, folder.resolve("held.xlsx"));
    mount(report, "--bind", other.toString());
    Deliveries.before(1, place.input());
    Deliveries.before(1, new Place(undisturbed).input());
    assertThat(session(undisturbed).run("ejecutar").code()).isZero();
    expected = Place.files(new Place(undisturbed).output());

    Session.Ended busy = run();

    assertThat(busy.code()).as("%s", busy.lines()).isZero();
    assertThat(busy.says("quedó al lado como")).as("%s", busy.lines()).isTrue();
    assertThat(Files.mismatch(report, other)).isEqualTo(-1);
    unmount();
    mounts.clear();
    Session.Ended free = run();
    assertThat(free.code()).as("%s", free.lines()).isZero();
    assertThat(
            Files.mismatch(
                report, new Place(undisturbed).output().resolve("valle/consolidado.xlsx")))
        .isEqualTo(-1);
  }

  @Test
  void leavesForLaterAFileThatCannotBeReadToItsEnd() throws Exception {
    Path workbook = place.input().resolve("valle/agua/COBERTURA 2021.xlsx");
    mount(workbook, "--bind", "/proc/self/mem");
    Session.Ended ended = run();
    assertThat(ended.code()).as("%s", ended.lines()).isZero();
    assertThat(ended.says("agua/COBERTURA 2021.xlsx")).as("%s", ended.lines()).isTrue();
    unmount();
    mounts.clear();
    assertThat(run().says("Hay 3 libros en vigor")).isTrue();
  }

  private void assertSoundInTheEnd() throws IOException {
    Session.Ended ended = run();
    assertThat(ended.code()).as("%s", ended.lines()).isZero();
    assertWhole("in the end");
    Session.Ended again = run();
    assertThat(again.says("Sin novedades")).as("%s", again.lines()).isTrue();
  }

  private void assertWhole(String when) throws IOException {
    TreeMap<String, String> made = Place.files(place.output());
    assertThat(made.keySet()).as(when).isEqualTo(expected.keySet());
    assertThat(made.keySet())
        .as(when)
        .allMatch(file -> Objects.equals(made.get(file), expected.get(file)));
  }

  private static String last(Session.Ended ended) {
    return ended.lines().isEmpty() ? "" : ended.lines().getLast();
  }

  /** Receipts tell the minute, so both look at one clock that stands still. */
  private static Session session(Path folder) {
    return new Session(folder)
        .at(Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC));
  }

  private Session.Ended run() {
    return session(folder).run("ejecutar");
  }

  private static void fill(Path disk, boolean now) {
    if (now) {
      try (OutputStream hog = Files.newOutputStream(disk.resolve("hog"))) {
        byte[] block = new byte[1 << 16];
        for (int i = 0; i < 100_000; i++) {
          hog.write(block);
        }
      } catch (IOException e) {
        // Full, as wanted.
      }
    }
  }

  private void mount(Path on, String... how) throws Exception {
    if (!Files.exists(on)) {
      Files.createDirectories(on);
    }
    List<String> line = new ArrayList<>(List.of("mount"));
    line.addAll(List.of(how));
    line.add(on.toString());
    assumeTrue(command(line.toArray(String[]::new)) == 0, "May not mount here");
    mounts.add(on);
  }

  private static int command(String... line) throws Exception {
    return new ProcessBuilder(line).inheritIO().start().waitFor();
  }
}
