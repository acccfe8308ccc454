package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Progress;
import rendicion.domain.Reason;
import rendicion.pdf.Cell;
import rendicion.pdf.TableSpec;
import rendicion.pdf.Text;

/** The two measures of progress, what the rating judges, the calculation, and its sources. */
record ProgressTable(Edition edition, Indicator indicator, Phrases phrases) {

  ProgressTable(Edition edition, Indicator indicator) {
    this(edition, indicator, new Phrases(edition));
  }

  /**
   * @param sources how much to tell of them
   */
  TableSpec of(IndicatorResult result, Trace.Length sources) {
    TableSpec table =
        TableSpec.of(TableSpec.Column.text("", 27), TableSpec.Column.text("", 73))
            .caption(edition.say("progress.caption", "of", edition.ofPeriod()))
            .row(name("progress.expected"), Cell.of(expected(result)));
    return switch (result.current()) {
      case Figure.Known known -> known(table, result, known, sources);
      case Figure.Missing missing -> missing(table, missing);
    };
  }

  private TableSpec missing(TableSpec table, Figure.Missing missing) {
    return table
        .row(name("progress.both"), Cell.of(whyMissing(missing)))
        .row(name("progress.owed-by"), Cell.of(owedBy()));
  }

  private TableSpec known(
      TableSpec table, IndicatorResult result, Figure.Known known, Trace.Length sources) {
    return table
        .row(name("progress.rated"), Cell.of(rated(result)))
        .row(name("progress.type-one"), Cell.of(measure(result, Phrases.Measure.TYPE_ONE)))
        .row(name("progress.type-two"), Cell.of(measure(result, Phrases.Measure.TYPE_TWO)))
        .row(
            name("progress.calculation"),
            Cell.of(Edition.printable(new Discretion(edition).calculation(known))))
        .row(name("progress.source"), Cell.of(source(known, sources)));
  }

  private Cell name(String key) {
    return Cell.header(edition.say(key));
  }

  private Text expected(IndicatorResult result) {
    Quantity expected = Quantity.expected(result, edition.period().period());
    if (expected == null) {
      return Text.ofMuted(edition.say("progress.expected-none"));
    }
    return Text.of(
        edition.say(
            result.expectedIsTarget() ? "progress.expected-target" : "progress.expected-path",
            "value",
            phrases.amount(indicator, expected)));
  }

  private Text rated(IndicatorResult result) {
    return phrases
        .rating(result.rating())
        .plain(" · ")
        .and(phrases.counted(result))
        .plain(sameAsTypeOne(result) ? "" : calculationOf(result.rated()));
  }

  /** In the year of a target the rating judges Tipo I, whose calculation stands below. */
  private static boolean sameAsTypeOne(IndicatorResult result) {
    return calculationOf(result.rated()).equals(calculationOf(result.typeOne()));
  }

  private Text measure(IndicatorResult result, Phrases.Measure measure) {
    return phrases.full(result, measure).plain(calculationOf(measure.of(result)));
  }

  private static String calculationOf(Progress progress) {
    return progress instanceof Progress.Measured measured
        ? " · " + Edition.printable(measured.calculation())
        : "";
  }

  private Text whyMissing(Figure.Missing missing) {
    String why = phrases.whyNot(missing.reason());
    String names =
        String.join("; ", missing.missing().stream().map(code -> variableName(code)).toList());
    List<String> said = new ArrayList<>(List.of(why));
    if (!names.isEmpty() && missing.reason() != Reason.VALUE_REJECTED) {
      said.add(edition.say("progress.missing", "n", missing.missing().size(), "names", names));
    }
    said.addAll(phrases.rejections(missing));
    return Text.ofMuted(String.join(" ", said));
  }

  private String variableName(String code) {
    return edition.plan().findVariable(code).map(v -> v.name()).orElse(code);
  }

  /** Offices that owe what the indicator needs, and in which delivery. */
  private Text owedBy() {
    String owed =
        edition.account().definitions().offices().stream()
            .flatMap(
                office ->
                    office.deliverables().stream()
                        .filter(d -> d.indicators().contains(indicator.code()))
                        .map(d -> office.name() + " («" + d.title() + "»)"))
            .collect(Collectors.joining("; "));
    return owed.isEmpty()
        ? Text.ofMuted(edition.say("progress.owed-by-nobody"))
        : Text.of(Edition.printable(owed));
  }

  private Text source(Figure.Known known, Trace.Length sources) {
    return known.sources().isEmpty() ? phrases.noData() : new Trace(edition).brief(known, sources);
  }
}
