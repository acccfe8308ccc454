package rendicion.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Charts and pictures on one of our sheets: our charts anew where they stand, those that people
 * changed and their own as theirs.
 */
final class Drawing {

  private static final String NS =
      "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
  private static final String CHART_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  /** What names of our charts start with, so that people's can be told from them. */
  static final String FRAME = "Rendición ";

  private static final int CHART_COLUMNS = 8;
  private static final int BAND_ROWS = 13;
  private static final int BANDS_A_PAGE = 2;

  private final Container container;
  private final SheetDraft draft;
  private final String sheetPart;
  private final Shell shell;

  private final WorkbookPart.Sheet at;
  private final RestyledCharts restyled;

  Drawing(
      Container container,
      SheetDraft draft,
      WorkbookPart.Sheet at,
      Shell shell,
      RestyledCharts restyled) {
    this.container = container;
    this.draft = draft;
    this.at = at;
    this.sheetPart = at.part();
    this.shell = shell;
    this.restyled = restyled;
  }

  /** Where each chart stands when it is new: bars alone in a band, lines two by two. */
  private static List<Area> places(SheetDraft draft) {
    List<Area> places = new ArrayList<>();
    int top = draft.head().headerRow() - 1;
    boolean left = true;
    for (ChartDraft chart : draft.layout().charts()) {
      if (chart.kind() == ChartDraft.Kind.BARS) {
        places.add(new Area(top, 0, top + BAND_ROWS - 1, 2 * CHART_COLUMNS));
        top += BAND_ROWS;
        continue;
      }
      int column = left ? 0 : CHART_COLUMNS + 1;
      places.add(new Area(top, column, top + BAND_ROWS - 1, column + CHART_COLUMNS - 1));
      top += left ? 0 : BAND_ROWS;
      left = !left;
    }
    return places;
  }

  /** Rows after which a page ends: the row of air above a band goes to the next one. */
  static List<Integer> pageBreaks(SheetDraft draft, int charts) {
    Set<Integer> tops = new java.util.TreeSet<>();
    places(draft).forEach(p -> tops.add(p.firstRow()));
    List<Integer> all = List.copyOf(tops);
    List<Integer> breaks = new ArrayList<>();
    for (int i = BANDS_A_PAGE; i < all.size(); i += BANDS_A_PAGE) {
      breaks.add(all.get(i) - 1);
    }
    return breaks;
  }

  /** The cells that charts cover when they are new. */
  static Area printed(SheetDraft draft) {
    int last =
        places(draft).stream().mapToInt(Area::lastRow).max().orElse(draft.head().headerRow());
    return new Area(1, 0, last + 1, SheetRows.HEAD_COLUMNS);
  }

  void write(@Nullable OldSheet old, Map<String, byte[]> charts) throws IOException {
    for (ChartDraft chart : draft.layout().charts()) {
      restyled.mark(chart, Objects.requireNonNull(charts.get(chart.code())));
    }
    String part = find();
    if (part == null && charts.isEmpty()) {
      return;
    }
    if (part == null) {
      part = add();
    }
    Element root = container.tree(part).getDocumentElement();
    Set<String> drawn = new HashSet<>();
    for (Element anchor : Xml.children(root)) {
      String code = code(anchor);
      if (!charts.isEmpty() && code != null && drawn.add(code)) {
        redraw(part, anchor, code, charts.get(code));
      } else if (old != null && !old.movesNothing()) {
        move(anchor, old);
      }
    }
    List<Area> places = places(draft);
    for (int i = 0; i < places.size(); i++) {
      ChartDraft chart = draft.layout().charts().get(i);
      if (!drawn.contains(chart.code())) {
        draw(part, root, chart, places.get(i), Objects.requireNonNull(charts.get(chart.code())));
      }
    }
  }

  /** Parts of charts of ours that a drawing leads to. */
  static Set<String> ourCharts(Container container, String part) throws IOException {
    Set<String> parts = new HashSet<>();
    for (Element anchor : Xml.children(container.glance(part).getDocumentElement())) {
      if (code(anchor) != null) {
        for (Element link : Xml.below(anchor, "chart")) {
          container
              .relations(part)
              .find(link.getAttributeNS(Xml.RELATIONS, "id"))
              .ifPresent(r -> parts.add(r.target()));
        }
      }
    }
    return parts;
  }

