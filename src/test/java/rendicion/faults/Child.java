package rendicion.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import rendicion.job.Watch.Sabotage;

/**
 * Starts the program as a process of its own: from jars, with an archive of its loaded classes, so
 * that a thousand starts take an hour and not a day.
 */
final class Child {

  static final int KILLED = 137;
  private static final String NEVER = "never";

  private final Path work;
  private final String classPath;
  private final List<String> fast = new ArrayList<>();

  /**
   * @param work a folder for jars, class archive and notes
   */
  Child(Path work) throws IOException {
    this.work = work;
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      Path path = Path.of(entry);
      jars.add(
          Files.isDirectory(path)
              ? jar(path, work.resolve("classes-" + jars.size() + ".jar")).toString()
              : entry);
    }
    this.classPath = String.join(java.io.File.pathSeparator, jars);
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> all = Files.walk(classes)) {
      out.setLevel(0);
      for (Path file : all.sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (name.isEmpty()) {
          continue;
        }
        JarEntry entry = new JarEntry(Files.isDirectory(file) ? name + "/" : name);
        entry.setTime(0);
        out.putNextEntry(entry);
        if (Files.isRegularFile(file)) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  /** A run that also leaves behind an archive of the classes it loaded, for those after it. */
  Ended train(Place place) throws IOException, InterruptedException {
    Path archive = work.resolve("classes.archive");
    boolean cache = Runtime.version().feature() >= 25;
    fast.add(cache ? "-XX:AOTCacheOutput=" + archive : "-XX:ArchiveClassesAtExit=" + archive);
    Ended ended = run(place, "record", Sabotage.NONE, null);
    fast.clear();
    if (Files.exists(archive)) {
      fast.add(cache ? "-XX:AOTCache=" + archive : "-XX:SharedArchiveFile=" + archive);
    }
    return ended;
  }

  /** A run to its end, with every durable step it took. */
  Ended record(Place place) throws IOException, InterruptedException {
    return run(place, "record", Sabotage.NONE, null);
  }

  /** A run that halts just before a step. */
  Ended haltedAt(Place place, String step, Sabotage sabotage)
      throws IOException, InterruptedException {
    return run(place, step, sabotage, null);
  }

  /** A run that is killed after a while, wherever it is then. */
  Ended killedAfter(Place place, Duration delay) throws IOException, InterruptedException {
    return run(place, NEVER, Sabotage.NONE, delay);
  }

  private Ended run(Place place, String step, Sabotage sabotage, Duration killAfter)
      throws IOException, InterruptedException {
    Path notes = work.resolve("notes.txt");
    Path screen = work.resolve("screen.txt");
    Files.deleteIfExists(notes);
    Process process = start(place, screen, step, notes.toString(), sabotage.name());
    boolean killed =
        killAfter != null && !process.waitFor(killAfter.toMillis(), TimeUnit.MILLISECONDS);
    if (killed) {
      process.destroyForcibly();
    }
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("Hangs at " + step + ": " + Files.readString(screen));
    }
    return new Ended(
        process.exitValue(),
        Files.readAllLines(screen),
        Files.exists(notes) ? Files.readAllLines(notes) : List.of());
  }

  private Process start(Place place, Path screen, String... instructions) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(fast);
    line.addAll(List.of("-cp", classPath, WatchedProgram.class.getName()));
    line.addAll(List.of(instructions));
    line.addAll(
        List.of(
            "ejecutar",
            "--trabajos=" + place.jobs(),
            "--entrada=" + place.input(),
            "--salida=" + place.output(),
            "--estado=" + place.state()));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(screen.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      return process;
    }
  }

  /**
   * How a run ended.
   *
   * @param screen what it said
   * @param notes steps that it took, when it was to record them
   */
  record Ended(int code, List<String> screen, List<String> notes) {

    boolean killed() {
      return code == KILLED;
    }

    /** How many readings the program knew to be committed when it was halted. */
    int readings() {
      return notes.stream()
          .filter(n -> n.startsWith("readings "))
          .mapToInt(n -> Integer.parseInt(n.substring("readings ".length())))
          .findFirst()
          .orElse(0);
    }
  }
}
