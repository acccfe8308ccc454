package rendicion.reading.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The limits of the reading by name, from a resource. */
final class ReadingLimits {
  private static final Properties VALUES = load();

  private ReadingLimits() {}

  static long get(String name) {
    return Long.parseLong(Objects.requireNonNull(VALUES.getProperty(name), name));
  }

  private static Properties load() {
    Properties read = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            ReadingLimits.class.getResourceAsStream("/rendicion/reading/limits.properties"))) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
