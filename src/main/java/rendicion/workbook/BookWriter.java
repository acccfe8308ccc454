package rendicion.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import rendicion.workbook.LivingWorkbook.Told;

/** Writes our sheets into the parts of a workbook, new or as people left it. */
final class BookWriter {

  private final Container container;
  private final BookDraft draft;
  private final WorkbookPart workbook;
  private final Strings strings;
  private final StylesPart styles;
  private final Looks looks;
  private final Dress dress;
  private final Retarget retarget = new Retarget();
  private final Map<String, OldSheet> old = new HashMap<>();
  private final Map<SheetDraft, WorkbookPart.Sheet> sheets = new LinkedHashMap<>();
  private final List<Placement.Homeless> homeless = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  BookWriter(Container container, BookDraft draft) throws IOException {
    this.container = container;
    this.draft = draft;
    this.workbook = new WorkbookPart(container);
    this.strings = Strings.read(container);
    String book = container.relations("").list("officeDocument").getFirst().target();
    List<Relations.Relation> found = container.relations(book).list("styles");
    if (found.isEmpty()) {
      throw new IOException("A workbook without styles");
    }
    this.styles = new StylesPart(container, found.getFirst().target());
    this.looks = new Looks(styles.table());
    this.dress = new Dress(styles.table());
  }

  /** What people must be told. */
  List<Told> write() throws IOException {
    Map<String, String> marks = Marks.read(container);
    boolean update = !workbook.sheets().isEmpty();
    RestyledCharts restyled = new RestyledCharts(container, marks);
    findSheets(marks);
    addMissingSheets();
    Map<String, String> newMarks = new TreeMap<>();
    for (var entry : sheets.entrySet()) {
      writeSheet(entry.getKey(), entry.getValue(), restyled);
      newMarks.put(entry.getKey().id(), Digest.of(entry.getKey()));
    }
    newMarks.putAll(restyled.marks());
    followReferences(restyled);
    restyled.bringUpToDate();
    nameCells();
    new HomelessSheet(container, workbook, draft.homeless(), looks).add(homeless);
    homeless.stream()
        .map(Placement.Homeless::sheet)
        .distinct()
        .forEach(s -> told.add(new Told(Told.What.HOMELESS, s)));
    workbook.dropCalculationChain();
    if (update) {
      workbook.calculateOnLoad();
      forgetTexts();
      newMarks.put(Marks.SEAL, "");
    }
    styles.write();
    Marks.write(container, newMarks);
    container.removeUnreachable();
    return told;
  }

  private void findSheets(Map<String, String> marks) throws IOException {
    for (SheetDraft sheet : draft.sheets()) {
      WorkbookPart.Found found = workbook.find(sheet);
      if (found == null) {
        continue;
      }
      OldPart part = new OldPart(container, found.sheet().part());
      OldSheet was =
          OldSheet.read(
              part, sheet, strings, dress, found.lastRow(), marks.getOrDefault(sheet.id(), ""));
      String name = found.sheet().name();
      if (was == null) {
        workbook.rename(name, name.substring(0, Math.min(20, name.length())) + " (anterior)");
        told.add(new Told(Told.What.SET_APART, name));
        continue;
      }
      if (!marks.getOrDefault(sheet.id(), was.digest()).equals(was.digest())) {
        told.add(new Told(Told.What.OVERWRITTEN, name));
      }
      TablePart.blocks(container, found.sheet().part(), was).forEach(was::addBlock);
      old.put(sheet.id(), was);
      retarget.add(name, was);
      sheets.put(sheet, found.sheet());
    }
  }

  private void addMissingSheets() throws IOException {
    String before = null;
    Map<SheetDraft, WorkbookPart.Sheet> ordered = new LinkedHashMap<>();
    for (SheetDraft sheet : draft.sheets()) {
      WorkbookPart.Sheet found = sheets.get(sheet);
      WorkbookPart.Sheet at =
          found == null ? workbook.addSheet(sheet.name(), before, false) : found;
      before = at.name();
      ordered.put(sheet, at);
    }
    sheets.clear();
    sheets.putAll(ordered);
  }

  private void writeSheet(SheetDraft sheet, WorkbookPart.Sheet at, RestyledCharts restyled)
      throws IOException {
    OldSheet was = old.get(sheet.id());
    SheetPart part =
        new SheetPart(
            container,
            sheet,
            at,
            looks,
            dress,
            draft,
            this::actualFormula,
            this::actualName,
            restyled);
    Placement placement =
        was == null
            ? part.create(sheet.equals(draft.sheets().getFirst()))
            : part.update(was, strings, retarget);
    homeless.addAll(placement.homeless());
    if (was == null) {
      if (sheet.layout().charts().isEmpty()) {
        workbook.setLocalName(
            "_xlnm.Print_Titles",
            at.name(),
            FormulaText.quoted(at.name()) + "!$%1$d:$%1$d".formatted(sheet.head().headerRow()));
      }
      Area printed = part.printed();
      workbook.setLocalName(
          "_xlnm.Print_Area", at.name(), FormulaText.quoted(at.name()) + "!" + printed.absolute());
    }
  }

  private String actualName(String wanted) {
    return sheets.entrySet().stream()
        .filter(e -> e.getKey().name().equals(wanted))
        .map(e -> e.getValue().name())
        .findFirst()
        .orElse(wanted);
  }

  private String actualFormula(String formula) {
    boolean renamed =
        sheets.entrySet().stream().anyMatch(e -> !e.getKey().name().equals(e.getValue().name()));
    return renamed
        ? FormulaText.retarget(
            formula, (s, area) -> new FormulaText.Place(s == null ? null : actualName(s), area))
        : formula;
  }

  private void followReferences(RestyledCharts restyled) throws IOException {
    Map<String, String> names = new HashMap<>();
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      names.put(sheet.part(), sheet.name());
    }
    Set<String> ours = new HashSet<>();
    for (WorkbookPart.Sheet sheet : sheets.values()) {
      ours.add(sheet.part());
      for (Relations.Relation drawing : container.relations(sheet.part()).list("drawing")) {
        ours.addAll(Drawing.ourCharts(container, drawing.target()));
      }
    }
    ours.removeIf(restyled::isKept);
    new PeopleParts(container, retarget).follow(names, ours);
    workbook.retargetNames(retarget, draft.names().keySet());
    retarget.broken().forEach(s -> told.add(new Told(Told.What.BROKEN_REFERENCE, s)));
  }

  private void nameCells() {
    Map<String, String> references = new TreeMap<>();
    sheets.forEach(
        (sheet, at) ->
            references.put(
                WorkbookPart.NAME + sheet.id(),
                FormulaText.quoted(at.name()) + "!" + sheet.area().absolute()));
    draft
        .names()
        .forEach(
            (name, place) -> {
              String sheet = Objects.requireNonNull(sheets.get(draft.sheet(place.sheet()))).name();
              references.put(name, FormulaText.quoted(sheet) + "!" + place.address());
            });
    workbook.setNames(references);
  }

  private void forgetTexts() throws IOException {
    if (!container.has(Strings.PART)) {
      return;
    }
    Set<String> ours = new HashSet<>();
    sheets.values().forEach(s -> ours.add(s.part()));
    for (String part : container.parts()) {
      if (part.matches("xl/worksheets/[^/]+\\.xml") && !ours.contains(part)) {
        new OldPart(container, part)
            .rows(
                row ->
                    row.cells().stream()
                        .filter(c -> c.isShared() && c.value() != null)
                        .forEach(c -> strings.markUsed(Objects.requireNonNull(c.value()))));
      }
    }
    strings.forgetUnused(container);
  }
}
