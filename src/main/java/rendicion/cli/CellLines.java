package rendicion.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Definitions;
import rendicion.domain.Delivery;
import rendicion.domain.Observation;
import rendicion.domain.Office;
import rendicion.domain.Variable;
import rendicion.wording.Wording;

/** The cells that a figure comes from, below the file they are in. */
record CellLines(
    Definitions definitions, List<Delivery> deliveries, Wording wording, boolean every) {

  private static final int MOST = 24;

  List<String> of(List<Observation> sources) {
    Map<String, List<Observation>> byFile = new TreeMap<>();
    sources.forEach(
        o -> byFile.computeIfAbsent(o.content().sha256(), k -> new ArrayList<>()).add(o));
    List<String> lines = new ArrayList<>();
    int most = every ? Integer.MAX_VALUE : MOST;
    byFile.forEach(
        (hash, of) -> {
          lines.add("  " + file(hash));
          of.stream().limit(most).forEach(o -> lines.add("    " + cell(o)));
          if (of.size() > most) {
            lines.add(
                "    "
                    + wording.say(
                        "cli.explain.more-cells", Map.of("n", (long) (of.size() - most))));
          }
        });
    return lines;
  }

  private String file(String hash) {
    Delivery delivery =
        deliveries.reversed().stream()
            .filter(d -> d.content().sha256().equals(hash))
            .findFirst()
            .orElse(null);
    return delivery == null
        ? wording.say("cli.explain.file-unknown", Map.of("hash", hash))
        : wording.say(
            "cli.explain.file",
            Map.of(
                "office",
                definitions
                    .findOffice(delivery.office())
                    .map(Office::name)
                    .orElse(delivery.office()),
                "file",
                delivery.path(),
                "n",
                delivery.number(),
                "hash",
                hash));
  }

  private String cell(Observation o) {
    String what =
        definitions
            .plan()
            .findVariable(o.variable())
            .map(Variable::name)
            .orElseGet(() -> activityFigure(o));
    String where = definitions.plan().placeName(o.place());
    return wording.say(
        "cli.explain.cell",
        Map.of(
            "sheet",
            o.cell().sheet(),
            "cell",
            o.cell().address(),
            "printed",
            o.printed(),
            "what",
            what,
            "where",
            o.detail().isEmpty() ? where : where + ", " + o.detail(),
            "period",
            wording.period(o.period())));
  }

  private String activityFigure(Observation o) {
    return Stream.of(ActivityFigure.values())
        .filter(f -> f.code().equals(o.variable()))
        .findFirst()
        .map(wording::name)
        .orElse(o.variable());
  }
}
