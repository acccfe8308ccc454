package rendicion.consolidated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Direction;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Pace;
import rendicion.domain.Progress;
import rendicion.domain.Projection;
import rendicion.domain.Rating;
import rendicion.domain.Results;
import rendicion.domain.Trajectory;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** Every indicator in every period: what was promised, what is, and how far that is. */
final class IndicatorsSheet {

  /** Letters of columns that formulas on other sheets name. */
  static final String PERIOD = "G";

  static final String RATED = "M";
  static final String RATING = "N";
  static final String OBJECTIVE = "P";

  private static final String VALUE = "H";
  private static final int PRINTED = 15;

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

  /** Row of an indicator in a period, from 1. */
  int rowOf(Indicator indicator, Results results) {
    return rowOf(indicator) + phrases.account().results().indexOf(results);
  }

  /** The cells of a column, as formulas on other sheets name them. */
  String column(String letter) {
    int last = head.firstRow() + Math.max(0, rows.size() - 1);
    return "'%s'!$%s$%d:$%s$%d".formatted(name(phrases), letter, head.firstRow(), letter, last);
  }

  SheetDraft draft() {
    return SheetDraft.of(
            "Indicadores", name(phrases), "Tabla_Indicadores", head, columns(), List.of(0, 6), rows)
        .printing(PRINTED)
        .on(SheetDraft.Paper.A3);
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("indicator-code", 9),
        phrases.column("indicator", 32),
        phrases.column("unit", 9),
        phrases.column("direction", 9),
        phrases.column("baseline", 11),
        phrases.column("target", 11),
        phrases.column("period", 8),
        phrases.column("value", 12),
        phrases.column("completeness", 13),
        phrases.column("expected", 11),
        phrases.column("type-one", 10),
        phrases.column("type-two", 10),
        phrases.column("rated", 11, SheetDraft.Kind.BAR),
        phrases.column("rating", 13, SheetDraft.Kind.RATING),
        phrases.column("remark", 30),
        phrases.column("objective-code", 9),
        phrases.column("baseline-year", 9),
        phrases.column("target-year", 9),
        phrases.column("pace", 12),
        phrases.column("projected", 12),
        phrases.column("projected-low", 12),
        phrases.column("projected-high", 12));
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
            trace.live(indicator, results.period(), value(indicator, result.current())),
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
    entries.add(Entry.text(indicator.objective()));
    entries.addAll(years(indicator));
    entries.add(pace(indicator, result.outlook().pace()));
    entries.addAll(projection(indicator, result.outlook().projection()));
    return entries;
  }

  private List<Entry> promises(Indicator indicator) {
    var baseline = indicator.baseline();
    return List.of(
        baseline == null
            ? new Entry.Text(phrases.say("missing.baseline"), Look.MISSING)
            : phrases.amount(baseline.value(), indicator),
        phrases.amount(indicator.target().value(), indicator));
  }

  private List<Entry> years(Indicator indicator) {
    var baseline = indicator.baseline();
    Integer year = baseline == null ? null : baseline.year();
    return List.of(
        year == null ? new Entry.Text(phrases.say("missing.year"), Look.MISSING) : Entry.year(year),
        Entry.year(indicator.target().year()));
  }

  private Entry pace(Indicator indicator, Pace pace) {
    return switch (pace) {
      case Pace.Needed needed -> phrases.amount(needed.perYear(), indicator);
      case Pace.Reached reached -> Entry.text(phrases.say("pace.reached"));
      case Pace.Unknown unknown -> phrases.missing(unknown.reason());
    };
  }

  /** The value and the ends of its band. */
  private List<Entry> projection(Indicator indicator, Projection projection) {
    return switch (projection) {
      case Projection.Estimated e ->
          List.of(
              phrases.amount(e.value(), indicator),
              phrases.amount(e.low(), indicator),
              phrases.amount(e.high(), indicator));
      case Projection.Insufficient few ->
          Collections.nCopies(3, new Entry.Text(phrases.say("projection.few"), Look.MISSING));
      case Projection.Unknown unknown -> Collections.nCopies(3, phrases.missing(unknown.reason()));
    };
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
    if (Ratings.byThreshold(result.rated(), phrases.method()) != result.rating()) {
      return new Entry.Text(phrases.rating(result.rating()), Ratings.look(result.rating()));
    }
    return new Entry.Formula(
        Ratings.formula(RATED + row, phrases),
        new Entry.Text(phrases.rating(result.rating()), Ratings.look(Rating.NO_DATA)));
  }

  private String remark(Indicator indicator, IndicatorResult result) {
    List<String> parts = new ArrayList<>();
    if (result.current() instanceof Figure.Missing missing) {
      parts.add(phrases.reason(missing.reason()));
      phrases.rejections(missing).forEach(told -> parts.add(told.replaceFirst("\\.$", "")));
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
      return new LiveFormula.Operand("F" + number, indicator.target().value());
    }

    private LiveFormula.Operand value() {
      return new LiveFormula.Operand(
          VALUE + number, result.current() instanceof Figure.Known k ? k.value() : null);
    }

    private LiveFormula.Operand expected() {
      return new LiveFormula.Operand("J" + number, result.expected());
    }
  }
}
