package rendicion.intake.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Limits by name: defaults from a resource, of which a job may change any. */
public record Limits(Map<String, Long> values) {

  private static final Map<String, Long> DEFAULTS = load();

  public Limits {
    values = Map.copyOf(values);
  }

  /**
   * The defaults with a job's own values over them.
   *
   * @throws IllegalArgumentException naming what is unknown or not positive
   */
  public static Limits of(Map<String, Long> own) {
    Map<String, Long> all = new TreeMap<>(DEFAULTS);
    own.forEach(
        (name, value) -> {
          if (value <= 0 || all.put(name, value) == null) {
            throw new IllegalArgumentException(
                "Limit " + name + "=" + value + "; known are " + DEFAULTS.keySet());
          }
        });
    return new Limits(all);
  }

  /** Every limit there is, with its default. */
  public static Map<String, Long> defaults() {
    return DEFAULTS;
  }

  public long get(String name) {
    Long value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Bug: no limit called " + name);
    }
    return value;
  }

  private static Map<String, Long> load() {
    Properties read = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            Limits.class.getResourceAsStream("/rendicion/intake/limits.properties"))) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Long> values = new TreeMap<>();
    read.forEach((name, value) -> values.put((String) name, Long.valueOf((String) value)));
    return Map.copyOf(values);
  }
}
