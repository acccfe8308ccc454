package rendicion.report;

import java.util.stream.Collectors;
import rendicion.domain.Discrepancy;

/** What the plan prints where. */
record Mentions(Edition edition) {

  /** "«49%» (Tabla 1, línea 82); «55%» (Tabla 18, línea 502)". */
  String of(Discrepancy discrepancy) {
    return discrepancy.mentions().stream().map(this::of).collect(Collectors.joining("; "));
  }

  private String of(Discrepancy.Mention mention) {
    Integer line = mention.line();
    String place =
        line == null
            ? mention.place()
            : edition.say("mention.line", "place", mention.place(), "line", Integer.toString(line));
    return edition.say("mention", "quote", mention.quote(), "place", place);
  }
}
