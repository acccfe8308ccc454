package rendicion.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rendicion.domain.CellRef;
import rendicion.domain.FileKind;
import rendicion.reading.Inspection.InspectedTable;
import rendicion.reading.Inspection.Look;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.UnreadableWorkbookException;
import rendicion.reading.cells.Workbook;
import rendicion.reading.cells.WorkbookOpener;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.SheetForm;
import rendicion.reading.tables.SheetIndex;
import rendicion.reading.tables.Table;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.tables.TableFinder;
import rendicion.reading.tables.TableTraits;

/** Says what tables a workbook holds, without any plan. */
public final class WorkbookInspector {
  private static final Look NO_LOOK = new Look(List.of(), List.of());

  private final List<InspectedTable> tables = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private final boolean forPeople;

  private WorkbookInspector(boolean forPeople) {
    this.forPeople = forPeople;
  }

  /**
   * Looks at every sheet, hidden ones included, and says of each table what people are shown.
   *
   * @return as {@link #inspect}
   * @throws IOException when the disk fails
   */
  public static Inspection inspectForPeople(Path file, FileKind kind) throws IOException {
    return new WorkbookInspector(true).run(file, kind);
  }

  /**
   * Looks at every sheet, hidden ones included; what people are shown of a table is left out.
   *
   * @return never fails on what a file holds: a file that cannot be read has no tables and says why
   * @throws IOException when the disk fails
   */
  public static Inspection inspect(Path file, FileKind kind) throws IOException {
    return new WorkbookInspector(false).run(file, kind);
  }

  private Inspection run(Path file, FileKind kind) throws IOException {
    List<String> notUnderstood = new ArrayList<>();
    try {
      Workbook workbook = FrontSheets.of(WorkbookOpener.open(file, kind)).withoutThem();
      WritingHabit habit = WritingHabit.of(workbook);
      SheetIndex index = SheetIndex.of(workbook.sheets());
      workbook.sheets().forEach(sheet -> inspect(sheet, index, habit));
      if (workbook.sheets().isEmpty()) {
        notUnderstood.add(RefusalTexts.noSheets());
      }
    } catch (UnreadableWorkbookException e) {
      notUnderstood.add(RefusalTexts.of(e.why()));
    }
    return new Inspection(tables, looks, notUnderstood);
  }

  private void inspect(SheetGrid sheet, SheetIndex index, WritingHabit habit) {
    List<Table> found = TableFinder.find(sheet, index);
    boolean form = SheetForm.is(sheet);
    List<Table> real =
        form ? List.of() : found.stream().filter(t -> !TableTraits.isForm(t)).toList();
    int above = 0;
    for (Table table : real) {
      add(describe(table), look(table, above, real, habit));
      above = Math.max(above, table.bodyLast());
    }
    if (form || real.size() < found.size()) {
      add(without(sheet, "form"), NO_LOOK);
    } else if (real.isEmpty() && sheet.lastRow() > 0) {
      add(without(sheet, "none"), NO_LOOK);
    }
  }

  private void add(InspectedTable table, Look look) {
    tables.add(table);
    looks.add(look);
  }

  private Look look(Table table, int above, List<Table> all, WritingHabit habit) {
    if (!forPeople) {
      return NO_LOOK;
    }
    int below =
        all.stream()
            .mapToInt(t -> t.headerFirst() == 0 ? t.bodyFirst() : t.headerFirst())
            .filter(row -> row > table.bodyLast())
            .min()
            .orElse(Integer.MAX_VALUE);
    return new Look(SheetSketch.of(table, above, below), ColumnDoubts.of(table, habit));
  }

  private static InspectedTable without(SheetGrid sheet, String kind) {
    return new InspectedTable(
        sheet.name(),
        kind,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static InspectedTable describe(Table table) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, String> types = new LinkedHashMap<>();
    Map<String, String> units = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String letters = CellRef.columnLetters(column.number());
      labels.put(letters, column.label());
      if (column.type() != null) {
        types.put(letters, column.type().name().toLowerCase(Locale.ROOT));
      }
      if (column.unit() != null) {
        units.put(letters, column.unit());
      }
    }
    return new InspectedTable(
        table.grid().name(),
        "table",
        table.headerFirst() == 0 ? List.of() : List.of(table.headerFirst(), table.headerLast()),
        List.of(table.bodyFirst(), table.bodyLast()),
        List.of(
            CellRef.columnLetters(table.firstColumn()), CellRef.columnLetters(table.lastColumn())),
        labels,
        types,
        units,
        TableTraits.totals(table),
        TableTraits.rows(table, RowKind.BLANK),
        TableTraits.placeholders(table),
        TableTraits.hasPeriodsInColumns(table) ? "periods-in-columns" : "rows");
  }
}
