package rendicion.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files in a plan's folder of layouts, each of which adds deliverables to one office. */
final class LayoutFiles {
  static final String FOLDER = "layouts";

  private LayoutFiles() {}

  /** Names within the plan's folder, sorted; none when it has no such folder. */
  static List<String> in(Path planFolder) throws IOException {
    Path folder = planFolder.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(n -> n.matches("[^.].*\\.ya?ml"))
          .map(n -> FOLDER + "/" + n)
          .sorted()
          .toList();
    }
  }

  /** Those among the files of a plan, by name. */
  static List<Entry> among(Map<String, Entry> files) {
    return files.entrySet().stream()
        .filter(f -> f.getKey().startsWith(FOLDER + "/"))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
