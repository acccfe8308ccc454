package rendicion.reading.tables;

import java.util.regex.Pattern;
import rendicion.reading.words.Plain;

/** Words by which a printed table says that it goes on over the page. */
final class Pages {
  private static final Pattern CONTINUATION =
      Pattern.compile(
          "[\\W_]*(?:contin(?:ua|uacion|uan)|conclusion|concluye|viene|vienen|van|pasa)\\b.{0,25}"
              + "|[\\W_]*pag(?:ina)?\\W*\\d+.{0,10}");

  private Pages() {}

  static boolean isContinuation(String text) {
    return CONTINUATION.matcher(Plain.of(text)).matches();
  }
}