  private @Nullable String find() throws IOException {
    List<Relations.Relation> drawings = container.relations(sheetPart).list("drawing");
    return drawings.isEmpty() ? null : drawings.getFirst().target();
  }

  private String add() throws IOException {
    String part = container.freeName("xl/drawings/drawing", ".xml");
    String empty =
        "<xdr:wsDr xmlns:xdr=\""
            + NS
            + "\" xmlns:a=\""
            + A
            + "\" xmlns:r=\""
            + Xml.RELATIONS
            + "\"/>";
    container.add(part, TYPE, (Xml.DECLARATION + empty).getBytes(StandardCharsets.UTF_8));
    String id = container.relations(sheetPart).add("drawing", part);
    shell.section("drawing").setAttributeNS(Xml.RELATIONS, "r:id", id);
    return part;
  }

  /** The code of a chart of ours; null for what is not. */
  private static @Nullable String code(Element anchor) {
    Element frame = Xml.child(anchor, "graphicFrame");
    if (frame == null) {
      return null;
    }
    for (Element properties : Xml.below(frame, "cNvPr")) {
      String name = properties.getAttribute("name");
      if (name.startsWith(FRAME)) {
        return name.substring(FRAME.length());
      }
    }
    return null;
  }

  private void redraw(String part, Element anchor, String code, byte @Nullable [] chart)
      throws IOException {
    List<Element> links = Xml.below(anchor, "chart");
    if (chart == null || links.isEmpty()) {
      Xml.remove(anchor);
      return;
    }
    String id = links.getFirst().getAttributeNS(Xml.RELATIONS, "id");
    var relation = container.relations(part).find(id);
    if (relation.isEmpty()) {
      return;
    }
    String target = relation.get().target();
    if (restyled.isRestyled(code, target)) {
      restyled.keep(target, draft(code), chart, at.name());
    } else {
      container.put(target, chart);
      container.removeRelations(target);
    }
  }

  private ChartDraft draft(String code) {
    return draft.layout().charts().stream()
        .filter(chart -> chart.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static void move(Element anchor, OldSheet old) {
    Element from = Xml.child(anchor, "from");
    Element to = Xml.child(anchor, "to");
    if (from == null) {
      return;
    }
    int row = number(from, "row") + 1;
    int column = number(from, "col");
    int newRow = old.row(row, column);
    int newColumn = old.column(column);
    int rows = newRow < 0 ? 0 : newRow - row;
    int columns = newColumn < 0 ? 0 : newColumn - column;
    for (Element end : to == null ? List.of(from) : List.of(from, to)) {
      set(end, "row", number(end, "row") + rows);
      set(end, "col", number(end, "col") + columns);
    }
  }

  private static int number(Element end, String name) {
    return Integer.parseInt(Objects.requireNonNull(Xml.child(end, name)).getTextContent().strip());
  }

  private static void set(Element end, String name, int value) {
    Objects.requireNonNull(Xml.child(end, name))
        .setTextContent(Integer.toString(Math.max(0, value)));
  }

  private void draw(String part, Element root, ChartDraft chart, Area place, byte[] content)
      throws IOException {
    String chartPart = container.freeName("xl/charts/chart", ".xml");
    container.add(chartPart, CHART_TYPE, content);
    String relation = container.relations(part).add("chart", chartPart);
    int id = 2;
    for (Element known : Xml.below(root, "cNvPr")) {
      id = Math.max(id, Integer.parseInt(known.getAttribute("id")) + 1);
    }
    String xml =
        """
        <xdr:twoCellAnchor xmlns:xdr="%s" xmlns:a="%s" xmlns:c="%s" xmlns:r="%s" editAs="oneCell">\
        <xdr:from><xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row>\
        <xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>%d</xdr:col>\
        <xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
        <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="%s" descr="%s"/>\
        <xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>\
        <a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="%s">\
        <c:chart r:id="%s"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>\
        </xdr:twoCellAnchor>\
        """
            .formatted(
                NS,
                A,
                C,
                Xml.RELATIONS,
                place.firstColumn(),
                place.firstRow(),
                place.lastColumn() + 1,
                place.lastRow(),
                id,
                Xml.escape(FRAME + chart.code()),
                Xml.escape(chart.description()),
                C,
                relation);
    Document anchor = Xml.parse(xml.getBytes(StandardCharsets.UTF_8));
    root.appendChild(root.getOwnerDocument().importNode(anchor.getDocumentElement(), true));
  }
}
