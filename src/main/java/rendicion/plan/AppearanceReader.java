package rendicion.plan;

import java.io.ByteArrayInputStream;
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
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
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

  /** Of what reports print on: the tint of a critical state. */
  private static final int DARKEST_GROUND = 0xF9DEDC;

  private static final long MOST_BYTES = 2_000_000;
  private static final long MOST_PIXELS = 16_000_000;

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
    double contrast = (luminance(DARKEST_GROUND) + 0.05) / (luminance(rgb) + 0.05);
    if (contrast < READABLE) {
      problems.add(
          entry,
          "colour-contrast",
          Map.of("found", written, "ratio", String.format(Locale.ROOT, "%.1f", contrast)));
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
    if (Files.size(path) > MOST_BYTES) {
      problems.add(
          file, "logo-size", Map.of("found", name, "most", Long.toString(MOST_BYTES / 1_000_000)));
      return null;
    }
    byte[] image = Files.readAllBytes(path);
    Optional<String> wrong = whatIsWrong(image);
    if (wrong.isPresent()) {
      problems.add(file, wrong.get(), Map.of("found", name));
      return null;
    }
    return new Appearance.Logo(
        image, entry.get().find("descripcion").flatMap(Entry::text).orElse(name));
  }

  /** Read here as it will be read for print, so that it is the reports' problem no more. */
  private static Optional<String> whatIsWrong(byte[] image) {
    boolean png = image.length > 8 && image[0] == (byte) 0x89 && image[1] == 'P';
    boolean jpeg = image.length > 3 && image[0] == (byte) 0xFF && image[1] == (byte) 0xD8;
    if (!png && !jpeg) {
      return Optional.of("logo-kind");
    }
    try (@Nullable ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        return Optional.of("logo-pixels");
      }
      reader.read(0);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of("logo-unreadable");
    }
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
