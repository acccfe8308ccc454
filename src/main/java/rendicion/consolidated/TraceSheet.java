package rendicion.consolidated;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Delivery;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Reason;
import rendicion.domain.Results;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** From the value of an indicator in a period to the cells it was made from. */
final class TraceSheet {

  private static final String VALUE = "C";
  private static final String VARIABLE = "F";
  private static final String SOURCE_VALUE = "I";
  private static final int PRINTED = 13;

  private final Phrases phrases;
  private final DataSheet data;
  private final Map<String, String> variables;
  private final Map<rendicion.domain.ContentHash, Delivery> deliveries = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final Map<Place, Integer> first = new HashMap<>();
  private final Map<Place, Entry> values = new HashMap<>();
  private final int firstRow;

  TraceSheet(Phrases phrases, DataSheet data) {
    this.phrases = phrases;
    this.data = data;
    this.variables = phrases.variableNames();
    this.firstRow = head().firstRow();
    phrases
        .account()
        .contents()
        .forEach(c -> deliveries.putIfAbsent(c.delivery().content(), c.delivery()));
    for (Indicator indicator : phrases.plan().indicators()) {
      for (Results results : phrases.account().results()) {
        add(indicator, results);
      }
    }
  }

  static String name(Phrases phrases) {
    return phrases.say("trace.sheet");
  }

  /** Row of the first source of a value, from 1. */
  int rowOf(Indicator indicator, Period period) {
    return first.getOrDefault(new Place(indicator.code(), period), 1);
  }

  /** The value of an indicator as a formula over its row here, where it has one. */
  Entry live(Indicator indicator, Period period, Entry value) {
    Entry here = values.get(new Place(indicator.code(), period));
    return here instanceof Entry.Formula && value instanceof Entry.Number
        ? new Entry.Formula("'" + name(phrases) + "'!" + VALUE + rowOf(indicator, period), value)
        : value;
  }

  SheetDraft draft() {
    return SheetDraft.of(
            "Trazabilidad",
            name(phrases),
            "Tabla_Trazabilidad",
            head(),
            columns(),
            List.of(0, 1, 5, 6, 13, 7, 12, 15),
            rows())
        .withLooseKeys(List.of(0, 1, 5, 6, 13, 7))
        .printing(PRINTED)
        .on(SheetDraft.Paper.A3);
  }

  private SheetDraft.Head head() {
    return phrases.isPublished()
        ? phrases.head("trace", phrases.peopleNotice())
        : phrases.head("trace");
  }

