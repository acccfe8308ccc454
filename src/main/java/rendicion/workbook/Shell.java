package rendicion.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** All of a sheet but its rows, as a tree in the order that the format demands. */
final class Shell {

  private static final List<String> ORDER =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  private final Document document;
  private final Element root;

  Shell(Document document) {
    this.document = document;
    this.root = document.getDocumentElement();
  }

  Document document() {
    return document;
  }

  Element root() {
    return root;
  }

  @Nullable Element find(String section) {
    return Xml.child(root, section);
  }

  /** The section, made at its place where there is none. */
  Element section(String name) {
    Element found = find(name);
    return found == null ? add(name) : found;
  }

  /** One more of a section that may stand several times. */
  Element add(String name) {
    Element made = Xml.make(root, name);
    insert(made);
    return made;
  }

  private void insert(Element made) {
    int place = ORDER.indexOf(made.getLocalName());
    Node before = null;
    for (Element e : Xml.children(root)) {
      // What is not in the list, such as mc:AlternateContent, stands among the controls.
      int other = ORDER.indexOf(e.getLocalName());
      if (other > place) {
        before = e;
        break;
      }
    }
    root.insertBefore(made, before);
  }

  void remove(String name) {
    Xml.children(root, name).forEach(Xml::remove);
  }

  void removeIfEmpty(String name) {
    Element found = find(name);
    if (found != null && Xml.children(found).isEmpty()) {
      Xml.remove(found);
    }
  }

  /** Leads every place that the sheet names of itself or of others to where it stands now. */
  void move(OldSheet old, String sheet, Retarget retarget) {
    for (Element e : Xml.below(root, "f")) {
      e.setTextContent(retarget.formula(e.getTextContent(), sheet));
    }
    for (String name : List.of("formula", "formula1", "formula2")) {
      for (Element e : Xml.below(root, name)) {
        if (Xml.children(e).isEmpty()) {
          e.setTextContent(retarget.formula(e.getTextContent(), sheet));
        }
      }
    }
    for (Element e : Xml.below(root, "sqref")) {
      String moved = list(e.getTextContent(), old);
      if (moved.isEmpty()) {
        Xml.remove(e.getParentNode());
      } else {
        e.setTextContent(moved);
      }
    }
    moveAttributes(old);
    moveBreaks("rowBreaks", old::row);
    moveBreaks("colBreaks", old::column);
  }

  private void moveAttributes(OldSheet old) {
    for (String name :
        List.of(
            "conditionalFormatting",
            "dataValidation",
            "protectedRange",
            "ignoredError",
            "mergeCell",
            "hyperlink",
            "autoFilter",
            "sortState",
            "sortCondition")) {
      for (Element e : Xml.below(root, name)) {
        for (String attribute : List.of("sqref", "ref")) {
          if (e.hasAttribute(attribute)) {
            String moved = list(e.getAttribute(attribute), old);
            if (moved.isEmpty()) {
              Xml.remove(e);
            } else {
              e.setAttribute(attribute, moved);
            }
          }
        }
      }
    }
  }

  static String list(String areas, OldSheet old) {
    List<String> moved = new ArrayList<>();
    for (String area : areas.strip().split("\\s+")) {
      Area to = areaOrNull(area) == null ? null : old.moved(Area.parse(area));
      if (to != null) {
        moved.add(to.text());
      } else if (areaOrNull(area) == null) {
        moved.add(area);
      }
    }
    return String.join(" ", moved);
  }

  /** Null for whole rows and columns, which need no address of a cell. */
  private static @Nullable Area areaOrNull(String text) {
    return text.matches("\\$?[A-Z]{1,3}\\$?\\d{1,7}(:\\$?[A-Z]{1,3}\\$?\\d{1,7})?")
        ? Area.parse(text)
        : null;
  }

  private void moveBreaks(String section, Function<Integer, Integer> to) {
    Element breaks = find(section);
    if (breaks != null) {
      for (Element brk : Xml.children(breaks, "brk")) {
        int moved = to.apply(Integer.parseInt(brk.getAttribute("id")));
        if (moved > 0) {
          brk.setAttribute("id", Integer.toString(moved));
        } else {
          Xml.remove(brk);
        }
      }
      int left = Xml.children(breaks, "brk").size();
      breaks.setAttribute("count", Integer.toString(left));
      breaks.setAttribute("manualBreakCount", Integer.toString(left));
      removeIfEmpty(section);
    }
  }

