package rendicion.plan;

import java.util.List;

/**
 * A way in which YAML can be malformed, told by what the parser says of it in English.
 *
 * @param sign part of the parser's message
 * @param key of the Spanish sentence
 */
record SyntaxMistake(String sign, String key) {

  /** From the particular to the general; the first that matches is meant. */
  private static final List<SyntaxMistake> KNOWN =
      List.of(
          new SyntaxMistake("\\t(TAB)", "syntax-tab"),
          new SyntaxMistake("cannot start any token", "syntax-start"),
          new SyntaxMistake("mapping values are not allowed here", "syntax-colon"),
          new SyntaxMistake("while scanning a quoted scalar", "syntax-quote"),
          new SyntaxMistake("while parsing a flow", "syntax-bracket"),
          new SyntaxMistake("could not find expected ':'", "syntax-key"),
          new SyntaxMistake("expected <block end>", "syntax-indent"),
          new SyntaxMistake("", "syntax-other"));

  static SyntaxMistake of(String message) {
    return KNOWN.stream().filter(m -> message.contains(m.sign)).findFirst().orElseThrow();
  }
}
