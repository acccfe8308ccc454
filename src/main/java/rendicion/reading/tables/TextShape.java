package rendicion.reading.tables;

import java.util.regex.Pattern;

/** What a text looks like, whatever it says. */
enum TextShape {
  /** {@code 21-PUNO}, {@code 1.2 - Agua}. */
  CODE_AND_NAME,
  /** One word with digits in it, as codes have. */
  TOKEN,
  /** One to three capitals, perhaps several times. */
  LETTERS,
  OTHER;

  private static final Pattern ONE_TOKEN =
      Pattern.compile(
          "(?!\\d+\\.\\p{L}{3})(?=.*[\\d_])[\\p{L}\\d][\\p{L}\\d_./-]{0,24}|\\p{L}\\.|\\d+(?:\\.\\d+){2,}");
  private static final Pattern CODE_THEN_NAME =
      Pattern.compile("\\d+-\\p{L}{2,}|\\d+(?:\\.\\d+)+ - .+");
  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}\\p{L}{0,2}(?:[-/]\\p{Lu}{1,2}){0,2}");

  static TextShape of(String text) {
    boolean digit = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    if (digit && CODE_THEN_NAME.matcher(text).matches()) {
      return CODE_AND_NAME;
    }
    if (text.indexOf(' ') >= 0) {
      return OTHER;
    }
    if (ONE_TOKEN.matcher(text).matches()) {
      return TOKEN;
    }
    return CAPITALS.matcher(text).matches() ? LETTERS : OTHER;
  }
}
