package rendicion.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The Spanish words of the files for closed choices; the table is {@code vocabulary.properties}.
 */
final class Vocabulary {

  private static final Properties TABLE = load();

  private Vocabulary() {}

  /** The choice that a word stands for. */
  static <E extends Enum<E>> E meaning(Class<E> type, String word) {
    String constant = TABLE.getProperty(type.getSimpleName() + "." + word);
    if (constant == null) {
      throw new IllegalStateException("Bug: " + type.getSimpleName() + " has no word " + word);
    }
    return Enum.valueOf(type, constant);
  }

  /** Every word for a type, sorted. */
  static Set<String> words(Class<? extends Enum<?>> type) {
    String prefix = type.getSimpleName() + ".";
    return TABLE.stringPropertyNames().stream()
        .filter(k -> k.startsWith(prefix))
        .map(k -> k.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load() {
    Properties table = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            Vocabulary.class.getResourceAsStream("/rendicion/plan/vocabulary.properties"))) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
