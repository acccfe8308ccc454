package rendicion.plan;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Appearance;
import rendicion.wording.Wording;

/**
 * How a plan looks and speaks: {@code apariencia} of job.yaml, the logo it names, and {@code
 * palabras.properties}, whose key {@code idioma} makes it a language pack.
 */
final class AppearanceReader {

  private static final String WORDS = "palabras.properties";
  private static final String LANGUAGE = "idioma";
  private static final double READABLE = 4.5;

  private final Path folder;
  private final Problems problems;

  AppearanceReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  Appearance read(Optional<Entry> job) throws IOException {
    Optional<Entry> look = job.flatMap(file -> file.find("apariencia"));
    Map<String, String> words = words();
    String language = words.remove(LANGUAGE);
    Map<String, String> icons = new HashMap<>();
    look.flatMap(e -> e.find("iconos")).map(Entry::members).stream()
        .flatMap(members -> members.stream())
        .forEach(m -> icons.put(m.key(), m.text().orElse("")));
    return new Appearance(
        look.flatMap(e -> e.find("color_principal")).map(this::colour).orElse(null),
        icons,
        logo(look.flatMap(e -> e.find("logo"))),
        words,
        language);
  }

  private @Nullable Integer colour(Entry entry) {
    String written = entry.text().orElse("");
    if (!written.matches("#[0-9A-Fa-f]{6}")) {
      return null;
    }
    int rgb = Integer.parseInt(written.substring(1), 16);
    double contrast = 1.05 / (luminance(rgb) + 0.05);
    if (contrast < READABLE) {
      problems.add(
          entry,
          "colour-contrast",
          Map.of("found", written, "ratio", "%.1f".formatted(Locale.ROOT, contrast)));
    }
    return rgb;
  }

  /** Relative luminance of WCAG 2. */
  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private Appearance.@Nullable Logo logo(Optional<Entry> entry) throws IOException {
    if (entry.isEmpty()) {
      return null;
    }
    Entry file = entry.get().find("archivo").orElse(entry.get());
    String name = file.text().orElse("");
    Path path = folder.resolve(name).normalize();
    if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
      problems.add(file, "no-logo", Map.of("found", name));
      return null;
    }
    byte[] image = Files.readAllBytes(path);
    boolean png = image.length > 8 && image[0] == (byte) 0x89 && image[1] == 'P';
    boolean jpeg = image.length > 3 && image[0] == (byte) 0xFF && image[1] == (byte) 0xD8;
    if (!png && !jpeg) {
      problems.add(file, "logo-kind", Map.of("found", name));
      return null;
    }
    return new Appearance.Logo(
        image, entry.get().find("descripcion").flatMap(Entry::text).orElse(name));
  }

  private Map<String, String> words() throws IOException {
    Map<String, String> words = new TreeMap<>();
    Path file = folder.resolve(WORDS);
    if (!Files.isRegularFile(file)) {
      return words;
    }
    Properties written = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      written.load(reader);
    } catch (java.nio.charset.CharacterCodingException | IllegalArgumentException e) {
      problems.add(WORDS, "words-unreadable", Map.of());
      return words;
    }
    written.forEach((key, text) -> words.put((String) key, (String) text));
    words.forEach(this::check);
    return words;
  }

  private void check(String key, String text) {
    Wording own = Wording.spanish();
    if (key.equals(LANGUAGE)) {
      return;
    }
    if (!own.knows(key)) {
      problems.add(WORDS, "words-unknown", Map.of("found", key));
      return;
    }
    try {
      Set<String> names = new TreeSet<>(own.with(Map.of(key, text)).arguments(key));
      names.removeAll(own.arguments(key));
      if (!names.isEmpty()) {
        problems.add(
            WORDS, "words-arguments", Map.of("found", key, "names", String.join(", ", names)));
      }
    } catch (IllegalArgumentException e) {
      problems.add(WORDS, "words-pattern", Map.of("found", key));
    }
  }
}
