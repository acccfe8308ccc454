package rendicion.consolidated;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rendicion.domain.ActivityFigure;
import rendicion.domain.Delivery;
import rendicion.domain.Observation;
import rendicion.domain.ReadContent;
import rendicion.workbook.Entry;
import rendicion.workbook.Look;
import rendicion.workbook.SheetDraft;

/** Every figure that offices delivered, with the cell it stands in. */
final class DataSheet {

  /** Column of the value, from 1; what traces link to. */
  static final int VALUE_COLUMN = 6;

  /** The same column as formulas name it. */
  static final String VALUE_LETTER = "F";

  private static final int PRINTED = 12;

  private final Phrases phrases;
  private final Map<String, String> names;
  private final List<Line> lines;
  private final Set<Observation> inForce;
  private final Map<Observation, Integer> rows = new HashMap<>();

  DataSheet(Phrases phrases) {
    this.phrases = phrases;
    this.names = phrases.variableNames();
    this.lines =
        phrases.account().contents().stream()
            .flatMap(c -> c.observations().stream().map(o -> new Line(o, c.delivery())))
            .sorted(Line.ORDER)
            .toList();
    this.inForce = new HashSet<>(ReadContent.inForce(phrases.account().contents()));
    int row = head().firstRow();
    for (Line line : lines) {
      rows.putIfAbsent(line.observation, row++);
    }
  }

  static String name(Phrases phrases) {
    return phrases.say("data.sheet");
  }

  /** The row that an observation stands in, from 1; 0 when it is not listed. */
  int rowOf(Observation observation) {
    return rows.getOrDefault(observation, 0);
  }

  /** A link to the cell of an observation, where it is listed. */
  Entry linked(Entry shown, Observation observation) {
    int row = rowOf(observation);
    return row == 0 ? shown : new Entry.Link(shown, name(phrases), row, VALUE_COLUMN);
  }

  SheetDraft draft() {
    return SheetDraft.of(
            "Datos",
            name(phrases),
            "Tabla_Datos",
            head(),
            columns(),
            List.of(13, 14, 12, 3, 4, 15),
            rows())
        .withLooseKeys(List.of(13, 14, 12, 3, 4))
        .printing(PRINTED)
        .on(SheetDraft.Paper.A3);
  }

  /** Each row is made when it is asked for: there may be very many. */
  private List<List<Entry>> rows() {
    return new AbstractList<>() {
      @Override
      public List<Entry> get(int index) {
        return row(lines.get(index));
      }

      @Override
      public int size() {
        return lines.size();
      }
    };
  }

  private SheetDraft.Head head() {
    return phrases.head("data", phrases.peopleNotice());
  }

  private List<SheetDraft.Column> columns() {
    return List.of(
        phrases.column("variable", 40),
        phrases.column("unit", 16),
        phrases.column("place", 16),
        phrases.column("detail", 22),
        phrases.column("period", 9),
        phrases.column("value", 14),
        phrases.column("printed", 12),
        phrases.column("office", 34),
        phrases.column("file", 38),
        phrases.column("sheet", 12),
        phrases.column("cell", 7),
        phrases.column("counts", 12),
        phrases.column("activity", 10),
        phrases.column("variable-code", 28),
        phrases.column("ubigeo", 9),
        phrases.column("hash-brief", 13),
        phrases.column("hash", 66));
  }

  private List<Entry> row(Line line) {
    Observation o = line.observation;
    List<Entry> row = new ArrayList<>(17);
    row.add(Entry.text(names.getOrDefault(o.variable(), o.variable())));
    row.add(Entry.text(unit(o)));
    row.add(Entry.text(phrases.place(o.place())));
    row.add(Entry.text(o.detail().isEmpty() ? dash() : o.detail()));
    row.add(Entry.text(o.period().code()));
    row.add(value(o));
    row.add(printed(o));
    row.add(Entry.text(phrases.account().officeName(line.delivery.office())));
    row.add(Entry.text(line.delivery.path()));
    row.add(Entry.text(o.cell().sheet()));
    row.add(Entry.text(o.cell().address()));
    row.add(Entry.text(phrases.say(inForce.contains(o) ? "counts.yes" : "counts.no")));
    row.add(Entry.text(o.activity() == null ? dash() : o.activity()));
    row.add(Entry.text(o.variable()));
    row.add(Entry.text(o.place()));
    row.add(Entry.text(o.content().brief()));
    row.add(Entry.text(o.content().sha256()));
    return row;
  }

  private Entry printed(Observation o) {
    return phrases.reserve().holds(o) ? phrases.reserved() : Entry.text(o.printed());
  }

  private Entry value(Observation o) {
    if (phrases.reserve().holds(o)) {
      return phrases.reserved();
    }
    boolean money =
        o.variable().equals(ActivityFigure.BUDGET.code())
            || o.variable().equals(ActivityFigure.SPENT.code());
    return new Entry.Number(o.value(), money ? Look.SOLES : Look.asWritten(o.value()));
  }

  private String unit(Observation o) {
    return phrases
        .plan()
        .findVariable(o.variable())
        .map(v -> v.unit().symbol())
        .orElse(phrases.say("unit.activity"));
  }

  private String dash() {
    return phrases.say("none");
  }

  private record Line(Observation observation, Delivery delivery) {
    static final Comparator<Line> ORDER =
        Comparator.comparing(Line::observation, Observation.ORDER)
            .thenComparing(l -> l.delivery.office())
            .thenComparing(l -> l.delivery.number());
  }
}
