package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that carry a key, by which whoever made them can say where they come from. Strings with
 * such words in them may go wherever words go; on the page the words look as ever, and their
 * content is marked with the key, so that a program finds it again in the file.
 */
public final class Traced {

  static final char OPEN = '\uE000';
  static final char MIDDLE = '\uE001';
  static final char CLOSE = '\uE002';

  private static final Pattern TRACED =
      Pattern.compile(
          OPEN + "([A-Za-z0-9-]+)" + MIDDLE + "([^" + OPEN + MIDDLE + CLOSE + "]*)" + CLOSE);

  /** Some words and their key, null where they have none. */
  public record Part(@Nullable String key, String words) {}

  private Traced() {}

  /**
   * The words with their key.
   *
   * @param key letters, digits and hyphens
   */
  public static String of(String key, String words) {
    String traced = OPEN + key + MIDDLE + words + CLOSE;
    if (!TRACED.matcher(traced).matches()) {
      throw new IllegalArgumentException("Not a key, or traced already: " + key + " " + words);
    }
    return traced;
  }

  /** The words alone. */
  public static String plain(String words) {
    return words.indexOf(OPEN) < 0 ? words : TRACED.matcher(words).replaceAll("$2");
  }

  /** The string in pieces, in order. */
  public static List<Part> parts(String words) {
    if (words.indexOf(OPEN) < 0) {
      return List.of(new Part(null, words));
    }
    List<Part> parts = new ArrayList<>();
    Matcher traced = TRACED.matcher(words);
    int from = 0;
    while (traced.find()) {
      if (traced.start() > from) {
        parts.add(new Part(null, words.substring(from, traced.start())));
      }
      parts.add(new Part(traced.group(1), traced.group(2)));
      from = traced.end();
    }
    if (from < words.length()) {
      parts.add(new Part(null, words.substring(from)));
    }
    return parts;
  }
}