  /** Columns keep the width and look that people gave them, wherever they are now. */
  void moveColumns(OldSheet old, SheetDraft draft, Measure measure) {
    Map<Integer, Map<String, String>> byColumn = new TreeMap<>();
    Element cols = find("cols");
    List<Map<String, String>> far = new ArrayList<>();
    if (cols != null) {
      for (Element col : Xml.children(cols, "col")) {
        take(col, old, byColumn, far);
      }
      Xml.remove(cols);
    }
    for (int c = 0; c < draft.columns().size(); c++) {
      byColumn.computeIfAbsent(
          draft.sheetColumn(c), column -> new TreeMap<>(width(measure, column, draft)));
    }
    writeColumns(byColumn, far);
  }

  private static void take(
      Element col,
      OldSheet old,
      Map<Integer, Map<String, String>> byColumn,
      List<Map<String, String>> far) {
    int from = Integer.parseInt(col.getAttribute("min")) - 1;
    int to = Integer.parseInt(col.getAttribute("max")) - 1;
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < col.getAttributes().getLength(); i++) {
      Node a = col.getAttributes().item(i);
      attributes.put(a.getNodeName(), a.getNodeValue());
    }
    attributes.remove("min");
    attributes.remove("max");
    int near = Math.min(to, from + 255);
    for (int c = from; c <= near; c++) {
      int moved = old.column(c);
      if (moved >= 0 && moved <= Area.LAST_COLUMN) {
        byColumn.putIfAbsent(moved, attributes);
      }
    }
    if (to > near && old.column(near + 1) <= Area.LAST_COLUMN) {
      Map<String, String> rest = new TreeMap<>(attributes);
      rest.put("min", Integer.toString(old.column(near + 1) + 1));
      rest.put("max", Integer.toString(Math.min(old.column(to), Area.LAST_COLUMN) + 1));
      far.add(rest);
    }
  }

  void setColumns(SheetDraft draft, Measure measure) {
    Map<Integer, Map<String, String>> byColumn = new TreeMap<>();
    for (int c = 0; c < draft.columns().size(); c++) {
      byColumn.put(draft.sheetColumn(c), width(measure, draft.sheetColumn(c), draft));
    }
    writeColumns(byColumn, List.of());
  }

  private static Map<String, String> width(Measure measure, int column, SheetDraft draft) {
    int width = measure.width(column - draft.layout().firstColumn()) + Measure.MARGIN;
    return Map.of("width", width + ".0", "customWidth", "1");
  }

  private void writeColumns(
      Map<Integer, Map<String, String>> byColumn, List<Map<String, String>> far) {
    Element cols = section("cols");
    Element run = null;
    int end = -2;
    for (var entry : byColumn.entrySet()) {
      boolean same = run != null && entry.getKey() == end + 1 && same(run, entry.getValue());
      end = entry.getKey();
      if (!same) {
        run = Xml.add(cols, "col");
        run.setAttribute("min", Integer.toString(end + 1));
        for (var a : new TreeMap<>(entry.getValue()).entrySet()) {
          run.setAttribute(a.getKey(), a.getValue());
        }
      }
      java.util.Objects.requireNonNull(run).setAttribute("max", Integer.toString(end + 1));
    }
    for (Map<String, String> rest : far) {
      Element col = Xml.add(cols, "col");
      rest.forEach(col::setAttribute);
    }
  }

  private static boolean same(Element run, Map<String, String> attributes) {
    return run.getAttributes().getLength() == attributes.size() + 2
        && attributes.entrySet().stream()
            .allMatch(e -> e.getValue().equals(run.getAttribute(e.getKey())));
  }

  /** Looks that people gave to whole columns, by column. */
  Map<Integer, Integer> columnStyles() {
    Map<Integer, Integer> styles = new TreeMap<>();
    Element cols = find("cols");
    if (cols != null) {
      for (Element col : Xml.children(cols, "col")) {
        if (col.hasAttribute("style")) {
          int to = Math.min(Integer.parseInt(col.getAttribute("max")), 256);
          for (int c = Integer.parseInt(col.getAttribute("min")); c <= to; c++) {
            styles.put(c - 1, Integer.parseInt(col.getAttribute("style")));
          }
        }
      }
    }
    return styles;
  }
}
