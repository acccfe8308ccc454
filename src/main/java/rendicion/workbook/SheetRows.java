package rendicion.workbook;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes the rows of one of our sheets as a stream, the people's cells among them. */
final class SheetRows {

  /** Columns that lines over charts take. */
  static final int HEAD_COLUMNS = 16;

  /** Excel opens no sheet with more links. */
  static final int MOST_LINKS = 60_000;

  private final SheetDraft draft;
  private final Looks looks;
  private final Measure measure;
  private final Placement placement;
  private final UnaryOperator<String> formulas;

  /**
   * @param formulas names in our formulas the sheets as people call them
   */
  SheetRows(
      SheetDraft draft,
      Looks looks,
      Measure measure,
      Placement placement,
      UnaryOperator<String> formulas) {
    this.draft = draft;
    this.looks = looks;
    this.measure = measure;
    this.placement = placement;
    this.formulas = formulas;
  }

  /** Makes every style that the rows will need, before the styles are written. */
  void prepareStyles() {
    for (List<Entry> record : draft.rows()) {
      for (Entry entry : record) {
        style(entry, false);
      }
    }
    for (Look look : List.of(Look.TITLE, Look.SUBTITLE, Look.NOTICE, Look.HEADER, Look.TEXT)) {
      looks.style(look, false);
    }
  }

  int lastRow() {
    return Math.max(draft.lastRow(), placement.lastRow());
  }

  void writeTo(Writer out) throws IOException {
    int last = lastRow();
    for (int row = 1; row <= last; row++) {
      writeRow(out, row);
    }
  }

  private void writeRow(Writer out, int row) throws IOException {
    SortedMap<Integer, String> cells = new TreeMap<>(placement.cells(row));
    float height = 0;
    if (row < draft.head().headerRow() - 1) {
      height = headLine(row, cells);
    } else if (row == draft.head().headerRow()) {
      height = measure.headerHeight();
      header(cells);
    } else if (row > draft.head().headerRow() && row <= draft.lastRow()) {
      height = record(row, cells);
    }
    Map<String, String> attributes = placement.attributes(row);
    if (cells.isEmpty() && attributes.isEmpty()) {
      return;
    }
    StringBuilder start = new StringBuilder("<row r=\"").append(row).append('"');
    if (height > Measure.ONE_LINE && !attributes.containsKey("ht")) {
      start.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
    }
    attributes.forEach(
        (k, v) -> start.append(' ').append(k).append("=\"").append(Xml.escape(v)).append('"'));
    out.write(start.append('>').toString());
    for (String cell : cells.values()) {
      out.write(cell);
    }
    out.write("</row>");
  }

  private float headLine(int row, SortedMap<Integer, String> cells) {
    Line line = line(row);
    cells.putIfAbsent(
        0, text(row, 0, line.text, placement.style(row, 0, looks.style(line.look, false), false)));
    for (int c = 1; c <= lastHeadColumn(draft); c++) {
      int style = placement.style(row, c, looks.style(line.look, false), false);
      cells.putIfAbsent(c, blank(row, c, style));
    }
    return measure.lineHeight(line.text, line.look);
  }

  static int lastHeadColumn(SheetDraft draft) {
    return draft.layout().firstColumn() == 0 ? draft.layout().printed() - 1 : HEAD_COLUMNS - 1;
  }

  private record Line(String text, Look look) {}

  private Line line(int row) {
    SheetDraft.Head head = draft.head();
    int index = row - 2;
    if (index < 0) {
      return new Line(head.title(), Look.TITLE);
    }
    return index < head.lines().size()
        ? new Line(head.lines().get(index), Look.SUBTITLE)
        : new Line(head.notices().get(index - head.lines().size()), Look.NOTICE);
  }

  private void header(SortedMap<Integer, String> cells) {
    int row = draft.head().headerRow();
    for (int c = 0; c < draft.columns().size(); c++) {
      int column = draft.sheetColumn(c);
      int style = placement.style(row, column, looks.style(Look.HEADER, false), false);
      cells.put(column, text(row, column, draft.columns().get(c).header(), style));
    }
  }

