package rendicion.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rendicion.domain.CellRef;
import rendicion.reading.Inspection.Doubt;
import rendicion.reading.cells.CellKind;
import rendicion.reading.cells.CellValue;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.tables.Table;
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
    Map<Integer, String> typed = isOfNumbers(column) ? typed(column) : Map.of();
    if (!typed.isEmpty()) {
      Habit own = habit.of(table, column.number());
      add(Doubt.Kind.NOT_A_NUMBER, column, typed, text -> TypedNumber.read(text) == null);
      add(Doubt.Kind.TWO_READINGS, column, typed, text -> isAmbiguous(text, own));
    }
  }

  private static boolean isOfNumbers(Column column) {
    return column.type() == ColumnType.INTEGER
        || column.type() == ColumnType.DECIMAL
        || column.type() == ColumnType.PERCENT;
  }

  private void add(
      Doubt.Kind kind, Column column, Map<Integer, String> typed, Predicate<String> doubted) {
    List<Map.Entry<Integer, String>> found =
        typed.entrySet().stream().filter(entry -> doubted.test(entry.getValue())).toList();
    if (!found.isEmpty()) {
      int row = found.getFirst().getKey();
      CellRef first = new CellRef(table.grid().name(), column.number(), row);
      String text = found.getFirst().getValue();
      doubts.add(new Doubt(kind, first.address(), column.label(), text, found.size()));
    }
  }

  /** What is typed in the records of a column, by row; without what stands for no number. */
  private Map<Integer, String> typed(Column column) {
    Map<Integer, String> typed = new LinkedHashMap<>();
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      if (table.grid().kind(row, column.number()) == CellKind.TEXT
          && table.grid().at(row, column.number()) instanceof CellValue.Text text
          && table.isRecord(row)
          && !NoValue.is(text.value())) {
        typed.put(row, text.value().strip());
      }
    }
    return typed;
  }

  private static boolean isAmbiguous(String text, Habit habit) {
    TypedNumber number = TypedNumber.read(text);
    char separator = text.indexOf(',') >= 0 ? ',' : '.';
    return number != null && number.under(habit, separator) == null;
  }
}
