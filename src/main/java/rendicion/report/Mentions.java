package rendicion.report;

import java.util.stream.Collectors;
import rendicion.domain.Discrepancy;

/** What the plan prints where. */
record Mentions(Edition edition) {

  private static final int MOST = 4;

  /** "«49%» (Tabla 1, línea 82); «55%» (Tabla 18, línea 502)". */
  String of(Discrepancy discrepancy) {
    return discrepancy.mentions().stream().map(this::of).collect(Collectors.joining("; "));
  }

  /** The first mentions, and how many more there are. */
  String brief(Discrepancy discrepancy) {
    int rest = discrepancy.mentions().size() - MOST;
    String first =
        discrepancy.mentions().stream().limit(MOST).map(this::of).collect(Collectors.joining("; "));
    return rest > 0 ? first + edition.say("mention.more", "n", rest) : first;
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
