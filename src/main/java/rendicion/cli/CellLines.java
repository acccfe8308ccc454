package rendicion.cli;

import java.util.ArrayList;
import java.util.Comparator;
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

  private static final int MOST = 12;

  /** By file, sheet and variable, each in the order of the sheet. */
  List<String> of(List<Observation> sources) {
    Map<String, List<Observation>> byFile = new TreeMap<>();
    sources.forEach(
        o -> byFile.computeIfAbsent(o.content().sha256(), k -> new ArrayList<>()).add(o));
    List<String> lines = new ArrayList<>();
    byFile.forEach(
        (hash, of) -> {
          lines.add("  " + file(hash));
          lines.addAll(ofFile(of));
        });
    return lines;
  }

  private List<String> ofFile(List<Observation> of) {
    Map<String, List<Observation>> bySheet = new TreeMap<>();
    of.stream()
        .sorted(Comparator.comparing(Observation::cell))
        .forEach(o -> bySheet.computeIfAbsent(sheet(o), k -> new ArrayList<>()).add(o));
    List<String> lines = new ArrayList<>();
    int most = every ? Integer.MAX_VALUE : MOST;
    bySheet.forEach(
        (sheet, cells) -> {
          lines.add("    " + sheet);
          cells.stream().limit(most).forEach(o -> lines.add("      " + cell(o)));
          if (cells.size() > most) {
            long left = cells.size() - most;
            lines.add("      " + wording.say("cli.explain.more-cells", Map.of("n", left)));
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

  private String sheet(Observation o) {
    String what =
        definitions
            .plan()
            .findVariable(o.variable())
            .map(Variable::name)
            .orElseGet(() -> activityFigure(o));
    return wording.say("cli.explain.sheet", Map.of("sheet", o.cell().sheet(), "what", what));
  }

  private String cell(Observation o) {
    String where = wording.place(definitions.plan(), o.place());
    return wording.say(
        "cli.explain.cell",
        Map.of(
            "cell",
            o.cell().address(),
            "printed",
            o.printed(),
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
