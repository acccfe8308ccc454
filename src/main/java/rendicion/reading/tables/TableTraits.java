package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rendicion.reading.cells.CellKind;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.NoValue;
import rendicion.reading.words.Periods;

/** What can be said of a table as a whole. */
public final class TableTraits {
  private static final int MANY_ALIKE = 12;

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

  /** Rows of the body that add up others, ascending. */
  public static List<Integer> totals(Table table) {
    return Stream.of(RowKind.TOTAL, RowKind.SUM, RowKind.WHOLE)
        .flatMap(kind -> rows(table, kind).stream())
        .sorted()
        .toList();
  }

  /** Texts that stand for no value in columns of figures, in order of appearance. */
  public static List<String> placeholders(Table table) {
    Set<String> found = new LinkedHashSet<>();
    for (Column column : table.columns()) {
      if (isOfFigures(column)) {
        for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
          if (table.grid().kind(row, column.number()) == CellKind.TEXT
              && table.grid().at(row, column.number()) instanceof CellValue.Text text
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

  private static boolean isPeriod(String label) {
    return Periods.isOnlyPeriod(label) || label.matches("(?:19|20)\\d{2}-\\d{2}-\\d{2}");
  }

  /** Whether it is a form to be filled in: names with values beside them, not records. */
  public static boolean isForm(Table table) {
    int rows = 0;
    int fields = 0;
    Map<List<Integer>, Integer> patterns = new HashMap<>();
    boolean figures = table.columns().stream().anyMatch(TableTraits::isOfFigures);
    ByText<Boolean> colons = new ByText<>(table.grid(), TableTraits::endsWithColon);
    int top = table.headerFirst() == 0 ? table.bodyFirst() : table.headerFirst();
    for (int row = top; row <= table.bodyLast(); row++) {
      int[] columns = table.grid().columns(row);
      rows += columns.length > 0 ? 1 : 0;
      fields += isField(table, row, columns, colons) ? 1 : 0;
      patterns.merge(wide(table, row, columns), 1, Integer::sum);
    }
    int most = patterns.values().stream().mapToInt(n -> n).max().orElse(0);
    boolean alike = most > MANY_ALIKE && most * 10 >= rows * 6;
    return rows > 1 && fields * 2 > rows && !alike && !(figures && fields < rows);
  }

  /** Where the wide cells of a row begin; in a table they do so in the same columns. */
  private static List<Integer> wide(Table table, int row, int[] columns) {
    if (table.grid().merges().isEmpty()) {
      return List.of();
    }
    return Arrays.stream(columns)
        .filter(column -> table.grid().area(row, column).width() >= 2)
        .boxed()
        .toList();
  }

  private static boolean isField(Table table, int row, int[] columns, ByText<Boolean> colons) {
    int wide = 0;
    for (int column : columns) {
      if (column < table.firstColumn() || column > table.lastColumn()) {
        continue;
      }
      if (table.grid().kind(row, column) == CellKind.TEXT && colons.at(row, column)) {
        return true;
      }
      boolean merged = !table.grid().merges().isEmpty();
      wide += merged && table.grid().area(row, column).width() >= 3 ? 1 : 0;
    }
    return wide >= 2;
  }

  private static boolean endsWithColon(String text) {
    int last = text.length() - 1;
    while (last > 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && text.charAt(last) == ':';
  }

  /** Whether years, months or quarters run across the labels. */
  public static boolean hasPeriodsInColumns(Table table) {
    int periods = 0;
    for (Column column : table.columns()) {
      if (column.path().stream().anyMatch(TableTraits::isPeriod)) {
        periods++;
      }
    }
    return periods >= 2;
  }
}
