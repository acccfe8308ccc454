package rendicion.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rendicion.domain.Closing;
import rendicion.domain.ContentHash;
import rendicion.intake.Register;

/**
 * The published files of closed periods: kept in the archive when a period is closed, and put in
 * place of whatever a later run made of that period, so that what people were shown does not
 * change.
 */
@Component
class ClosedFiles {

  private final Closings closings;

  ClosedFiles(Closings closings) {
    this.closings = closings;
  }

  /** Everything below the period's folder becomes what was approved, and nothing else is there. */
  void restore(PlanRun run) throws IOException {
    Register register = closings.registerOf(run.plan());
    for (Closing closing : run.closings()) {
      if (closing.inForce()) {
        deleteBelow(run.staging().folder().resolve(closing.period().code()));
        for (Map.Entry<String, ContentHash> file : closing.files().entrySet()) {
          Files.copy(
              register.getContent(file.getValue()),
              run.staging().file(file.getKey()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void deleteBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
