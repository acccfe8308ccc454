package rendicion.reading.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what clerks write now one way, now another: case, accents, breaks, blanks. */
public final class Plain {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Plain() {}

  /** Lower case without accents, blanks collapsed; {@code ñ} becomes {@code n}. */
  public static String of(String text) {
    String bare = text;
    if (!isAscii(text)) {
      bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
    return collapse(bare.toLowerCase(Locale.ROOT));
  }

  /** Line breaks and runs of blanks as one blank. */
  public static String collapse(String text) {
    return isCollapsed(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
  }

  private static boolean isCollapsed(String text) {
    boolean blankBefore = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ';
      if ((blank && blankBefore) || (!blank && Character.isWhitespace(c))) {
        return false;
      }
      blankBefore = blank;
    }
    return !blankBefore || text.isEmpty();
  }

  /** Letters and digits only, words parted by one blank. */
  public static String words(String text) {
    return collapse(of(text).replaceAll("[^\\p{L}\\p{N}]+", " "));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
