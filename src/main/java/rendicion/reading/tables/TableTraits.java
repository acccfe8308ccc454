package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.NoValue;
import rendicion.reading.words.Periods;

/** What can be said of a table as a whole. */
public final class TableTraits {
  private TableTraits() {}

  /** Rows of the body of one kind, ascending. */
  public static List<Integer> rows(Table table, RowKind kind) {
    List<Integer> rows = new ArrayList<>();
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      if (table.kind(row) == kind) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Texts that stand for no value in columns of figures, in order of appearance. */
  public static List<String> placeholders(Table table) {
    Set<String> found = new LinkedHashSet<>();
    for (Column column : table.columns()) {
      if (isOfFigures(column)) {
        for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
          if (table.grid().at(row, column.number()) instanceof CellValue.Text text
              && NoValue.is(text.value())) {
            found.add(text.value());
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean isOfFigures(Column column) {
    return column.type() == ColumnType.INTEGER
        || column.type() == ColumnType.DECIMAL
        || column.type() == ColumnType.PERCENT;
  }

  /** Whether years, months or quarters run across the labels. */
  public static boolean hasPeriodsInColumns(Table table) {
    int periods = 0;
    for (Column column : table.columns()) {
      if (column.path().stream().anyMatch(Periods::isOnlyPeriod)) {
        periods++;
      }
    }
    return periods >= 2;
  }
}
