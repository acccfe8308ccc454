package rendicion.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Office;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.Severity;
import rendicion.domain.TableLayout;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.FormFinder;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Plain;

/** Finds which tables of a workbook are those that a deliverable describes. */
final class DeliverableMatcher {
  private final List<Table> tables;
  private final List<SheetGrid> sheets;
  private final String fileName;
  private final ReadingFindings findings;

  /**
   * @param tables what was found on the sheets by its figures
   * @param sheets those that can be seen
   */
  DeliverableMatcher(
      List<Table> tables, List<SheetGrid> sheets, String path, ReadingFindings findings) {
    this.tables = tables;
    this.sheets = sheets;
    this.fileName = path.substring(path.lastIndexOf('/') + 1);
    this.findings = findings;
  }

  /** The deliverables that the file's name points to; all that its tables fit when none. */
  List<Deliverable> candidates(Office office) {
    List<Deliverable> byName =
        office.deliverables().stream().filter(d -> isNamed(d) && !d.files().isEmpty()).toList();
    if (!byName.isEmpty()) {
      return byName;
    }
    List<Deliverable> fitting = fitting(office);
    return fitting.isEmpty()
        ? office.deliverables().stream()
            .filter(d -> d.tables().stream().anyMatch(l -> !forms(l).isEmpty()))
            .toList()
        : fitting;
  }

  /** The deliverables of which a table is there as a whole. */
  List<Deliverable> fitting(Office office) {
    return office.deliverables().stream()
        .filter(d -> d.tables().stream().anyMatch(l -> !whole(l).isEmpty()))
        .toList();
  }

  private boolean isNamed(Deliverable deliverable) {
    String plain = Plain.of(fileName);
    return deliverable.files().stream()
        .anyMatch(
            f ->
                LabelPattern.glob(f).matcher(plain).matches()
                    || LabelPattern.glob(f)
                        .matcher(plain.replaceFirst("\\.[a-z]{3,4}$", ""))
                        .matches());
  }

  private List<TableMatch> whole(TableLayout layout) {
    return eligible(layout).stream()
        .map(t -> TableMatch.of(layout, t))
        .filter(TableMatch::isWhole)
        .toList();
  }

  private List<Table> eligible(TableLayout layout) {
    return tables.stream().filter(t -> isOnSheet(layout, t.grid()) && hasTitle(layout, t)).toList();
  }

  /** Known by their labels only: tables that nobody has filled in, or hardly. */
  private List<TableMatch> forms(TableLayout layout) {
    return sheets.stream()
        .filter(sheet -> isOnSheet(layout, sheet))
        .flatMap(sheet -> FormFinder.find(sheet, t -> isForm(layout, t)).stream())
        .map(t -> TableMatch.of(layout, t))
        .toList();
  }

  private static boolean isForm(TableLayout layout, Table table) {
    return hasTitle(layout, table) && TableMatch.of(layout, table).isWhole();
  }

  private static boolean isOnSheet(TableLayout layout, SheetGrid grid) {
    String sheet = Plain.of(grid.name());
    return layout.sheets().isEmpty()
        || grid.name().startsWith("(")
        || layout.sheets().stream().anyMatch(s -> LabelPattern.glob(s).matcher(sheet).matches());
  }

  private static boolean hasTitle(TableLayout layout, Table table) {
    String above = " " + Plain.words(String.join(" ", table.titles())) + " ";
    return layout.titles().isEmpty()
        || layout.titles().stream().anyMatch(t -> above.contains(Plain.words(t)));
  }

  /** The tables that the deliverable's layouts fit; says what is missing. */
  List<TableMatch> match(Deliverable deliverable) {
    List<TableMatch> matches = new ArrayList<>();
    List<TableMatch> unfilled = new ArrayList<>();
    for (TableLayout layout : deliverable.tables()) {
      List<TableMatch> whole = whole(layout);
      if (whole.isEmpty()) {
        whole = likely(layout);
      }
      if (whole.isEmpty()) {
        whole = forms(layout);
      }
      matches.addAll(whole.isEmpty() ? nearest(layout, deliverable) : whole);
      if (whole.stream().allMatch(TableMatch::isUnfilled)) {
        unfilled.addAll(whole);
      }
    }
    if (!unfilled.isEmpty()) {
      sayUnfilled(unfilled, deliverable);
    }
    return matches;
  }