  /** Each row is made when it is asked for: there may be very many. */
  private List<List<Entry>> rows() {
    return new AbstractList<>() {
      @Override
      public List<Entry> get(int index) {
        return row(lines.get(index), firstRow + index);
      }

      @Override
      public int size() {
        return lines.size();
      }
    };
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("indicator-code", 10),
        phrases.column("period", 9),
        phrases.column("value", 13),
        phrases.column("unit", 10),
        phrases.column("calculation", 38),
        phrases.column("variable", 33),
        phrases.column("place", 15),
        phrases.column("source-period", 10),
        phrases.column("source-value", 13),
        phrases.column("office", 24),
        phrases.column("file", 34),
        phrases.column("sheet", 12),
        phrases.column("cell", 7),
        phrases.column("detail", 40),
        phrases.column("printed", 12),
        phrases.column("hash-brief", 13),
        phrases.column("indicator", 70));
  }

  private void add(Indicator indicator, Results results) {
    IndicatorResult result = results.getIndicator(indicator.code());
    Place place = new Place(indicator.code(), results.period());
    int row = firstRow + lines.size();
    first.put(place, row);
    switch (result.current()) {
      case Figure.Known known -> {
        Entry value = phrases.amount(known.value(), indicator);
        if (value instanceof Entry.Number n && !phrases.reserve().holdsAny(known.sources())) {
          value =
              new FigureFormula(known.sources(), variables, VARIABLE, SOURCE_VALUE, row)
                  .of(indicator.formula(), n);
        }
        values.put(place, value);
        boolean top = true;
        for (Observation o : known.sources()) {
          lines.add(new Line(indicator, results.period(), known, o, null, top));
          top = false;
        }
        if (top) {
          lines.add(new Line(indicator, results.period(), known, null, null, true));
        }
      }
      case Figure.Missing missing -> {
        values.put(place, phrases.missing(missing.reason()));
        List<String> lacking =
            missing.missing().isEmpty() ? indicator.formula().variables() : missing.missing();
        for (String variable : lacking) {
          List<Observation> rejected =
              missing.rejected().stream().filter(o -> o.variable().equals(variable)).toList();
          for (Observation o : rejected) {
            lines.add(new Line(indicator, results.period(), missing, o, null, true));
          }
          if (rejected.isEmpty()) {
            lines.add(new Line(indicator, results.period(), missing, null, variable, true));
          }
        }
      }
    }
  }

  private List<Entry> row(Line line, int row) {
    Place place = new Place(line.indicator.code(), line.period);
    List<Entry> entries = new ArrayList<>(17);
    entries.add(Entry.text(line.indicator.code()));
    entries.add(Entry.text(line.period.code()));
    entries.add(value(line, place));
    entries.add(Entry.text(line.indicator.unit().symbol()));
    entries.add(Entry.text(calculation(line)));
    Observation source = line.source;
    if (source == null) {
      String variable = line.lacking;
      entries.add(
          variable == null
              ? phrases.missing()
              : Entry.text(variables.getOrDefault(variable, variable)));
      while (entries.size() < 16) {
        entries.add(phrases.missing());
      }
    } else {
      entries.addAll(source(source, line.figure instanceof Figure.Known));
    }
    entries.add(Entry.text(line.indicator.name()));
    return entries;
  }

  /** Only the first row computes it; the others repeat what stands there. */
  private Entry value(Line line, Place place) {
    Entry value = values.getOrDefault(place, phrases.missing());
    return line.top || !(value instanceof Entry.Formula f)
        ? value
        : new Entry.Formula(VALUE + first.getOrDefault(place, 1), f.cached());
  }

  private String calculation(Line line) {
    return switch (line.figure) {
      case Figure.Known known ->
          phrases.reserve().holdsAny(known.sources())
              ? phrases.say("reserved.calculation")
              : known.calculation();
      case Figure.Missing missing -> phrases.reason(missing.reason());
    };
  }

  /** A figure that does not count is found by its cell; its number would look as if it did. */
  private List<Entry> source(Observation o, boolean counts) {
    List<Entry> row = new ArrayList<>();
    row.add(Entry.text(variables.getOrDefault(o.variable(), o.variable())));
    row.add(Entry.text(phrases.place(o.place())));
    row.add(Entry.text(o.period().code()));
    row.add(counts ? sourceValue(o) : phrases.missing(Reason.VALUE_REJECTED));
    Delivery delivery = deliveries.get(o.content());
    String none = phrases.say("none");
    row.add(Entry.text(delivery == null ? none : phrases.account().officeName(delivery.office())));
    row.add(Entry.text(delivery == null ? none : delivery.path()));
    row.add(Entry.text(o.cell().sheet()));
    row.add(data.linked(Entry.text(o.cell().address()), o));
    row.add(Entry.text(o.detail().isEmpty() ? none : o.detail()));
    boolean withheld = phrases.reserve().holds(o) || !counts && phrases.isPublished();
    row.add(withheld ? phrases.reserved() : Entry.text(o.printed()));
    row.add(Entry.text(o.content().brief()));
    return row;
  }

  /** As the data sheet has it, so that a change there can be followed. */
  private Entry sourceValue(Observation o) {
    if (phrases.reserve().holds(o)) {
      return phrases.reserved();
    }
    Entry.Number value = new Entry.Number(o.value(), Look.asWritten(o.value()));
    int row = data.rowOf(o);
    return row == 0
        ? value
        : new Entry.Formula(
            "'" + DataSheet.name(phrases) + "'!" + DataSheet.VALUE_LETTER + row, value);
  }

  private record Place(String indicator, Period period) {}

  /**
   * @param top the first row of its figure
   */
  private record Line(
      Indicator indicator,
      Period period,
      Figure figure,
      @Nullable Observation source,
      @Nullable String lacking,
      boolean top) {}
}
