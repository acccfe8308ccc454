package rendicion.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.RendicionApplication;

/**
 * What the program asks of the system in a whole run, as strace sees it: {@code mvn verify
 * -Pfaults} on Linux, where there is a strace.
 */
@Tag("faults")
class TracedRunTest {

  private static final Pattern CALL =
      Pattern.compile("^(?:\\d+ +)?(\\w+)\\((.*)\\) += (-?\\d+|\\?)");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Of the system, which every program of Java looks at. */
  private static final List<String> OF_THE_SYSTEM =
      List.of(
          "/proc/",
          "/sys/",
          "/etc/",
          "/lib",
          "/usr/lib",
          "/usr/share/zoneinfo",
          "/usr/share/locale",
          "/dev/");

  @TempDir private Path folder;

  @Test
  void opensNoPortAndTouchesNothingOutsideItsFolders() throws Exception {
    assumeTrue(isThere("strace"), "Needs strace");
    Place place = new Place(folder.toRealPath().resolve("plan"));
    Deliveries.definePlan(place.jobs());
    Deliveries.before(0, place.input());
    Path temporary = Files.createDirectories(place.folder().resolve("tmp"));
    Path log = folder.resolve("strace.txt");

    assertThat(run(place, temporary, log)).isZero();

    List<String> mayWrite =
        List.of(place.output().toString(), place.state().toString(), temporary.toString());
    List<String> mayRead = new ArrayList<>(mayWrite);
    mayRead.addAll(List.of(place.jobs().toString(), place.input().toString()));
    mayRead.addAll(OF_THE_SYSTEM);
    mayRead.add(System.getProperty("java.home"));
    mayRead.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
    TreeSet<String> written = new TreeSet<>();
    TreeSet<String> read = new TreeSet<>();
    TreeSet<String> network = new TreeSet<>();
    try (Stream<String> lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
      for (String line : (Iterable<String>) lines::iterator) {
        Matcher call = CALL.matcher(line);
        if (!call.find()) {
          continue;
        }
        String name = call.group(1);
        String arguments = call.group(2);
        boolean failed = call.group(3).startsWith("-");
        if (name.matches("connect|bind|listen|accept.*|sendto") && !arguments.contains("/nscd/")) {
          network.add(name + "(" + arguments + ")");
        } else if (failed) {
          continue;
        } else if (name.matches("open.*|creat")) {
          boolean writes = name.equals("creat") || arguments.matches(".*O_(WRONLY|RDWR|CREAT).*");
          paths(arguments).forEach(writes ? written::add : read::add);
        } else if (name.matches(
            "(rename|unlink|mkdir|rmdir|link|symlink|chmod|chown|truncate|mknod).*")) {
          written.addAll(paths(arguments));
        }
      }
    }
    assertThat(written).as("seen at all").anyMatch(p -> p.endsWith("MANIFEST.json"));
    // Making a folder durable opens the one that it is in.
    read.remove(place.folder().toString());
    written.removeIf(p -> within(p, mayWrite) || p.matches("/dev/(null|tty)|/proc/self/.*"));
    read.removeIf(p -> within(p, mayRead));
    assertThat(written).as("written").isEmpty();
    assertThat(read).as("read").isEmpty();
    assertThat(network).as("network").isEmpty();
  }

  private static boolean within(String path, List<String> places) {
    return places.stream().anyMatch(place -> path.equals(place) || path.startsWith(place));
  }

  /** Relative ones are names in a folder that was opened before, and was looked at then. */
  private static List<String> paths(String arguments) {
    return QUOTED
        .matcher(arguments)
        .results()
        .map(m -> m.group(1))
        .filter(p -> p.startsWith("/"))
        .toList();
  }

  private int run(Place place, Path temporary, Path log) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("strace", "-f", "-qq", "-s", "300"));
    line.addAll(List.of("-e", "trace=file,network", "-o", log.toString()));
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary));
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(RendicionApplication.class.getName(), "ejecutar"));
    line.add("--trabajos=" + place.jobs());
    line.add("--entrada=" + place.input());
    line.add("--salida=" + place.output());
    line.add("--estado=" + place.state());
    ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start().waitFor();
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
