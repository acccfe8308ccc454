package rendicion.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rendicion.domain.Severity;

/** What the catalogue of findings shows of a rule beside its texts. */
public final class RuleSheet {

  private RuleSheet() {}

  /** Empty for a finding that no single rule makes. */
  public static Optional<Severity> severity(String code) {
    return Rules.all().stream().filter(r -> r.code().equals(code)).map(Rule::severity).findFirst();
  }

  /**
   * The lines of its bad or good example.
   *
   * @param kind {@code bad} or {@code good}
   */
  public static List<String> example(String code, String kind) {
    List<String> lines = lines();
    int at = lines.indexOf(code);
    return lines.stream()
        .skip(at + 1L)
        .dropWhile(line -> !line.equals(kind))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .map(String::strip)
        .toList();
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(RuleSheet.class.getResourceAsStream("examples.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
