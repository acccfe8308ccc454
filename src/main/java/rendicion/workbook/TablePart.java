package rendicion.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The Excel tables of one of our sheets: ours with its filters, and those of people. */
final class TablePart {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

  private final Container container;
  private final SheetDraft draft;
  private final String sheetPart;
  private final Shell shell;

  TablePart(Container container, SheetDraft draft, String sheetPart, Shell shell) {
    this.container = container;
    this.draft = draft;
    this.sheetPart = sheetPart;
    this.shell = shell;
  }

  void add() throws IOException {
    if (draft.table().isEmpty()) {
      return;
    }
    String part = container.freeName("xl/tables/table", ".xml");
    Document table = Xml.empty();
    Element root = table.createElementNS(Xml.MAIN, "table");
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", Xml.MAIN);
    table.appendChild(root);
    String name = freeTableName();
    root.setAttribute("id", Integer.toString(freeId()));
    root.setAttribute("name", name);
    root.setAttribute("displayName", name);
    root.setAttribute("ref", draft.area().text());
    root.setAttribute("totalsRowShown", "0");
    Xml.add(root, "autoFilter").setAttribute("ref", draft.area().text());
    Element columns = Xml.add(root, "tableColumns");
    for (SheetDraft.Column column : draft.columns()) {
      addColumn(columns, column.header());
    }
    Furniture.count(columns, "tableColumn");
    container.add(part, TYPE, Xml.bytes(table));
    String id = container.relations(sheetPart).add("table", part);
    Element parts = shell.section("tableParts");
    Xml.add(parts, "tablePart").setAttributeNS(Xml.RELATIONS, "r:id", id);
    Furniture.count(parts, "tablePart");
  }

  private static Element addColumn(Element columns, String header) {
    int id = 1;
    for (Element known : Xml.children(columns, "tableColumn")) {
      id = Math.max(id, Integer.parseInt(known.getAttribute("id")) + 1);
    }
    Element made = Xml.add(columns, "tableColumn");
    made.setAttribute("id", Integer.toString(id));
    made.setAttribute("name", header);
    return made;
  }

  private int freeId() throws IOException {
    int id = 1;
    for (Element table : tables()) {
      id = Math.max(id, Integer.parseInt(table.getAttribute("id")) + 1);
    }
    return id;
  }

  private String freeTableName() throws IOException {
    Set<String> taken = new HashSet<>();
    for (Element table : tables()) {
      taken.add(table.getAttribute("displayName"));
    }
    String name = draft.table();
    for (int n = 2; taken.contains(name); n++) {
      name = draft.table() + "_" + n;
    }
    return name;
  }

  private List<Element> tables() throws IOException {
    List<Element> tables = new ArrayList<>();
    for (String part : container.parts()) {
      if (part.matches("xl/tables/[^/]+\\.xml")) {
        tables.add(container.glance(part).getDocumentElement());
      }
    }
    return tables;
  }

  /** Rectangles of tables and pivots that are the people's. */
  static List<Area> blocks(Container container, String sheetPart, OldSheet old) throws IOException {
    List<Area> blocks = new ArrayList<>();
    for (Relations.Relation r : container.relations(sheetPart).list()) {
      if (r.type().equals("table")) {
        Area area =
            Area.parse(container.glance(r.target()).getDocumentElement().getAttribute("ref"));
        if (!old.isOurTable(area)) {
          blocks.add(area);
        }
      } else if (r.type().equals("pivotTable")) {
        for (Element location :
            Xml.children(container.glance(r.target()).getDocumentElement(), "location")) {
          blocks.add(Area.parse(location.getAttribute("ref")));
        }
      }
    }
    return blocks;
  }

  void update(OldSheet old) throws IOException {
    boolean found = false;
    for (Relations.Relation r : container.relations(sheetPart).list()) {
      if (r.type().equals("pivotTable") && !old.movesNothing()) {
        movePivot(container.tree(r.target()), old);
      }
      if (r.type().equals("table")) {
        Element table = container.tree(r.target()).getDocumentElement();
        Area area = Area.parse(table.getAttribute("ref"));
        if (old.isOurTable(area)) {
          found = true;
          updateOurs(table, area, old);
        } else {
          moveTheirs(table, old);
        }
      }
    }
    if (!found) {
      add();
    }
  }

  private static void movePivot(Document pivot, OldSheet old) {
    for (Element location : Xml.children(pivot.getDocumentElement(), "location")) {
      location.setAttribute("ref", Shell.list(location.getAttribute("ref"), old));
    }
  }

  private static void moveTheirs(Element table, OldSheet old) {
    for (Element e : Xml.below(table, "autoFilter")) {
      e.setAttribute("ref", Shell.list(e.getAttribute("ref"), old));
    }
    table.setAttribute("ref", Shell.list(table.getAttribute("ref"), old));
  }

  private void updateOurs(Element table, Area was, OldSheet old) {
    Element columns = java.util.Objects.requireNonNull(Xml.child(table, "tableColumns"));
    List<Element> before = Xml.children(columns, "tableColumn");
    List<Element> theirs = new ArrayList<>();
    List<Element> kept = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      int to = old.column(was.firstColumn() + i);
      if (to >= draft.endColumn()) {
        theirs.add(before.get(i));
      } else if (to >= 0) {
        kept.add(before.get(i));
      }
      columns.removeChild(before.get(i));
    }
    theirs.forEach(columns::appendChild);
    kept.forEach(columns::appendChild);
    List<Element> ordered = new ArrayList<>();
    for (SheetDraft.Column column : draft.columns()) {
      ordered.add(
          kept.stream()
              .filter(e -> e.getAttribute("name").equals(column.header()))
              .findFirst()
              .orElseGet(() -> addColumn(columns, column.header())));
    }
    Xml.children(columns).forEach(columns::removeChild);
    ordered.forEach(columns::appendChild);
    theirs.forEach(columns::appendChild);
    Furniture.count(columns, "tableColumn");
    setArea(table, was, theirs.size(), old);
  }

  private void setArea(Element table, Area was, int theirs, OldSheet old) {
    boolean totals = "1".equals(table.getAttribute("totalsRowCount"));
    Area area = draft.area();
    int lastColumn = area.lastColumn() + theirs;
    Area data = new Area(area.firstRow(), area.firstColumn(), area.lastRow(), lastColumn);
    Area whole =
        new Area(
            area.firstRow(), area.firstColumn(), area.lastRow() + (totals ? 1 : 0), lastColumn);
    table.setAttribute("ref", whole.text());
    for (Element sort : Xml.below(table, "sortState")) {
      Xml.remove(sort);
    }
    Element filter = Xml.child(table, "autoFilter");
    if (filter == null) {
      return;
    }
    filter.setAttribute("ref", data.text());
    for (Element column : Xml.children(filter, "filterColumn")) {
      int to = old.column(was.firstColumn() + Integer.parseInt(column.getAttribute("colId")));
      if (to < 0) {
        Xml.remove(column);
      } else {
        column.setAttribute("colId", Integer.toString(to - area.firstColumn()));
      }
    }
  }
}
