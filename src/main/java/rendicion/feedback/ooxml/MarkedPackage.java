package rendicion.feedback.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.feedback.marks.Marking;
import rendicion.feedback.marks.Marking.Spot;

/**
 * A copy of a workbook with our marks on it. What does not change keeps its bytes, part by part; in
 * what changes only the marks are new. The marks of an earlier copy that came back are taken away
 * first.
 *
 * <p>Not done: workbooks that are signed, which a mark would make invalid.
 */
public final class MarkedPackage {

  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String STRICT_MAIN = STRICT + "spreadsheetml/main";
  private static final String STRICT_RELATIONS = STRICT + "officeDocument/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          TYPES + "sheet.main+xml",
          ".xlsx",
          TYPES + "template.main+xml",
          ".xltx",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
          ".xlsm",
          "application/vnd.ms-excel.template.macroEnabled.main+xml",
          ".xltm");

  private final Parts parts;
  private final ContentTypes types;
  private final String workbookName;
  private final Relations relations;
  private final WorkbookPart workbook;
  private final String main;
  private final String family;
  private final Map<String, String> sheetParts = new LinkedHashMap<>();

  private MarkedPackage(Parts parts) throws IOException {
    this.parts = parts;
    this.types = new ContentTypes(parts);
    this.workbookName =
        new Relations(parts, "")
            .target("officeDocument")
            .orElseThrow(() -> new IOException("No workbook part"));
    PartText text = parts.open(workbookName);
    boolean strict = text.text().contains(STRICT_MAIN);
    this.main = strict ? STRICT_MAIN : MAIN;
    this.family = strict ? STRICT_RELATIONS : RELATIONS;
    this.relations = new Relations(parts, workbookName);
    this.workbook = new WorkbookPart(text);
    for (WorkbookPart.Listed sheet : workbook.sheets()) {
      relations.byId(sheet.id()).ifPresent(r -> sheetParts.put(sheet.name(), r.target()));
    }
  }

  /**
   * Marks a copy.
   *
   * @param stamp what the front sheet of an earlier copy has in it, and nothing else
   * @return the extension that its kind has; empty, and nothing written, when it is of a kind that
   *     is not marked
   * @throws IOException when the workbook is not what it should be, or the disk fails
   */
  public static Optional<String> write(
      Path source, Marking marking, String stamp, OutputStream target) throws IOException {
    try (Parts parts = new Parts(source)) {
      if (parts.hasBelow("_xmlsignatures/")) {
        return Optional.empty();
      }
      MarkedPackage copy = new MarkedPackage(parts);
      String extension = EXTENSIONS.get(copy.types.of(copy.workbookName));
      if (extension == null) {
        return Optional.empty();
      }
      copy.mark(marking, stamp);
      parts.write(target);
      return Optional.of(extension);
    } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
      throw new IOException(e);
    }
  }

  /** The sheets of a workbook in order, by the names that are written in it. */
  public static List<String> sheets(Path source) throws IOException {
    try (Parts parts = new Parts(source)) {
      return List.copyOf(new MarkedPackage(parts).sheetParts.keySet());
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  /** Cells beside which no note can be shown, because the office talks there in threads. */
  public static Set<CellRef> threads(Path source) throws IOException {
    try (Parts parts = new Parts(source)) {
      MarkedPackage workbook = new MarkedPackage(parts);
      Set<CellRef> cells = new HashSet<>();
      for (Map.Entry<String, String> sheet : workbook.sheetParts.entrySet()) {
        for (CellRef cell : workbook.threaded(new Relations(parts, sheet.getValue()))) {
          cells.add(new CellRef(sheet.getKey(), cell.column(), cell.row()));
        }
      }
      return cells;
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private void mark(Marking marking, String stamp) throws IOException {
    Styles styles = styles();
    @Nullable String earlier = findFront(stamp);
    Map<String, List<Spot>> bySheet = new TreeMap<>();
    marking
        .spots()
        .forEach(s -> bySheet.computeIfAbsent(s.sheet(), k -> new java.util.ArrayList<>()).add(s));
    for (Map.Entry<String, String> sheet : sheetParts.entrySet()) {
      if (!sheet.getValue().equals(earlier)) {
        markSheet(
            sheet.getValue(), bySheet.getOrDefault(sheet.getKey(), List.of()), marking, styles);
      }
    }
    String front = new FrontSheet(marking.front(), styles).xml(main, family);
    if (earlier == null) {
      addFront(marking, front);
    } else {
      parts.put(earlier, front);
      workbook.openOn(List.copyOf(sheetParts.values()).indexOf(earlier));
    }
  }

  private void addFront(Marking marking, String xml) throws IOException {
    String folder = workbookName.substring(0, workbookName.lastIndexOf('/') + 1);
    String part = parts.freeName(folder + "worksheets/observaciones", ".xml");
    parts.put(part, xml);
    types.say(part, TYPES + "worksheet+xml");
    String id = relations.add(family, "worksheet", part);
    workbook.addFirst(marking.front().name(), family, id, marking.front().header());
    workbook.openOn(0);
  }

  private Styles styles() throws IOException {
    Optional<String> there = relations.target("styles");
    if (there.isEmpty()) {
      String folder = workbookName.substring(0, workbookName.lastIndexOf('/') + 1);
      String part = parts.freeName(folder + "styles", ".xml");
      parts.put(part, Styles.empty(main));
      types.say(part, TYPES + "styles+xml");
      relations.add(family, "styles", part);
      return new Styles(parts.open(part));
    }
    return new Styles(parts.open(there.get()));
  }

  /** The part of the front sheet of an earlier copy; null when there is none. */
  private @Nullable String findFront(String stamp) throws IOException {
    Optional<String> strings = relations.target("sharedStrings");
    int index = -1;
    if (strings.isPresent() && parts.has(strings.get())) {
      PartText text = parts.open(strings.get());
      if (text.text().contains(stamp)) {
        List<Element> all = text.root().children("si");
        for (int i = 0; i < all.size() && index < 0; i++) {
          index =
              text.text().substring(all.get(i).start(), all.get(i).end()).contains(stamp) ? i : -1;
        }
      }
    }
    String shared = "<(?:\\w+:)?v>\\s*" + index + "\\s*</";
    for (String part : sheetParts.values()) {
      String sheet = parts.has(part) ? parts.open(part).text() : "";
      if (sheet.contains(stamp)
          || index >= 0
              && java.util.regex.Pattern.compile("\\bt=\"s\"[^>]*>" + shared)
                  .matcher(sheet)
                  .find()) {
        return part;
      }
    }
    return null;
  }

  private void markSheet(String part, List<Spot> spots, Marking marking, Styles styles)
      throws IOException {
    if (!parts.has(part)) {
      return;
    }
    PartText text = parts.open(part);
    SheetPart sheet = new SheetPart(text);
    sheet.unselect();
    if (!sheet.hasCells()) {
      return;
    }
    sheet.unpaint();
    MergedCells merged = sheet.merged();
    if (!spots.isEmpty()) {
      sheet.paint(spots, merged, styles);
    }
    Map<CellRef, String> notes = new TreeMap<>(Comparator.naturalOrder());
    for (Spot spot : spots) {
      if (!spot.note().isEmpty()) {
        notes.merge(merged.seen(spot.column(), spot.row()), spot.note(), (a, b) -> a + "\n\n" + b);
      }
    }
    putNotes(part, sheet, notes, marking.author());
  }

  /**
   * Cells where the office talks in threads of Excel 365. Beside a thread Excel shows no note, and
   * rewrites the one that stands for it: the cell is painted, the finding told on the front sheet.
   */
  private Set<CellRef> threaded(Relations of) throws IOException {
    Set<CellRef> cells = new HashSet<>();
    for (Relations.Relation relation : of.all()) {
      if (relation.type().equals("threadedComment") && parts.has(relation.target())) {
        for (Element thread : parts.open(relation.target()).root().children("threadedComment")) {
          cells.add(CellRef.parse("", thread.attribute("ref", "")));
        }
      }
    }
    return cells;
  }

  private void putNotes(String part, SheetPart sheet, Map<CellRef, String> notes, String author)
      throws IOException {
    Relations of = new Relations(parts, part);
    notes.keySet().removeAll(threaded(of));
    Optional<String> comments = of.target("comments").filter(parts::has);
    boolean hasOurs = comments.isPresent() && Notes.hasOurs(parts.open(comments.get()));
    if (notes.isEmpty() && !hasOurs) {
      return;
    }
    String folder = workbookName.substring(0, workbookName.lastIndexOf('/') + 1);
    String commentsPart =
        comments.orElseGet(() -> parts.freeName(folder + "rendicionNotas", ".xml"));
    if (comments.isEmpty()) {
      parts.put(commentsPart, Notes.emptyComments(main));
      types.say(commentsPart, TYPES + "comments+xml");
      of.add(family, "comments", commentsPart);
    }
    String drawing = sheet.drawing().flatMap(of::byId).map(Relations.Relation::target).orElse("");
    if (!parts.has(drawing)) {
      drawing = parts.freeName(folder + "drawings/rendicionNotas", ".vml");
      parts.put(drawing, Notes.emptyDrawing());
      types.say(drawing, VML);
      sheet.drawing(family, of.add(family, "vmlDrawing", drawing));
    }
    new Notes(parts.open(commentsPart), parts.open(drawing)).put(notes, author, sheet.geometry());
  }
}
