package rendicion.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Leftovers of programs and systems that are no deliveries; the list is a resource. */
final class IgnoredNames {

  private final List<Pattern> files;
  private final List<Pattern> folders;

  private IgnoredNames(List<Pattern> files, List<Pattern> folders) {
    this.files = files;
    this.folders = folders;
  }

  static IgnoredNames load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    IgnoredNames.class.getResourceAsStream("/rendicion/intake/ignored-names.txt")),
                StandardCharsets.UTF_8))) {
      List<String> lines =
          in.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
      return new IgnoredNames(
          lines.stream().filter(l -> !l.endsWith("/")).map(IgnoredNames::glob).toList(),
          lines.stream()
              .filter(l -> l.endsWith("/"))
              .map(l -> glob(l.substring(0, l.length() - 1)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isIgnoredFile(String name) {
    return matches(files, name);
  }

  boolean isIgnoredFolder(String name) {
    return matches(folders, name);
  }

  private static boolean matches(List<Pattern> patterns, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return patterns.stream().anyMatch(p -> p.matcher(lower).matches());
  }

  private static Pattern glob(String text) {
    String quoted = Pattern.quote(text.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
    return Pattern.compile(quoted, Pattern.DOTALL);
  }
}
