package rendicion.intake.content;

import java.util.regex.Pattern;
import rendicion.markup.MarkupException;
import rendicion.markup.XmlScanner;

/**
 * A formula as it comes in, told only whether it asks another program of the computer for data:
 * {@code cmd|'/c calc'!A0}, which Excel starts. Outside of texts, names of sheets and names of
 * columns, formulas have no other use for the bar.
 */
final class Formula {

  /** Texts; names in quotes; what stands in brackets. */
  private static final Pattern NAMES = Pattern.compile("\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\]");

  private static final Pattern FUNCTION = Pattern.compile("(?i)\\bDDE\\s*\\(");

  private final StringBuilder text = new StringBuilder();

  void clear() {
    text.setLength(0);
  }

  /** Takes in a piece; a whole formula without a bar needs no closer look. */
  void add(XmlScanner xml) throws MarkupException {
    if (!text.isEmpty() || !xml.isWholeText() || mayHoldBar(xml)) {
      xml.appendText(text);
    }
  }

  private static boolean mayHoldBar(XmlScanner xml) {
    byte[] bytes = xml.bytes();
    for (int i = xml.textFrom(); i < xml.textTo(); i++) {
      if (bytes[i] == '|' || bytes[i] == '#') {
        return true;
      }
    }
    return false;
  }

  boolean asksAnotherProgram() {
    return !text.isEmpty() && asksAnotherProgram(text.toString());
  }

  static boolean asksAnotherProgram(String formula) {
    if (formula.indexOf('|') < 0 && formula.indexOf("DDE") < 0) {
      return false;
    }
    String bare = NAMES.matcher(formula).replaceAll("");
    return bare.indexOf('|') >= 0 || FUNCTION.matcher(bare).find();
  }
}
