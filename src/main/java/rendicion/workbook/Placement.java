package rendicion.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is the people's on one of our sheets, at the places where it is to stand now. */
final class Placement {

  private final SortedMap<Integer, SortedMap<Integer, String>> cells = new TreeMap<>();
  private final Map<Long, Integer> styles = new HashMap<>();
  private final Map<Integer, Integer> columnStyles = new HashMap<>();
  private final SortedMap<Integer, Map<String, String>> rowAttributes = new TreeMap<>();
  private final List<Homeless> homeless = new ArrayList<>();

  /** Something whose row is no more. */
  record Homeless(String sheet, String row, String column, String text) {}

  static Placement none() {
    return new Placement();
  }

  static Placement of(
      OldSheet old, SheetDraft draft, String sheetName, Strings strings, Retarget retarget) {
    Placement placement = new Placement();
    Map<String, OldCell> masters = new HashMap<>();
    for (OldCell cell : old.kept()) {
      if (cell.formula() != null
          && "shared".equals(cell.formula().get("t"))
          && cell.formulaText() != null
          && !cell.formulaText().isEmpty()) {
        masters.put(cell.formula().get("si"), cell);
      }
    }
    for (OldCell cell : old.kept()) {
      placement.place(cell, old, draft, sheetName, strings, retarget, masters);
    }
    for (OldCell cell : old.dressed()) {
      int row = old.row(cell.row());
      int column = old.column(cell.column());
      if (row > 0 && column >= 0) {
        placement.styles.put(key(row, column), cell.style());
      }
    }
    old.rowAttributes()
        .forEach(
            (row, attributes) -> {
              int to = old.row(row);
              if (to > 0) {
                placement.rowAttributes.put(to, attributes);
              }
            });
    return placement;
  }

  private void place(
      OldCell cell,
      OldSheet old,
      SheetDraft draft,
      String sheetName,
      Strings strings,
      Retarget retarget,
      Map<String, OldCell> masters) {
    int row = old.row(cell.row(), cell.column());
    int column = old.column(cell.column());
    boolean taken = row > 0 && (isTaken(draft, row, column) || at(row).containsKey(column));
    if (row < 0 || column < 0 || taken) {
      if (!cell.isEmpty()) {
        lose(sheetName, old.key(cell.row()), old.header(cell.column()), told(cell, strings));
      }
      return;
    }
    if (cell.isShared() && cell.value() != null) {
      strings.markUsed(cell.value());
    }
    String formula = plainFormula(cell, masters);
    at(row).put(column, cell.xml(row, column, retarget.formula(formula, sheetName)));
  }

  private static boolean isTaken(SheetDraft draft, int row, int column) {
    return draft.area().contains(row, column) && !draft.rows().isEmpty();
  }

  private static String told(OldCell cell, Strings strings) {
    String formula = cell.formulaText();
    return formula == null || formula.isEmpty() ? cell.plain(strings) : "=" + formula;
  }

  private static String plainFormula(OldCell cell, Map<String, OldCell> masters) {
    if (cell.formula() == null) {
      return "";
    }
    OldCell master = masters.get(cell.formula().get("si"));
    String text = cell.formulaText() == null ? "" : cell.formulaText();
    return text.isEmpty() && master != null && master.formulaText() != null
        ? FormulaText.copied(
            master.formulaText(), cell.row() - master.row(), cell.column() - master.column())
        : text;
  }

  void lose(String sheet, String row, String column, String text) {
    homeless.add(new Homeless(sheet, row, column, text));
  }

  List<Homeless> homeless() {
    return homeless;
  }

  private SortedMap<Integer, String> at(int row) {
    return cells.computeIfAbsent(row, r -> new TreeMap<>());
  }

  /** XML of the people's cells in a row, by column. */
  SortedMap<Integer, String> cells(int row) {
    return cells.getOrDefault(row, java.util.Collections.emptySortedMap());
  }

  Map<String, String> attributes(int row) {
    return rowAttributes.getOrDefault(row, new LinkedHashMap<>());
  }

  /** The last row that holds anything of the people's; 0 when none does. */
  int lastRow() {
    int lastCell = cells.isEmpty() ? 0 : cells.lastKey();
    return Math.max(lastCell, rowAttributes.isEmpty() ? 0 : rowAttributes.lastKey());
  }

  void dressColumn(int column, int style) {
    columnStyles.put(column, style);
  }

  /** The style of one of our cells: the people's where they chose one. */
  int style(int row, int column, int ours, boolean record) {
    Integer chosen = styles.get(key(row, column));
    if (chosen == null && record) {
      chosen = columnStyles.get(column);
    }
    return chosen == null ? ours : chosen;
  }

  private static long key(int row, int column) {
    return (long) row << 16 | column;
  }
}
