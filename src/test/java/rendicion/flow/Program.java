package rendicion.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The program as a process of its own, on folders of a test. */
final class Program {

  private final Path jobs;
  private final Path input;
  private final Path folder;

  /**
   * @param input folder that offices deliver into
   * @param folder where output and state go
   */
  Program(Path input, Path folder) {
    this(Path.of("jobs"), input, folder);
  }

  Program(Path jobs, Path input, Path folder) {
    this.jobs = jobs;
    this.input = input;
    this.folder = folder;
  }

  Path output() {
    return folder.resolve("output");
  }

  Path state() {
    return folder.resolve("state");
  }

  /** Runs a command to its end. */
  Ended run(String... command) throws IOException, InterruptedException {
    return runUntil(line -> false, command);
  }

  /** Runs a command and kills the process, as with {@code kill -9}, at the first line that fits. */
  Ended runUntil(Predicate<String> killAt, String... command)
      throws IOException, InterruptedException {
    Process process = start(command);
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (killAt.test(line)) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("The program did not end: " + lines);
    }
    return new Ended(process.exitValue(), List.copyOf(lines));
  }

  Process start(String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add("rendicion.RendicionApplication");
    line.addAll(List.of(command));
    line.addAll(
        List.of(
            "--trabajos=" + jobs,
            "--entrada=" + input,
            "--salida=" + output(),
            "--estado=" + state()));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  /** Every file below the output folder with its bytes, by path. */
  TreeMap<String, byte[]> published() throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            output().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** A command that has ended. */
  record Ended(int code, List<String> lines) {
    boolean says(String text) {
      return lines.stream().anyMatch(line -> line.contains(text));
    }
  }
}
