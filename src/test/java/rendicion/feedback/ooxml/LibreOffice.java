package rendicion.feedback.ooxml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice as a reader of workbooks: what it shows in the cells of every sheet. */
final class LibreOffice {

  private static final String EVERY_SHEET =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  private static final int FILES_AT_ONCE = 20;

  private final Path folder;

  /**
   * @param folder for its profile and what it writes
   */
  LibreOffice(Path folder) {
    this.folder = folder;
  }

  static boolean isThere() {
    return Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice")
        .anyMatch(p -> Files.isExecutable(Path.of(p)));
  }

  /** The sheets of workbooks as text, by {@code <name of the file>-<sheet>.csv}. */
  TreeMap<String, String> read(List<Path> workbooks) throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "csv");
    for (int i = 0; i < workbooks.size(); i += FILES_AT_ONCE) {
      convert(workbooks.subList(i, Math.min(workbooks.size(), i + FILES_AT_ONCE)), out);
    }
    TreeMap<String, String> sheets = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        sheets.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return sheets;
  }

  /** Opens and saves a workbook as a person would. */
  Path save(Path workbook, String kind) throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "saved");
    run(List.of("--convert-to", kind, "--outdir", out.toString(), workbook.toString()));
    try (Stream<Path> files = Files.list(out)) {
      return files.findFirst().orElseThrow();
    }
  }

  private void convert(List<Path> workbooks, Path out) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("--convert-to", EVERY_SHEET, "--outdir", out.toString()));
    workbooks.forEach(w -> arguments.add(w.toString()));
    run(arguments);
  }

  private void run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("soffice", "--headless", "--norestore"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    if (!process.waitFor(20, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice did not end");
    }
  }
}
