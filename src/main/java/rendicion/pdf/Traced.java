package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
    int middle = middle(traced, 0);
    if (middle < 0 || close(traced, middle) < traced.length() - 1) {
      throw new IllegalArgumentException("Not a key, or traced already: " + key + " " + words);
    }
    return traced;
  }

  /** The words alone. */
  public static String plain(String words) {
    return words.indexOf(OPEN) < 0
        ? words
        : parts(words).stream().map(Part::words).collect(Collectors.joining());
  }

  /** Whether what is read before a place in the string ends with a digit. */
  public static boolean endsWithDigit(CharSequence words, int to) {
    int last = to > 0 && words.charAt(to - 1) == CLOSE ? to - 2 : to - 1;
    return last >= 0 && words.charAt(last) >= '0' && words.charAt(last) <= '9';
  }

  /** Whether what is read from a place in the string on begins with a sign. */
  public static boolean beginsWith(char sign, CharSequence words, int from) {
    int at = from;
    if (at < words.length() && words.charAt(at) == OPEN) {
      while (at < words.length() && words.charAt(at) != MIDDLE) {
        at++;
      }
      at++;
    }
    return at < words.length() && words.charAt(at) == sign;
  }

  /** The string in pieces, in order. */
  public static List<Part> parts(String words) {
    if (words.indexOf(OPEN) < 0) {
      return List.of(new Part(null, words));
    }
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = words.indexOf(OPEN); open >= 0; open = words.indexOf(OPEN, open + 1)) {
      int middle = middle(words, open);
      int close = middle < 0 ? -1 : close(words, middle);
      if (close >= 0) {
        if (open > from) {
          parts.add(new Part(null, words.substring(from, open)));
        }
        parts.add(new Part(words.substring(open + 1, middle), words.substring(middle + 1, close)));
        from = close + 1;
      }
    }
    if (from < words.length()) {
      parts.add(new Part(null, words.substring(from)));
    }
    return parts;
  }

  /** Where a key ends; negative if what follows is none. */
  private static int middle(String words, int open) {
    int at = open + 1;
    while (at < words.length() && mayBeInKey(words.charAt(at))) {
      at++;
    }
    return at < words.length() && at > open + 1 && words.charAt(at) == MIDDLE ? at : -1;
  }

  /** Where the words of a key end; negative if they do not. */
  private static int close(String words, int middle) {
    int at = middle + 1;
    while (at < words.length() && !isSign(words.charAt(at))) {
      at++;
    }
    return at < words.length() && words.charAt(at) == CLOSE ? at : -1;
  }

  private static boolean isSign(int c) {
    return c >= OPEN && c <= CLOSE;
  }

  private static boolean mayBeInKey(int c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }
}
