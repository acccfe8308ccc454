package rendicion.reading;

import java.util.Map;
import rendicion.domain.Finding;
import rendicion.domain.Severity;
import rendicion.reading.cells.UnreadableWorkbookException.Why;
import rendicion.wording.FindingText;
import rendicion.wording.Wording;

/** What is said of a file that cannot be read as a workbook. */
final class RefusalTexts {
  private RefusalTexts() {}

  static String code(Why why) {
    return switch (why) {
      case PASSWORD -> "reading.password";
      case OTHER_FORMAT -> "reading.other-format";
      case DAMAGED -> "reading.damaged";
      case TOO_LARGE -> "reading.too-large";
    };
  }

  static String of(Why why) {
    return sentence(code(why));
  }

  static String noSheets() {
    return sentence("reading.no-sheets");
  }

  private static String sentence(String code) {
    FindingText text =
        Wording.spanish()
            .finding(new Finding(code, Severity.ERROR, null, null, null, null, Map.of()));
    return text.found() + " " + text.remedy();
  }
}
