package rendicion.reading;

import java.util.BitSet;
import rendicion.reading.cells.CellKind;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.Workbook;
import rendicion.reading.tables.Table;
import rendicion.reading.words.TypedNumber;
import rendicion.reading.words.TypedNumber.Habit;

/** How numbers typed as text part thousands, as those that can be read only one way show it. */
record WritingHabit(Habit workbook) {
  private static final int LONGEST = 24;

  static WritingHabit of(Workbook workbook) {
    Count count = new Count();
    for (SheetGrid sheet : workbook.sheets()) {
      for (int row = 1; row <= sheet.lastRow(); row++) {
        for (int column : sheet.columns(row)) {
          count.take(sheet, row, column);
        }
      }
    }
    return new WritingHabit(count.habit());
  }

  /** The habit of a column; that of the workbook where the column shows none. */
  Habit of(Table table, int column) {
    Count count = new Count();
    SheetGrid grid = table.grid();
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      count.take(grid, row, column);
    }
    Habit own = count.habit();
    return own == Habit.UNKNOWN && !count.isContradictory() ? workbook : own;
  }

  private static final class Count {
    private final BitSet taken = new BitSet();
    private int commaGroups;
    private int pointGroups;

    /** Takes a text the first time that it comes. */
    void take(SheetGrid grid, int row, int column) {
      if (grid.kind(row, column) == CellKind.TEXT) {
        int text = (int) grid.content(row, column);
        if (!taken.get(text)) {
          taken.set(text);
          take(grid.at(row, column));
        }
      }
    }

    private void take(CellValue value) {
      if (!(value instanceof CellValue.Text text) || !mayShowHabit(text.value())) {
        return;
      }
      TypedNumber number = TypedNumber.read(text.value());
      if (number == null || number.value() == null) {
        return;
      }
      String written = text.value();
      int comma = written.lastIndexOf(',');
      int point = written.lastIndexOf('.');
      if (comma < 0 && point < 0) {
        return;
      }
      boolean commaFirst = comma >= 0 && (point < 0 ? isGroup(written, ',') : comma < point);
      boolean pointFraction = comma < 0 && !isGroup(written, '.');
      if (commaFirst || pointFraction) {
        commaGroups++;
      } else {
        pointGroups++;
      }
    }

    private static boolean mayShowHabit(String text) {
      boolean parted = text.indexOf(',') >= 0 || text.indexOf('.') >= 0;
      return parted && text.length() <= LONGEST;
    }

    private static boolean isGroup(String written, char separator) {
      return written.indexOf(separator) != written.lastIndexOf(separator);
    }

    boolean isContradictory() {
      return commaGroups > 0 && pointGroups > 0;
    }

    Habit habit() {
      if (isContradictory() || commaGroups + pointGroups == 0) {
        return Habit.UNKNOWN;
      }
      return commaGroups > 0 ? Habit.COMMA_GROUPS : Habit.POINT_GROUPS;
    }
  }
}
