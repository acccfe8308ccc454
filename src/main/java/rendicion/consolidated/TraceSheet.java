package rendicion.consolidated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rendicion.domain.Figure;
import rendicion.domain.Indicator;
import rendicion.domain.IndicatorResult;
import rendicion.domain.Observation;
import rendicion.domain.Period;
import rendicion.domain.Results;

/** From the value of an indicator in a period to the cells it was made from. */
final class TraceSheet {

  private final Phrases phrases;
  private final DataSheet data;
  private final Map<String, String> variables;
  private final List<List<Entry>> rows = new ArrayList<>();
  private final Map<Place, Integer> first = new HashMap<>();

  TraceSheet(Phrases phrases, DataSheet data) {
    this.phrases = phrases;
    this.data = data;
    this.variables = phrases.variableNames();
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

  SheetDraft draft() {
    return new SheetDraft(
        name(phrases),
        "Tabla_Trazabilidad",
        phrases.head("trace"),
        columns(),
        List.of(0, 2, 6, 7, 8, 9, 15),
        rows,
        List.of());
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("indicator-code", 10),
        phrases.column("indicator", 34),
        phrases.column("period", 12),
        phrases.column("value", 16),
        phrases.column("unit", 12),
        phrases.column("calculation", 40),
        phrases.column("variable", 30),
        phrases.column("place", 20),
        phrases.column("detail", 22),
        phrases.column("source-period", 12),
        phrases.column("source-value", 16),
        phrases.column("printed", 14),
        phrases.column("office", 26),
        phrases.column("file", 28),
        phrases.column("sheet", 16),
        phrases.column("cell", 8),
        phrases.column("hash-brief", 13));
  }

  private void add(Indicator indicator, Results results) {
    IndicatorResult result = results.getIndicator(indicator.code());
    first.put(
        new Place(indicator.code(), results.period()),
        phrases.head("trace").firstRow() + rows.size());
    List<Entry> start = new ArrayList<>();
    start.add(Entry.text(indicator.code()));
    start.add(Entry.text(indicator.name()));
    start.add(Entry.text(results.period().code()));
    switch (result.current()) {
      case Figure.Known known -> addKnown(indicator, start, known);
      case Figure.Missing missing -> addMissing(indicator, start, missing);
    }
  }

  private void addKnown(Indicator indicator, List<Entry> start, Figure.Known known) {
    start.add(phrases.amount(known.value(), indicator));
    start.add(Entry.text(indicator.unit().symbol()));
    start.add(Entry.text(known.calculation()));
    for (Observation o : known.sources()) {
      List<Entry> row = new ArrayList<>(start);
      row.addAll(source(o));
      rows.add(row);
    }
    if (known.sources().isEmpty()) {
      rows.add(padded(start));
    }
  }

  private void addMissing(Indicator indicator, List<Entry> start, Figure.Missing missing) {
    start.add(phrases.missing(missing.reason()));
    start.add(Entry.text(indicator.unit().symbol()));
    start.add(Entry.text(phrases.reason(missing.reason())));
    List<String> lacking =
        missing.missing().isEmpty() ? indicator.formula().variables() : missing.missing();
    for (String variable : lacking) {
      List<Entry> row = new ArrayList<>(start);
      row.add(Entry.text(variables.getOrDefault(variable, variable)));
      rows.add(padded(row));
    }
  }

  private List<Entry> padded(List<Entry> start) {
    List<Entry> row = new ArrayList<>(start);
    while (row.size() < columns().size()) {
      row.add(phrases.missing());
    }
    return row;
  }

  private List<Entry> source(Observation o) {
    List<Entry> row = new ArrayList<>();
    row.add(Entry.text(variables.getOrDefault(o.variable(), o.variable())));
    row.add(Entry.text(phrases.plan().placeName(o.place())));
    row.add(Entry.text(o.detail().isEmpty() ? phrases.say("none") : o.detail()));
    row.add(Entry.text(o.period().code()));
    row.add(new Entry.Number(o.value(), Look.asWritten(o.value())));
    row.add(Entry.text(o.printed()));
    var delivery = phrases.account().findDelivery(o.content());
    row.add(
        Entry.text(
            delivery
                .map(d -> phrases.account().officeName(d.office()))
                .orElse(phrases.say("none"))));
    row.add(Entry.text(delivery.map(d -> d.path()).orElse(phrases.say("none"))));
    row.add(Entry.text(o.cell().sheet()));
    row.add(cell(o));
    row.add(Entry.text(o.content().brief()));
    return row;
  }

  private Entry cell(Observation o) {
    Entry address = Entry.text(o.cell().address());
    int row = data.rowOf(o);
    return row == 0
        ? address
        : new Entry.Link(address, DataSheet.name(phrases), row, DataSheet.VALUE_COLUMN);
  }

  private record Place(String indicator, Period period) {}
}
