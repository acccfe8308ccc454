package rendicion.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A folder in which the outputs of one publication are made before anybody sees them. */
public final class Staging {

  private final Path folder;
  private final Map<String, String> base;

  Staging(Path folder, Map<String, String> base) {
    this.folder = folder;
    this.base = Map.copyOf(base);
  }

  /** Where to write freely; every file below it will be published under its relative path. */
  public Path folder() {
    return folder;
  }

  /**
   * Where to write one output; its folder exists afterwards.
   *
   * @param path as people will find it below the plan's output folder, for example {@code
   *     2022/informe.pdf}: ASCII, forward slashes, nothing hidden
   * @throws IllegalArgumentException when the path is not such a one
   */
  public Path file(String path) {
    Path file = folder.resolve(StagedPath.checked(path));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Hashes of what lay at the published paths when the work began. */
  Map<String, String> base() {
    return base;
  }
}
