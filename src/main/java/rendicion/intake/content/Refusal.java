package rendicion.intake.content;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Finding;
import rendicion.domain.Severity;

/** Why the gate does not let a file pass; carried as far as the gate, never out of the room. */
public final class Refusal extends Exception {

  private final String code;
  private final Map<String, String> arguments;
  private final @Nullable String cell;

  private Refusal(String code, @Nullable String cell, Map<String, String> arguments) {
    super(code + arguments, null, false, false);
    this.code = code;
    this.cell = cell;
    this.arguments = arguments;
  }

  static Refusal of(String code) {
    return new Refusal(code, null, Map.of());
  }

  static Refusal of(String code, Map<String, String> arguments) {
    return new Refusal(code, null, arguments);
  }

  /** A refusal about a part of the file, named as the file names it. */
  static Refusal in(String part, String code) {
    return new Refusal(code, null, Map.of("part", DisplayName.ofPath(part)));
  }

  static Refusal in(String part, String code, long limit) {
    return new Refusal(
        code, null, Map.of("part", DisplayName.ofPath(part), "n-limit", Long.toString(limit)));
  }

  /** A refusal at a cell whose address is known to be a real one. */
  static Refusal at(String part, String cell, String code) {
    return new Refusal(code, cell, Map.of("part", DisplayName.ofPath(part)));
  }

  public Finding toFinding(String file) {
    return new Finding(code, Severity.ERROR, file, null, cell, null, arguments);
  }
}
