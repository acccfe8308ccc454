package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.RunsInThisProcess;
import rendicion.cli.Session;
import rendicion.domain.Closing;
import rendicion.job.WatchedClosings;

/**
 * What a process that is killed while it closes a period leaves behind: the state folder as it is
 * just before each step on the disk, put aside while the command goes on.
 */
@RunsInThisProcess
class KilledClosingTest {

  private static final String PLAN = "valle";
  private static final String[] CLOSE = {"cerrar", "--periodo=2021", "--por=Concejo"};

  @TempDir private static Path folder;
  private static final List<Halt> HALTS = new ArrayList<>();
  private static Place closed;
  private static TreeMap<String, String> published;
  private final Place place = new Place(folder.resolve("again"));

  /** Where the command could have died. */
  private record Halt(String step, Path target, Place left) {
    boolean isOf(String part) {
      return target.toString().replace('\\', '/').startsWith(part);
    }

    @Override
    public String toString() {
      return step + " " + target;
    }
  }

  @BeforeAll
  static void closeAPublishedPeriod() throws Exception {
    closed = new Place(folder.resolve("closed"));
    Deliveries.definePlan(closed.jobs());
    Deliveries.before(0, closed.input());
    assertThat(run(closed, "ejecutar").code()).isZero();
    published = Place.files(closed.output());
    WatchedClosings watched = new WatchedClosings(closed.state(), KilledClosingTest::putAside);
    Session.Ended ended =
        new Session(closed.folder())
            .preparing(context -> context.getBeanFactory().addBeanPostProcessor(watched))
            .run(CLOSE);
    assertThat(ended.code()).as("%s", ended.lines()).isZero();
  }

  private static void putAside(String step, Path target) {
    try {
      Place left = new Place(folder.resolve("halt-" + HALTS.size()));
      left.become(closed);
      HALTS.add(new Halt(step, target, left));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void leavesAPeriodClosedWhollyOrNotAtAll() throws Exception {
    assertThat(HALTS.stream().filter(h -> h.isOf("decisions")).map(Halt::step))
        .containsExactly(
            "create folder",
            "force folder",
            "create folder",
            "force folder",
            "write",
            "force",
            "rename",
            "force folder");
    assertThat(HALTS.stream().filter(h -> h.isOf("archive")).map(Halt::step).distinct())
        .containsExactlyInAnyOrder("create folder", "write", "force", "rename", "force folder");
    for (Halt halt : HALTS) {
      boolean named = halt == HALTS.getLast();
      assertThat(Place.files(halt.left.output())).as("%s", halt).isEqualTo(published);
      assertThat(decided(halt.left)).as("%s", halt).isEqualTo(named ? decided(closed) : List.of());
    }
    assertThat(decided(closed)).hasSize(1);
    Halt inTheArchive =
        HALTS.stream().filter(h -> h.isOf("archive") && h.step.equals("rename")).toList().get(1);
    Halt undecided = HALTS.get(HALTS.size() - 2);
    Halt decided = HALTS.getLast();
    for (Halt halt : List.of(inTheArchive, undecided, decided)) {
      Session.Ended again = run(halt.left, CLOSE);
      assertThat(again.code()).as("%s: %s", halt, again.lines()).isZero();
      assertThat(Place.files(halt.left.output())).as("%s", halt).isEqualTo(published);
      assertThat(decided(halt.left))
          .singleElement()
          .usingRecursiveComparison()
          .ignoringFields("at")
          .isEqualTo(decided(closed).getFirst());
      assertThat(temporaries(halt.left)).as("%s", halt).isEmpty();
    }
  }

  @Test
  void keepsAClosedPeriodWhenTheDatabaseIsLost() throws Exception {
    place.become(closed);
    Deliveries.before(1, place.input());
    assertThat(run(place, "ejecutar").code()).isZero();
    TreeMap<String, String> corrected = Place.files(place.output());
    assertThat(of2021(corrected)).isEqualTo(of2021(published)).isNotEmpty();
    assertThat(corrected).isNotEqualTo(published);

    Place.clear(place.database());
    Place.clear(place.output());
    Session.Ended rebuilt = run(place, "reconstruir");

    assertThat(rebuilt.code()).as("%s", rebuilt.lines()).isZero();
    assertThat(of2021(Place.files(place.output()))).isEqualTo(of2021(published));
    assertThat(Place.files(place.output()).get(PLAN + "/consolidado.xlsx"))
        .as("with the same restatement")
        .isEqualTo(corrected.get(PLAN + "/consolidado.xlsx"));
    assertThat(run(place, CLOSE).says("Concejo")).isTrue();
    assertThat(decided(place)).hasSize(1);
  }

  private static TreeMap<String, String> of2021(TreeMap<String, String> files) {
    TreeMap<String, String> some = new TreeMap<>(files);
    some.keySet().removeIf(path -> !path.startsWith(PLAN + "/2021/"));
    return some;
  }

  private static List<Closing> decided(Place at) {
    return WatchedClosings.decided(at.state(), PLAN);
  }

  private static List<String> temporaries(Place at) throws IOException {
    try (Stream<Path> all = Files.walk(at.state())) {
      return all.map(Path::toString).filter(p -> p.contains(".tmp-")).toList();
    }
  }

  private static Session.Ended run(Place at, String... command) {
    return new Session(at.folder()).run(command);
  }
}
