package rendicion.feedback;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;

/** Texts as a cell can hold them. */
final class SafeText {

  private static final Pattern SPELLED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SafeText() {}

  /** Without controls and lone surrogates, and no longer than a cell holds. */
  static String of(String text) {
    return of(text, SpreadsheetVersion.EXCEL2007.getMaxTextLength());
  }

  static String of(String text, int longest) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().filter(SafeText::isPlain).forEach(clean::appendCodePoint);
    if (clean.length() <= longest) {
      return clean.toString();
    }
    int end = longest - 1;
    if (Character.isHighSurrogate(clean.charAt(end - 1))) {
      end--;
    }
    return clean.substring(0, end) + "…";
  }

  /** For POI, which writes {@code _x000D_} so that it is read as the character it spells. */
  static String spelled(String text) {
    return SPELLED.matcher(text).replaceAll("_x005F_");
  }

  private static boolean isPlain(int c) {
    boolean control = c < ' ' && c != '\n' || c == 0x7F;
    boolean lone = c >= 0xD800 && c <= 0xDFFF;
    return !control && !lone && c != 0xFFFE && c != 0xFFFF;
  }
}
