package rendicion.feedback.ooxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What changes in the workbook part: one more sheet, and what counts sheets from the first. */
final class WorkbookPart {

  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "fileVersion",
          "fileSharing",
          "workbookPr",
          "workbookProtection",
          "bookViews",
          "sheets",
          "functionGroups",
          "externalReferences");

  private final PartText text;
  private final Element root;

  WorkbookPart(PartText text) {
    this.text = text;
    this.root = text.root();
  }

  /**
   * A sheet as it is listed.
   *
   * @param id of the relation to its part
   */
  record Listed(String name, String id) {}

  List<Listed> sheets() {
    List<Listed> all = new ArrayList<>();
    for (Element sheet : sheetElements()) {
      all.add(new Listed(text.read(sheet.attribute("name", "")), sheet.attribute("id", "")));
    }
    return all;
  }

  private List<Element> sheetElements() {
    return root.child("sheets").map(s -> s.children("sheet")).orElse(List.of());
  }

  /**
   * Puts a sheet first; names and views that tell sheets by their number follow.
   *
   * @param titles rows that are printed on each page
   * @return the name it got
   */
  String addFirst(String wanted, String relationships, String id, int titles) {
    String name = freeName(wanted);
    Element sheets = root.child("sheets").orElseThrow();
    text.insert(
        sheets.inside(),
        "<%ssheet name=\"%s\" sheetId=\"%d\" xmlns:r=\"%s\" r:id=\"%s\"/>"
            .formatted(root.prefix(), Xml.escape(name), freeSheetId(), relationships, id));
    shiftNames();
    addPrintTitles(name, titles);
    return name;
  }

  /** The copy opens on the sheet with that number. */
  void openOn(int index) {
    for (Element views : root.children("bookViews")) {
      for (Element view : views.children("workbookView")) {
        if (index > 0 || view.span("activeTab") != null) {
          text.set(view, "activeTab", Integer.toString(index));
        }
        if (view.span("firstSheet") != null) {
          text.set(view, "firstSheet", "0");
        }
      }
    }
  }

  private String freeName(String wanted) {
    Set<String> taken = new HashSet<>();
    sheets().forEach(s -> taken.add(s.name.toLowerCase(Locale.ROOT)));
    String name = wanted;
    for (int n = 2; taken.contains(name.toLowerCase(Locale.ROOT)); n++) {
      name = wanted + " " + n;
    }
    return name;
  }

  private long freeSheetId() {
    long highest = 0;
    for (Element sheet : sheetElements()) {
      try {
        highest = Math.max(highest, Long.parseLong(sheet.attribute("sheetId", "0")));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("A sheet id that is no number", e);
      }
    }
    return highest + 1;
  }

  private void shiftNames() {
    for (Element names : root.children("definedNames")) {
      for (Element name : names.children("definedName")) {
        String sheet = name.attribute("localSheetId");
        if (sheet != null) {
          text.set(name, "localSheetId", Integer.toString(Integer.parseInt(sheet) + 1));
        }
      }
    }
  }

  private void addPrintTitles(String sheet, int row) {
    String xml =
        "<%1$sdefinedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">%2$s</%1$sdefinedName>"
            .formatted(
                root.prefix(),
                Xml.escape("'%s'!$%d:$%d".formatted(sheet.replace("'", "''"), row, row)));
    Optional<Element> names = root.child("definedNames");
    if (names.isPresent()) {
      text.append(names.get(), xml);
      return;
    }
    int place = root.inside();
    for (Element e : root.children()) {
      place = BEFORE_NAMES.contains(e.name()) ? e.end() : place;
    }
    text.insert(place, "<%1$sdefinedNames>%2$s</%1$sdefinedNames>".formatted(root.prefix(), xml));
  }
}
