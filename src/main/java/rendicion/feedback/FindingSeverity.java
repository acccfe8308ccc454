package rendicion.feedback;

import rendicion.domain.Severity;
import rendicion.wording.Wording;

/** How much a finding weighs, in a word, a shape and a colour. */
final class FindingSeverity {

  private FindingSeverity() {}

  static String word(Severity severity, Wording wording) {
    String shape =
        switch (severity) {
          case ERROR -> "■ ";
          case WARNING -> "▲ ";
          case QUESTION -> "? ";
          case ANSWERED -> "✓ ";
          case NOTE -> "○ ";
        };
    return shape + wording.name(severity);
  }

  static Ink ink(Severity severity) {
    return switch (severity) {
      case ERROR -> Ink.RED;
      case WARNING, QUESTION -> Ink.AMBER;
      case ANSWERED, NOTE -> Ink.GREY;
    };
  }
}
