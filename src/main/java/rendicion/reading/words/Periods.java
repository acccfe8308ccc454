package rendicion.reading.words;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years, months, quarters and halves as offices write them. */
public final class Periods {
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,/-])((?:19|20)\\d{2})(?!\\d|[.,]\\d)");
  private static final Pattern ONLY_YEAR =
      Pattern.compile(
          "(?:a[nñ]o\\s*)?((?:19|20)\\d{2})(?:\\.0+)?(?:\\s*(?:[pe]\\s*/?|\\(?[pe]\\)|\\*+|\\d\\s*/|/\\s*\\d|\\(\\d\\)))*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUARTER =
      Pattern.compile(
          "(?:\\b(i{1,3}|iv|[1-4](?:er|do|ro|to)?|primer|segundo|tercer|cuarto)°?[\\s.-]*"
              + "(?:trimestre|trim|tri|t)\\b|\\b(?:trimestre|trim|t)[\\s.-]*(i{1,3}|iv|[1-4])\\b)");
  private static final Pattern HALF =
      Pattern.compile(
          "(?:\\b(i{1,2}|[12](?:er|do|ro)?|primer|segundo)°?[\\s.-]*(?:semestre|sem)\\b"
              + "|\\b(?:semestre|sem)[\\s.-]*(i{1,2}|[12])\\b)");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("primer", 1),
          Map.entry("segundo", 2),
          Map.entry("tercer", 3),
          Map.entry("cuarto", 4));

  private Periods() {}

  private static Map<String, Integer> months() {
    List<List<String>> names =
        List.of(
            List.of("enero", "ene", "en", "jan"),
            List.of("febrero", "feb", "febr"),
            List.of("marzo", "mar", "mzo"),
            List.of("abril", "abr", "abl"),
            List.of("mayo", "may"),
            List.of("junio", "jun"),
            List.of("julio", "jul"),
            List.of("agosto", "ago", "agos", "agto", "ag"),
            List.of("setiembre", "septiembre", "set", "sep", "sept", "setbre", "stbre"),
            List.of("octubre", "oct", "octub"),
            List.of("noviembre", "nov", "noviem", "novbre"),
            List.of("diciembre", "dic", "diciem", "dicbre"));
    Map<String, Integer> months = new TreeMap<>();
    for (int m = 0; m < 12; m++) {
      for (String name : names.get(m)) {
        months.put(name, m + 1);
      }
    }
    return months;
  }

  /** The year when the text is nothing but a year, perhaps with a note mark ({@code 2019 P/}). */
  public static OptionalInt onlyYear(String text) {
    if (text.length() > 24) {
      return OptionalInt.empty();
    }
    Matcher m = ONLY_YEAR.matcher(text.strip());
    return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
  }

  /** The single year that stands in the text; empty when there is none or several. */
  public static OptionalInt year(String text) {
    Matcher m = YEAR.matcher(text);
    int found = 0;
    while (m.find()) {
      int year = Integer.parseInt(m.group(1));
      if (found != 0 && found != year) {
        return OptionalInt.empty();
      }
      found = year;
    }
    return found == 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** Part of a year, from its first to its last month. */
  public record Months(int first, int last) {}

  /** The month, quarter or half that the text names; null when it names none or several. */
  public static @Nullable Months months(String text) {
    String plain = Plain.of(text);
    Months part = quarter(plain);
    if (part == null) {
      part = half(plain);
    }
    return part != null ? part : month(plain);
  }

  /** The month that a number from 1 to 12 stands for; null for anything else. */
  public static @Nullable Months monthNumber(String text) {
    if (!text.strip().matches("0?[1-9]|1[0-2]")) {
      return null;
    }
    int month = Integer.parseInt(text.strip());
    return new Months(month, month);
  }

  private static @Nullable Months quarter(String plain) {
    int n = ordinal(QUARTER.matcher(plain));
    return n < 1 || n > 4 ? null : new Months(n * 3 - 2, n * 3);
  }

  private static @Nullable Months half(String plain) {
    int n = ordinal(HALF.matcher(plain));
    return n < 1 || n > 2 ? null : new Months(n * 6 - 5, n * 6);
  }

  private static int ordinal(Matcher m) {
    if (!m.find()) {
      return 0;
    }
    String written = m.group(1) != null ? m.group(1) : m.group(2);
    Integer known = ORDINALS.get(written);
    return known != null ? known : written.charAt(0) - '0';
  }

  private static @Nullable Months month(String plain) {
    Matcher m = LETTERS.matcher(plain);
    Months found = null;
    while (m.find()) {
      Integer month = MONTHS.get(m.group());
      boolean distinct = found != null && month != null && found.first() != month;
      if (distinct) {
        return null;
      }
      if (month != null && !(m.group().equals("en") && !plain.matches("en\\W*\\d*"))) {
        found = new Months(month, month);
      }
    }
    return found;
  }

  /** Whether the text is nothing but the name of a month, quarter or half, perhaps with a year. */
  public static boolean isOnlyPeriod(String text) {
    if (onlyYear(text).isPresent()) {
      return true;
    }
    if (text.length() > 30 || months(text) == null) {
      return false;
    }
    String rest = Plain.of(text).replaceAll("\\d+", " ");
    for (String word : Plain.words(rest).split(" ")) {
      if (!word.isEmpty() && !MONTHS.containsKey(word) && !PERIOD_WORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static final java.util.Set<String> PERIOD_WORDS =
      java.util.Set.of(
          "i",
          "ii",
          "iii",
          "iv",
          "er",
          "do",
          "ro",
          "to",
          "primer",
          "segundo",
          "tercer",
          "cuarto",
          "trimestre",
          "trim",
          "tri",
          "t",
          "semestre",
          "sem",
          "mes",
          "de",
          "del",
          "p",
          "e",
          "s");
}
