package rendicion.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells one program from another by what is in it, so that whoever installs a new one gets its
 * results without having to say so.
 */
final class ProgramVersion {

  private ProgramVersion() {}

  /** A fingerprint over this program's own classes and resources. */
  static String read() {
    try {
      Resource[] parts =
          new PathMatchingResourcePatternResolver().getResources("classpath*:/rendicion/**/*.*");
      Fingerprint fingerprint = new Fingerprint();
      for (Resource part : sortedByName(parts)) {
        try (InputStream in = part.getInputStream()) {
          fingerprint.add(nameOf(part)).add(in.readAllBytes());
        }
      }
      return fingerprint.hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Resource[] sortedByName(Resource[] parts) {
    Resource[] sorted =
        Arrays.stream(parts).filter(p -> !nameOf(p).contains("Test")).toArray(Resource[]::new);
    Arrays.sort(sorted, Comparator.comparing(ProgramVersion::nameOf));
    return sorted;
  }

  private static String nameOf(Resource part) {
    try {
      String url = part.getURL().toString();
      return url.substring(url.lastIndexOf("/rendicion/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