  private void sayUnfilled(List<TableMatch> unfilled, Deliverable deliverable) {
    TableMatch first = unfilled.getFirst();
    Column column =
        first.figures().values().stream()
            .flatMap(List::stream)
            .min(Comparator.comparing(Column::number))
            .orElseThrow();
    CellRef cell =
        new CellRef(first.table().grid().name(), column.number(), first.table().bodyFirst());
    List<String> sheets = unfilled.stream().map(m -> m.table().grid().name()).distinct().toList();
    findings.unique(
        "reading.table-unfilled",
        Severity.ERROR,
        cell,
        Map.of(
            "deliverable", deliverable.title(),
            "sheets", String.join(", ", sheets.stream().map(s -> "«" + s + "»").toList()),
            "n", Integer.toString(sheets.size()),
            "label", Plain.collapse(column.label()),
            "cell", cell.address()));
  }

  /**
   * The one table that fits when labels may be written a little differently, or one of each sheet
   * where all are written so in the same way; says which are.
   */
  private List<TableMatch> likely(TableLayout layout) {
    List<TableMatch> found = new ArrayList<>();
    List<Map<String, Column>> taken = new ArrayList<>();
    for (Table table : eligible(layout)) {
      LikelyColumns.Amended amended = LikelyColumns.amend(layout, table);
      TableMatch match = TableMatch.of(amended.layout(), table);
      if (match.isWhole()) {
        found.add(match);
        taken.add(amended.taken());
      }
    }
    boolean alike = taken.stream().map(DeliverableMatcher::renames).distinct().count() == 1;
    if (!alike || !isOneOfEachSheet(found)) {
      return List.of();
    }
    for (String label : taken.getFirst().keySet()) {
      List<CellRef> cells = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        cells.add(header(found.get(i).table(), Objects.requireNonNull(taken.get(i).get(label))));
      }
      sayLikely(label, Objects.requireNonNull(taken.getFirst().get(label)), cells);
    }
    return found;
  }

  /** What is written for each label that was wanted. */
  private static Map<String, String> renames(Map<String, Column> taken) {
    Map<String, String> renames = new HashMap<>();
    taken.forEach((label, column) -> renames.put(label, Plain.of(column.label())));
    return renames;
  }

  private static boolean isOneOfEachSheet(List<TableMatch> found) {
    return found.stream().map(m -> m.table().grid().name()).distinct().count() == found.size();
  }

  private static CellRef header(Table table, Column column) {
    return new CellRef(table.grid().name(), column.number(), Math.max(1, table.headerLast()));
  }

  /** Said once, at the first sheet, however many sheets have it. */
  private void sayLikely(String label, Column column, List<CellRef> cells) {
    findings.unique(
        "reading.column-likely",
        Severity.WARNING,
        cells.getFirst(),
        Map.of(
            "label",
            label,
            "found",
            column.label(),
            "text",
            column.path().isEmpty() ? "" : Plain.collapse(column.path().getLast()),
            "n-others",
            Integer.toString(cells.size() - 1),
            "others",
            cells.stream().skip(1).map(CellRef::toString).collect(Collectors.joining(", "))));
  }

  private List<TableMatch> nearest(TableLayout layout, Deliverable deliverable) {
    List<TableMatch> near =
        eligible(layout).stream()
            .map(t -> TableMatch.of(layout, t))
            .filter(TableMatch::isNear)
            .sorted(Comparator.comparing(TableMatch::found).reversed())
            .limit(1)
            .toList();
    if (near.isEmpty()) {
      findings.ofFile(
          "reading.table-missing",
          Severity.ERROR,
          Map.of(
              "deliverable", deliverable.title(),
              "labels", labels(layout)));
    }
    for (TableMatch match : near) {
      match.missing().forEach(label -> sayMissing(label, match.table()));
    }
    return near;
  }

  private void sayMissing(String label, Table table) {
    String near = NearLabels.of(label, table);
    findings.ofSheet(
        "reading.column-missing",
        Severity.ERROR,
        table.grid().name(),
        Map.of("label", label, "near", near, "alike", near.isEmpty() ? "no" : "yes"));
  }

  private static String labels(TableLayout layout) {
    return String.join(
        ", ", layout.columns().stream().map(c -> "«" + c.labels().getFirst() + "»").toList());
  }
}
