package rendicion.consolidated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Progress;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.domain.Trajectory;

/** Every indicator in every period: what was promised, what is, and how far that is. */
final class IndicatorsSheet {

  private final Phrases phrases;
  private final TraceSheet trace;
  private final DefinitionsSheet definitions;
  private final Map<String, Integer> first = new HashMap<>();
  private final List<List<Entry>> rows = new ArrayList<>();
  private final SheetDraft.Head head;

  IndicatorsSheet(Phrases phrases, TraceSheet trace, DefinitionsSheet definitions) {
    this.phrases = phrases;
    this.trace = trace;
    this.definitions = definitions;
    this.head = phrases.head("indicators");
    for (Indicator indicator : phrases.plan().indicators()) {
      first.put(indicator.code(), head.firstRow() + rows.size());
      for (Results results : phrases.account().results()) {
        rows.add(row(indicator, results, head.firstRow() + rows.size()));
      }
    }
  }

  static String name(Phrases phrases) {
    return phrases.say("indicators.sheet");
  }

  /** Row of an indicator's first period, from 1. */
  int rowOf(Indicator indicator) {
    return first.getOrDefault(indicator.code(), 1);
  }

  SheetDraft draft() {
    return new SheetDraft(
        name(phrases), "Tabla_Indicadores", head, columns(), List.of(0, 8), rows, List.of());
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("indicator-code", 10),
        phrases.column("indicator", 36),
        phrases.column("unit", 14),
        phrases.column("direction", 12),
        phrases.column("baseline", 14),
        phrases.column("baseline-year", 9),
        phrases.column("target", 14),
        phrases.column("target-year", 8),
        phrases.column("period", 12),
        phrases.column("value", 14),
        phrases.column("completeness", 18),
        phrases.column("expected", 14),
        phrases.column("type-one", 11),
        phrases.column("type-two", 11),
        phrases.column("rated", 12, SheetDraft.Kind.BAR),
        phrases.column("rating", 14, SheetDraft.Kind.RATING),
        phrases.column("remark", 36));
  }

  private List<Entry> row(Indicator indicator, Results results, int row) {
    IndicatorResult result = results.getIndicator(indicator.code());
    Row at = new Row(indicator, result, row);
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry.Link(
            Entry.text(indicator.code()),
            DefinitionsSheet.name(phrases),
            definitions.rowOf(indicator.code()),
            1));
    entries.add(Entry.text(indicator.name()));
    entries.add(Entry.text(indicator.unit().symbol()));
    entries.add(Entry.text(phrases.wording().name(indicator.direction())));
    entries.addAll(promises(indicator));
    entries.add(Entry.text(results.period().code()));
    entries.add(
        new Entry.Link(
            value(indicator, result.current()),
            TraceSheet.name(phrases),
            trace.rowOf(indicator, results.period()),
            1));
    entries.add(completeness(result.current()));
    entries.add(at.amount(result.expected(), "missing.target"));
    entries.add(progress(result.typeOne(), n -> at.compliance(n)));
    entries.add(progress(result.typeTwo(), n -> at.distance(n)));
    entries.add(progress(result.rated(), n -> at.either(n)));
    entries.add(rating(result, row));
    entries.add(Entry.text(remark(indicator, result)));
    return entries;
  }

  private List<Entry> promises(Indicator indicator) {
    var baseline = indicator.baseline();
    Integer year = baseline == null ? null : baseline.year();
    return List.of(
        baseline == null
            ? new Entry.Text(phrases.say("missing.baseline"), Look.MISSING)
            : phrases.amount(baseline.value(), indicator),
        year == null ? new Entry.Text(phrases.say("missing.year"), Look.MISSING) : Entry.year(year),
        phrases.amount(indicator.target().value(), indicator),
        Entry.year(indicator.target().year()));
  }

  private Entry value(Indicator indicator, Figure figure) {
    return switch (figure) {
      case Figure.Known known -> phrases.amount(known.value(), indicator);
      case Figure.Missing missing -> phrases.missing(missing.reason());
    };
  }

  private Entry completeness(Figure figure) {
    if (!(figure instanceof Figure.Known known)) {
      return phrases.missing();
    }
    List<String> parts = new ArrayList<>();
    if (!known.months().isFull()) {
      parts.add(
          phrases.say(
              "coverage.months",
              Map.of("n", known.months().withData(), "total", known.months().total())));
    }
    if (!known.places().isFull()) {
      parts.add(
          phrases.say(
              "coverage.places",
              Map.of("n", known.places().withData(), "total", known.places().total())));
    }
    return Entry.text(parts.isEmpty() ? phrases.say("coverage.full") : String.join("; ", parts));
  }

  private Entry progress(
      Progress progress, java.util.function.Function<Entry.Number, Entry> withFormula) {
    return phrases.percentage(progress) instanceof Entry.Number n
        ? withFormula.apply(n)
        : phrases.percentage(progress);
  }

  /** The rating as a formula over the percentage beside it, where that gives the same rating. */
  private Entry rating(IndicatorResult result, int row) {
    Entry shown = new Entry.Text(phrases.rating(result.rating()), Look.rating(Rating.NO_DATA));
    if (ratingByThreshold(result.rated()) != result.rating()) {
      return new Entry.Text(phrases.rating(result.rating()), Look.rating(result.rating()));
    }
    String formula =
        "IF(ISNUMBER(O%1$d),IF(ROUND(O%1$d,6)>=%2$s,\"%4$s\",IF(ROUND(O%1$d,6)>=%3$s,\"%5$s\",\"%6$s\")),\"%7$s\")"
            .formatted(
                row,
                MethodSheet.GREEN_NAME,
                MethodSheet.AMBER_NAME,
                quoted(Rating.ADEQUATE),
                quoted(Rating.AT_RISK),
                quoted(Rating.CRITICAL),
                quoted(Rating.NO_DATA));
    return new Entry.Formula(formula, shown);
  }

  private String quoted(Rating rating) {
    return phrases.rating(rating).replace("\"", "\"\"");
  }

  private Rating ratingByThreshold(Progress rated) {
    if (!(rated instanceof Progress.Measured m)) {
      return Rating.NO_DATA;
    }
    BigDecimal rounded = m.raw().setScale(6, RoundingMode.HALF_UP);
    if (rounded.compareTo(phrases.method().greenFrom()) >= 0) {
      return Rating.ADEQUATE;
    }
    return rounded.compareTo(phrases.method().amberFrom()) >= 0 ? Rating.AT_RISK : Rating.CRITICAL;
  }

  private String remark(Indicator indicator, IndicatorResult result) {
    List<String> parts = new ArrayList<>();
    if (result.current() instanceof Figure.Missing missing) {
      parts.add(phrases.reason(missing.reason()));
    } else if (result.rated() instanceof Progress.NotMeasurable n) {
      parts.add(phrases.reason(n.reason()));
    }
    if (result.expected() != null) {
      parts.add(phrases.say(expectedKey(indicator, result)));
    }
    if (indicator.contradiction() != null) {
      parts.add(indicator.contradiction());
    }
    return parts.isEmpty() ? phrases.say("none") : String.join(". ", parts);
  }

  private static String expectedKey(Indicator indicator, IndicatorResult result) {
    if (result.expectedIsTarget()) {
      return "expected.target";
    }
    return indicator.trajectory() instanceof Trajectory.Linear
        ? "expected.linear"
        : "expected.steps";
  }

  /** The cells of one row that formulas are made over. */
  private final class Row {
    private final Indicator indicator;
    private final IndicatorResult result;
    private final int number;

    Row(Indicator indicator, IndicatorResult result, int number) {
      this.indicator = indicator;
      this.result = result;
      this.number = number;
    }

    Entry amount(@Nullable BigDecimal value, String missing) {
      return value == null
          ? new Entry.Text(phrases.say(missing), Look.MISSING)
          : phrases.amount(value, indicator);
    }

    Entry compliance(Entry.Number figure) {
      boolean less =
          indicator.direction() == Direction.DESCENDING
              || indicator.direction() == Direction.MAXIMUM_ALLOWED;
      return LiveFormula.compliance(less, value(), List.of(expected(), target()), figure);
    }

    Entry distance(Entry.Number figure) {
      return LiveFormula.distance(baseline(), value(), List.of(target(), expected()), figure);
    }

    Entry either(Entry.Number figure) {
      Entry compliance = compliance(figure);
      return compliance instanceof Entry.Formula ? compliance : distanceToExpected(figure);
    }

    private Entry distanceToExpected(Entry.Number figure) {
      return LiveFormula.distance(baseline(), value(), List.of(expected(), target()), figure);
    }

    private LiveFormula.Operand baseline() {
      var baseline = indicator.baseline();
      return new LiveFormula.Operand("E" + number, baseline == null ? null : baseline.value());
    }

    private LiveFormula.Operand target() {
      return new LiveFormula.Operand("G" + number, indicator.target().value());
    }

    private LiveFormula.Operand value() {
      return new LiveFormula.Operand(
          "J" + number, result.current() instanceof Figure.Known k ? k.value() : null);
    }

    private LiveFormula.Operand expected() {
      return new LiveFormula.Operand("L" + number, result.expected());
    }
  }
}
