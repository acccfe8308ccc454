package rendicion.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import rendicion.job.Folders;

/** Where everything is; the defaults are the folders of the project. */
final class FolderOptions {

  @Option(names = "--trabajos", paramLabel = "CARPETA", descriptionKey = "trabajos")
  private Path jobs = Path.of("jobs");

  @Option(names = "--entrada", paramLabel = "CARPETA", descriptionKey = "entrada")
  private Path input = Path.of("input");

  @Option(names = "--salida", paramLabel = "CARPETA", descriptionKey = "salida")
  private Path output = Path.of("output");

  @Option(names = "--estado", paramLabel = "CARPETA", descriptionKey = "estado")
  private Path state = Path.of(".rendicion");

  Folders folders() {
    return new Folders(jobs, input, output, state);
  }
}
