package rendicion.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellRef;
import rendicion.reading.Inspection.Doubt;
import rendicion.reading.cells.CellKind;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.tables.Table;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.NoValue;
import rendicion.reading.words.TypedNumber;
import rendicion.reading.words.TypedNumber.Habit;

/** What in a table a reader would not understand without asking. */
final class ColumnDoubts {
  private final Table table;
  private final WritingHabit habit;
  private final List<Doubt> doubts = new ArrayList<>();

  private ColumnDoubts(Table table, WritingHabit habit) {
    this.table = table;
    this.habit = habit;
  }

  static List<Doubt> of(Table table, WritingHabit habit) {
    ColumnDoubts doubts = new ColumnDoubts(table, habit);
    table.columns().forEach(doubts::look);
    return List.copyOf(doubts.doubts);
  }

  private void look(Column column) {
    if (column.path().isEmpty() && column.type() != null) {
      String letters = CellRef.columnLetters(column.number());
      doubts.add(new Doubt(Doubt.Kind.NO_LABEL, letters, "", "", 1));
    }
    if (isOfNumbers(column)) {
      Habit own = habit.of(table, column.number());
      add(Doubt.Kind.NOT_A_NUMBER, column, row -> strange(text(row, column)));
      add(Doubt.Kind.TWO_READINGS, column, row -> ambiguous(text(row, column), own));
    }
  }

  private static boolean isOfNumbers(Column column) {
    return column.type() == ColumnType.INTEGER
        || column.type() == ColumnType.DECIMAL
        || column.type() == ColumnType.PERCENT;
  }

  private void add(Doubt.Kind kind, Column column, IntFunction<@Nullable String> doubted) {
    CellRef first = null;
    String text = "";
    int count = 0;
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      String found = table.kind(row) == RowKind.RECORD ? doubted.apply(row) : null;
      if (found != null && count++ == 0) {
        first = new CellRef(table.grid().name(), column.number(), row);
        text = found;
      }
    }
    if (first != null) {
      doubts.add(new Doubt(kind, first.address(), column.label(), text, count));
    }
  }

  /** What is typed in the cell; empty when that is a number, or stands for none. */
  private String text(int row, Column column) {
    return table.grid().kind(row, column.number()) == CellKind.TEXT
            && table.grid().at(row, column.number()) instanceof CellValue.Text text
            && !NoValue.is(text.value())
        ? text.value().strip()
        : "";
  }

  private static @Nullable String strange(String text) {
    return text.isEmpty() || TypedNumber.read(text) != null ? null : text;
  }

  private static @Nullable String ambiguous(String text, Habit habit) {
    TypedNumber number = text.isEmpty() ? null : TypedNumber.read(text);
    char separator = text.indexOf(',') >= 0 ? ',' : '.';
    return number == null || number.under(habit, separator) != null ? null : text;
  }
}
