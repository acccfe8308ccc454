package rendicion.reading.cells;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.OoxmlPackage.Relation;
import rendicion.reading.cells.UnreadableWorkbookException.Why;

/** Reads .xlsx, .xlsm, .xltx and Strict Open XML part by part, each once and forwards. */
final class OoxmlWorkbook {
  private final Path file;
  private final CellStore store;
  private boolean since1904;
  private final List<SheetEntry> entries = new ArrayList<>();

  OoxmlWorkbook(Path file, CellStore store) {
    this.file = file;
    this.store = store;
  }

  private record SheetEntry(String name, String id, boolean hidden) {}

  Workbook read() throws IOException, UnreadableWorkbookException {
    try (OoxmlPackage parts = new OoxmlPackage(file)) {
      String main = mainPart(parts);
      readEntries(parts, main);
      List<Relation> relations = parts.relations(main);
      OoxmlStrings.read(parts, target(relations, "sharedStrings"), store);
      OoxmlStyles styles = OoxmlStyles.read(parts, target(relations, "styles"), store);
      Map<String, Relation> byId = new HashMap<>();
      relations.forEach(r -> byId.put(r.id(), r));
      List<SheetGrid> sheets = new ArrayList<>();
      List<String> absent = new ArrayList<>();
      boolean web = false;
      for (SheetEntry entry : entries) {
        Relation relation = byId.get(entry.id);
        if (relation == null || relation.external() || !parts.has(relation.target())) {
          absent.add(entry.name);
        } else if (relation.type().equals("worksheet")) {
          GridBuilder grid = new GridBuilder(entry.name, store);
          grid.countFrom1904(since1904);
          if (entry.hidden) {
            grid.hide();
          }
          OoxmlSheet sheet = new OoxmlSheet(grid, store, styles);
          sheet.read(parts, relation.target());
          web |= sheet.asksTheWeb();
          sheets.add(grid.build());
        }
      }
      boolean links = web || has(relations, "externalLink");
      return new Workbook(
          sheets,
          new Workbook.Beside(
              links, has(relations, "vbaProject"), parts.hasFolder("embeddings"), absent));
    } catch (ZipException e) {
      throw new UnreadableWorkbookException(Why.DAMAGED, e);
    }
  }

  private static String mainPart(OoxmlPackage parts)
      throws IOException, UnreadableWorkbookException {
    String main = target(parts.relations(""), "officeDocument");
    if (main == null || !parts.has(main)) {
      throw new UnreadableWorkbookException(Why.DAMAGED, "no workbook part");
    }
    return main;
  }

  private void readEntries(OoxmlPackage parts, String main)
      throws IOException, UnreadableWorkbookException {
    try (XmlPart xml = parts.open(main)) {
      while (xml.advance()) {
        if (xml.starts("workbookPr")) {
          since1904 = xml.isTrue("date1904");
        } else if (xml.starts("sheet")) {
          boolean hidden = !xml.attribute("state", "visible").equals("visible");
          entries.add(new SheetEntry(xml.attribute("name", ""), xml.attribute("id", ""), hidden));
        }
      }
    }
  }

  private static @Nullable String target(List<Relation> relations, String type) {
    return relations.stream()
        .filter(r -> r.type().equals(type) && !r.external())
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }

  private static boolean has(List<Relation> relations, String type) {
    return relations.stream().anyMatch(r -> r.type().equals(type));
  }
}
