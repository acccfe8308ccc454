package rendicion.intake.content;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of files as people may see them: composed, without controls, of bounded length. */
public final class DisplayName {

  private static final int LONGEST = 120;
  private static final int LONGEST_EXTENSION = 10;
  private static final String NAMELESS = "_";

  private DisplayName() {}

  /** One name, not a path. Never used to open anything. */
  public static String of(String raw) {
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder();
    composed
        .codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(DisplayName::isVisible)
        .map(c -> c == '/' || c == '\\' ? '_' : c)
        .forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    return name.isEmpty() ? NAMELESS : shorten(name);
  }

  /** The names of a path, each cleaned. */
  public static String ofPath(String raw) {
    return Arrays.stream(raw.split("/")).map(DisplayName::of).collect(Collectors.joining("/"));
  }

  /** Drops controls, direction overrides, lone surrogates, private and unassigned characters. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String shorten(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension =
        dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int keep = LONGEST - extension.codePointCount(0, extension.length()) - 1;
    return name.substring(0, name.offsetByCodePoints(0, keep)) + "…" + extension;
  }
}
