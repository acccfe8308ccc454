package rendicion.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The list of sheets of a workbook and its names for cells. */
final class WorkbookPart {

  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  /** What names of our sheets' tables start with; they find a sheet whatever people call it. */
  static final String NAME = "Rendicion_";

  private static final String PRINTED = "_xlnm.Print_";

  private final Container container;
  private final String part;
  private final Element root;

  WorkbookPart(Container container) throws IOException {
    this.container = container;
    this.part = find(container);
    this.root = container.tree(part).getDocumentElement();
    if (!Xml.MAIN.equals(root.getNamespaceURI())) {
      throw new IOException("A workbook in a format that is not the usual one");
    }
  }

  private static String find(Container container) throws IOException {
    List<Relations.Relation> roots = container.relations("").list("officeDocument");
    if (roots.isEmpty()) {
      throw new IOException("Not a workbook");
    }
    return roots.getFirst().target();
  }

  /** One sheet of the workbook. */
  record Sheet(String name, String part, boolean worksheet) {}

  List<Sheet> sheets() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (Element e : elements()) {
      String id = e.getAttributeNS(Xml.RELATIONS, "id");
      Relations.Relation r =
          container.relations(part).find(id).orElseThrow(() -> new IOException("A sheet is lost"));
      sheets.add(new Sheet(e.getAttribute("name"), r.target(), r.type().equals("worksheet")));
    }
    return sheets;
  }

  private List<Element> elements() {
    Element list = Xml.child(root, "sheets");
    return list == null ? List.of() : Xml.children(list, "sheet");
  }

  /** A found sheet of ours and the last row of our table, 0 when nobody knows. */
  record Found(Sheet sheet, int lastRow) {}

  @Nullable Found find(SheetDraft draft) throws IOException {
    String name = definedName(NAME + draft.id());
    for (Sheet sheet : sheets()) {
      if (name != null && sheet.worksheet() && isOn(name, sheet.name())) {
        String area = name.substring(name.lastIndexOf('!') + 1).replace("$", "");
        return new Found(
            sheet, area.matches("[A-Z]+\\d+(:[A-Z]+\\d+)?") ? Area.parse(area).lastRow() : 0);
      }
    }
    for (Sheet sheet : sheets()) {
      if (sheet.worksheet() && sheet.name().equals(draft.name())) {
        return new Found(sheet, 0);
      }
    }
    return null;
  }

  private static boolean isOn(String reference, String sheet) {
    int mark = reference.lastIndexOf('!');
    return mark > 0 && FormulaText.unquoted(reference.substring(0, mark)).equals(sheet);
  }

  private @Nullable String definedName(String name) {
    Element names = Xml.child(root, "definedNames");
    if (names != null) {
      for (Element e : Xml.children(names, "definedName")) {
        if (e.getAttribute("name").equals(name) && !e.hasAttribute("localSheetId")) {
          return e.getTextContent();
        }
      }
    }
    return null;
  }

  /** Adds a sheet after another; as the first where there is none. */
  Sheet addSheet(String wanted, @Nullable String after, boolean last) throws IOException {
    String name = freeName(wanted);
    String sheetPart = container.freeName("xl/worksheets/sheet", ".xml");
    container.add(sheetPart, SHEET_TYPE, new byte[0]);
    String relation = container.relations(part).add("worksheet", sheetPart);
    Element list = Objects.requireNonNull(Xml.child(root, "sheets"));
    List<Element> all = elements();
    int id = 1;
    int place = 0;
    for (int i = 0; i < all.size(); i++) {
      id = Math.max(id, Integer.parseInt(all.get(i).getAttribute("sheetId")) + 1);
      place = last || all.get(i).getAttribute("name").equals(after) ? i + 1 : place;
    }
    Element made = Xml.make(list, "sheet");
    made.setAttribute("name", name);
    made.setAttribute("sheetId", Integer.toString(id));
    made.setAttributeNS(Xml.RELATIONS, "r:id", relation);
    list.insertBefore(made, place < all.size() ? all.get(place) : null);
    shift(place);
    return new Sheet(name, sheetPart, true);
  }

  private String freeName(String wanted) throws IOException {
    List<String> taken =
        sheets().stream().map(s -> s.name().toLowerCase(java.util.Locale.ROOT)).toList();
    String name = wanted;
    for (int n = 2; taken.contains(name.toLowerCase(java.util.Locale.ROOT)); n++) {
      name = wanted + " (" + n + ")";
    }
    return name;
  }

  /** Sheets are counted elsewhere too. */
  private void shift(int place) {
    Element names = Xml.child(root, "definedNames");
    if (names != null) {
      Xml.children(names, "definedName").forEach(e -> bump(e, "localSheetId", place));
    }
    for (Element view : Xml.below(root, "workbookView")) {
      bump(view, "activeTab", place);
      bump(view, "firstSheet", place);
    }
  }

  private static void bump(Element e, String attribute, int place) {
    if (e.hasAttribute(attribute)) {
      int index = Integer.parseInt(e.getAttribute(attribute));
      e.setAttribute(attribute, Integer.toString(index >= place ? index + 1 : index));
    }
  }

  void rename(String from, String to) {
    elements().stream()
        .filter(e -> e.getAttribute("name").equals(from))
        .forEach(e -> e.setAttribute("name", to));
  }

  /** Names leads to the places; the ones there are stay where they stand in the list. */
  void setNames(Map<String, String> references) {
    references.forEach((name, reference) -> setName(name, null, reference));
  }

  void setLocalName(String name, String sheet, String reference) throws IOException {
    List<String> names = sheets().stream().map(Sheet::name).toList();
    setName(name, Integer.toString(names.indexOf(sheet)), reference);
  }

  private void setName(String name, @Nullable String local, String reference) {
    Element names = names();
    for (Element e : Xml.children(names, "definedName")) {
      if (e.getAttribute("name").equals(name)
          && e.getAttribute("localSheetId").equals(local == null ? "" : local)) {
        e.setTextContent(reference);
        return;
      }
    }
    Element made = Xml.add(names, "definedName");
    made.setAttribute("name", name);
    if (local != null) {
      made.setAttribute("localSheetId", local);
    }
    made.setTextContent(reference);
  }

  private Element names() {
    Element names = Xml.child(root, "definedNames");
    return names == null
        ? insert("definedNames", List.of("sheets", "functionGroups", "externalReferences"))
        : names;
  }

  private Element insert(String name, List<String> after) {
    Element made = Xml.make(root, name);
    Element before = null;
    for (String earlier : after) {
      Element e = Xml.child(root, earlier);
      before = e == null ? before : e;
    }
    root.insertBefore(made, Objects.requireNonNull(before).getNextSibling());
    return made;
  }

  /**
   * What is printed of a sheet of ours was already said anew, and a sheet of people's prints its
   * own.
   *
   * @param ours names that are given anew in any case
   */
  void retargetNames(Retarget retarget, Set<String> ours) {
    Element names = Xml.child(root, "definedNames");
    if (names != null && !retarget.movesNothing()) {
      for (Element e : Xml.children(names, "definedName")) {
        String name = e.getAttribute("name");
        if (!name.startsWith(NAME) && !name.startsWith(PRINTED) && !ours.contains(name)) {
          e.setTextContent(retarget.formula(e.getTextContent(), ""));
        }
      }
    }
  }

  /** What people computed over our sheets is computed anew when the workbook is opened. */
  void calculateOnLoad() {
    Element calc = Xml.child(root, "calcPr");
    if (calc == null) {
      calc =
          insert(
              "calcPr", List.of("sheets", "functionGroups", "externalReferences", "definedNames"));
    }
    calc.setAttribute("fullCalcOnLoad", "1");
  }

  void dropCalculationChain() throws IOException {
    for (Relations.Relation r : container.relations(part).list("calcChain")) {
      container.relations(part).remove(r.id());
      container.remove(r.target());
    }
  }

  /** Sheets by the name that they have when they are new, with the name that people gave them. */
  static Map<String, String> renamed(Map<SheetDraft, String> actual) {
    Map<String, String> names = new LinkedHashMap<>();
    actual.forEach(
        (draft, name) -> {
          if (!draft.name().equals(name)) {
            names.put(draft.name(), name);
          }
        });
    return names;
  }
}
