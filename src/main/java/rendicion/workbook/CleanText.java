package rendicion.workbook;

import org.apache.poi.ss.SpreadsheetVersion;

/** Texts as a cell can hold them. */
final class CleanText {

  private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final String CUT = "… (texto cortado)";
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private CleanText() {}

  /** Without controls and lone surrogates, and no longer than a cell holds. */
  static String of(String text) {
    if (text.length() <= LONGEST && isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(Math.min(text.length(), LONGEST));
    text.codePoints().filter(CleanText::isPlain).forEach(clean::appendCodePoint);
    return clean.length() <= LONGEST ? clean.toString() : cut(clean);
  }

  /** Whether a program that opens the text elsewhere could take it for a formula. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(int c) {
    return c == '\n'
        || (c >= ' ' && c != 0x7F && c < 0xD800)
        || (c > 0xDFFF && c < 0xFFFE)
        || c > 0xFFFF;
  }

  private static String cut(StringBuilder text) {
    int end = LONGEST - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }
}