  private float record(int row, SortedMap<Integer, String> cells) {
    int index = row - draft.head().firstRow();
    if (index >= draft.rows().size()) {
      return 0;
    }
    List<Entry> record = draft.rows().get(index);
    for (int c = 0; c < record.size(); c++) {
      int column = draft.sheetColumn(c);
      cells.put(column, cell(row, column, record.get(c)));
    }
    return measure.height(record);
  }

  private String cell(int row, int column, Entry entry) {
    int style = placement.style(row, column, style(entry, false), true);
    return switch (entry) {
      case Entry.Text t -> text(row, column, t.text(), style);
      case Entry.Number n -> number(row, column, n, style, "");
      case Entry.Blank b -> blank(row, column, style);
      case Entry.Link l ->
          cellOf(row, column, l.shown(), placement.style(row, column, style(l, false), true));
      case Entry.Formula f -> formula(row, column, f, style);
    };
  }

  private String cellOf(int row, int column, Entry entry, int style) {
    return switch (entry) {
      case Entry.Text t -> text(row, column, t.text(), style);
      case Entry.Number n -> number(row, column, n, style, "");
      case Entry.Formula f -> formula(row, column, f, style);
      case Entry.Blank b -> blank(row, column, style);
      case Entry.Link l -> throw new IllegalArgumentException("Bug: a link in a link");
    };
  }

  private String formula(int row, int column, Entry.Formula f, int style) {
    String element = "<f>" + Xml.escape(formulas.apply(f.formula())) + "</f>";
    return switch (f.cached()) {
      case Entry.Number n -> number(row, column, n, style, element);
      case Entry cached ->
          "<c r=\"%s\" s=\"%d\" t=\"str\">%s<v>%s</v></c>"
              .formatted(
                  Area.address(row, column),
                  style,
                  element,
                  Xml.escape(CellText.encoded(CleanText.of(cached.plain()))));
    };
  }

  private static String number(int row, int column, Entry.Number n, int style, String formula) {
    return "<c r=\""
        + Area.address(row, column)
        + "\" s=\""
        + style
        + "\">"
        + formula
        + "<v>"
        + Double.toString(n.value().doubleValue())
        + "</v></c>";
  }

  private static String blank(int row, int column, int style) {
    return "<c r=\"" + Area.address(row, column) + "\" s=\"" + style + "\"/>";
  }

  private static String text(int row, int column, String text, int style) {
    return "<c r=\""
        + Area.address(row, column)
        + "\" s=\""
        + style
        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + Xml.escape(CellText.encoded(CleanText.of(text)))
        + "</t></is></c>";
  }

  private int style(Entry entry, boolean linked) {
    return switch (entry) {
      case Entry.Text t -> {
        Look look = linked && t.look().equals(Look.TEXT) ? Look.LINK : t.look();
        yield looks.style(look, CleanText.looksLikeFormula(CleanText.of(t.text())));
      }
      case Entry.Number n -> looks.style(linked ? n.look().as(Look.Role.LINK) : n.look(), false);
      case Entry.Blank b -> looks.style(b.look(), false);
      case Entry.Formula f -> style(f.cached(), linked);
      case Entry.Link l -> style(l.shown(), true);
    };
  }

  /** A link of ours, from an address to another sheet. */
  record LinkAt(String at, Entry.Link link) {}

  List<LinkAt> links() {
    List<LinkAt> links = new ArrayList<>();
    for (int r = 0; r < draft.rows().size(); r++) {
      List<Entry> record = draft.rows().get(r);
      for (int c = 0; c < record.size(); c++) {
        if (record.get(c) instanceof Entry.Link l && links.size() < MOST_LINKS) {
          links.add(new LinkAt(Area.address(draft.sheetRow(r), draft.sheetColumn(c)), l));
        }
      }
    }
    return links;
  }
}
