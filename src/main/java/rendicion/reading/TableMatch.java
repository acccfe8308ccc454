package rendicion.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.domain.ColumnLabel;
import rendicion.domain.Office.Deliverable;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.Periods;
import rendicion.reading.words.Plain;

/**
 * How a layout fits a table.
 *
 * @param figures columns of each figure that was found
 * @param missing first label of each column that was not found
 * @param found how many of the wanted columns were found
 */
record TableMatch(
    TableLayout layout,
    Table table,
    Map<FigureColumn, List<Column>> figures,
    List<String> missing,
    int found) {

  static TableMatch of(TableLayout layout, Table table) {
    Map<FigureColumn, List<Column>> figures = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    int found = 0;
    Map<String, String> absent = new LinkedHashMap<>();
    for (FigureColumn figure : layout.columns()) {
      List<Column> columns = LabelPattern.find(figure.labels(), table.columns());
      if (columns.isEmpty()) {
        absent.putIfAbsent(figure.variable(), figure.labels().getFirst());
      } else {
        figures.put(figure, columns);
        found++;
      }
    }
    // Several columns for one variable are alternatives: one of them is enough.
    figures.keySet().forEach(f -> absent.remove(f.variable()));
    missing.addAll(absent.values());
    for (List<String> labels : wanted(layout)) {
      if (LabelPattern.find(labels, table.columns()).isEmpty()) {
        missing.add(labels.getFirst());
      } else {
        found++;
      }
    }
    return new TableMatch(layout, table, figures, missing, found);
  }

  private static List<List<String>> wanted(TableLayout layout) {
    List<List<String>> wanted = new ArrayList<>();
    for (Origin origin : List.of(layout.place(), layout.year(), layout.month())) {
      if (origin instanceof Origin.InColumn in) {
        wanted.add(in.labels());
      }
    }
    if (!layout.activity().isEmpty()) {
      wanted.add(layout.activity());
    }
    if (!layout.detail().isEmpty()) {
      wanted.add(layout.detail());
    }
    layout.filters().forEach(f -> wanted.add(f.labels()));
    return wanted;
  }

  boolean isWhole() {
    return missing.isEmpty();
  }

  /** Enough of the columns to be surely meant, with at least one figure. */
  boolean isNear() {
    return !figures.isEmpty() && found * 2 > found + missing.size();
  }

  /** Whether no record has anything in a column of figures. */
  boolean isUnfilled() {
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      if ((table.isRecord(row) || table.kind(row) == RowKind.SUM) && hasFigure(row)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasFigure(int row) {
    return figures.values().stream()
        .flatMap(List::stream)
        .anyMatch(c -> !table.grid().isEmpty(row, c.number()));
  }

  /** What the recognised columns are called; those that only a period names are not among them. */
  List<ColumnLabel> labels(Deliverable deliverable) {
    List<ColumnLabel> labels = new ArrayList<>();
    figures.forEach(
        (figure, columns) ->
            columns.forEach(c -> add(labels, deliverable, wantedFor(figure.variable()), c)));
    for (List<String> wanted : wanted(layout)) {
      Column column = column(wanted);
      if (column != null) {
        add(labels, deliverable, wanted.getFirst(), column);
      }
    }
    return labels;
  }

  /** Columns in several units are alternatives: one stands in the place of the other. */
  private String wantedFor(String variable) {
    return layout.columns().stream()
        .filter(c -> c.variable().equals(variable))
        .findFirst()
        .orElseThrow()
        .labels()
        .getFirst();
  }

  private void add(
      List<ColumnLabel> labels, Deliverable deliverable, String wanted, Column column) {
    List<String> levels =
        column.path().stream()
            .filter(level -> !Periods.isOnlyPeriod(level))
            .map(Plain::collapse)
            .toList();
    String label = String.join(" / ", levels);
    String compared = LabelPattern.compared(label);
    if (table.headerFirst() > 0 && !compared.isEmpty()) {
      CellRef cell = cellOf(levels.getLast(), column.number());
      int which = deliverable.tables().indexOf(layout);
      labels.add(new ColumnLabel(deliverable.code(), which, wanted, label, compared, cell));
    }
  }

  /** Where a label stands in the header of a column, or over several with it. */
  private CellRef cellOf(String label, int column) {
    for (int row = table.headerLast(); row >= table.headerFirst(); row--) {
      if (RowLabels.cell(table, row, column).equals(label)) {
        MergedArea area = table.grid().area(row, column);
        return new CellRef(table.grid().name(), area.firstColumn(), area.firstRow());
      }
    }
    return new CellRef(table.grid().name(), column, table.headerLast());
  }

  /** The column with one of the labels; null when there is none. */
  @Nullable Column column(List<String> labels) {
    List<Column> columns = LabelPattern.find(labels, table.columns());
    return columns.isEmpty() ? null : columns.getFirst();
  }
}
