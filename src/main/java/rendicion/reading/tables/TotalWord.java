package rendicion.reading.tables;

import java.util.List;
import java.util.regex.Pattern;
import rendicion.reading.words.Plain;

/** How a text speaks of a total. */
enum TotalWord {
  NONE,
  /** The word stands in it among others: {@code Total de hogares con agua}. */
  AMONG_MANY,
  /** With a name beside it: {@code Total Acora}. */
  NAMED,
  /** Nothing but the word. */
  BARE;

  private static final Pattern ALONE =
      Pattern.compile(
          "(?:sub ?-?total(?:es)?|total(?:es)?|gran total|sumas?|total"
              + " (?:general|acumulado|parcial)|promedio)(?: ?\\(?[=:*\\d./]*\\)?)?");
  private static final Pattern WITH_NAME =
      Pattern.compile(
          "(?:sub ?-?total(?:es)?|total(?:es)?|gran total|sumas?|promedio)\\b.*"
              + "|.*\\b(?:sub ?total|total)(?:es)?(?: general)?:?");
  private static final List<String> SPEAKS = List.of("total", "suma", "promedio");
  private static final int LONGEST = 60;
  private static final int FEW_WORDS = 3;

  /**
   * @param line a text in one line
   */
  static TotalWord of(String line) {
    if (line.length() >= LONGEST || !maySpeak(line)) {
      return NONE;
    }
    String plain = Plain.of(line);
    if (SPEAKS.stream().noneMatch(plain::contains)) {
      return NONE;
    }
    if (ALONE.matcher(plain).matches()) {
      return BARE;
    }
    if (!WITH_NAME.matcher(plain).matches()) {
      return NONE;
    }
    String words = Plain.words(plain).replaceFirst("^sub total", "subtotal");
    boolean brief = words.split(" ").length <= FEW_WORDS;
    return brief ? NAMED : AMONG_MANY;
  }

  /** Whether a word begins as those do that speak of one; most texts are told by this alone. */
  private static boolean maySpeak(String line) {
    for (int i = 0; i + 1 < line.length(); i++) {
      char letter = line.charAt(i);
      boolean first = letter == 't' || letter == 'T' || letter == 's' || letter == 'S';
      first |= letter == 'p' || letter == 'P';
      boolean begins = first && (i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1)));
      if (begins && (line.charAt(i + 1) > '~' || hasBeginning(line, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBeginning(String line, int at) {
    return line.regionMatches(true, at, "tot", 0, 3)
        || line.regionMatches(true, at, "sub", 0, 3)
        || line.regionMatches(true, at, "sum", 0, 3)
        || line.regionMatches(true, at, "prom", 0, 4);
  }
}
