package rendicion.reading.tables;

import java.util.regex.Pattern;
import rendicion.reading.words.Plain;

/** Lines under a table: sources, notes, signatures. */
final class Notes {
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:fuentes?|notas?|elaboraci[oó]n|elaborado|observaci[oó]n(?:es)?|leyenda|actualizado|"
              + "fecha de|informaci[oó]n|datos? (?:al|a la|de)|p/|e/|r/|responsable|firma|v[°º]b[°º])"
              + "\\b?\\s*[:.\\-(].*|"
              + "(?:\\*+|\\(\\*+\\)|\\d{1,2}\\s*/|[a-z]\\s*/|\\(\\d\\)|[¹²³⁴])\\s*.{3,}|"
              + "(?:nota|fuente|elaboracion)\\b.*|continua.*|conclusion.*");

  private Notes() {}

  static boolean isNote(String text) {
    return NOTE.matcher(Plain.of(text)).matches() || text.length() > 150;
  }
}
