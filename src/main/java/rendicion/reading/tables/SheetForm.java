package rendicion.reading.tables;

import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.SheetGrid;

/**
 * Sheets that are forms from end to end: wide merged boxes, fields announced by a colon, few
 * numbers. What looks like a small table within one is part of the form.
 */
public final class SheetForm {
  private static final int MOST_ROWS = 150;
  private static final int FEWEST_CELLS = 40;
  private static final int BOXES = 25;
  private static final int FIELDS = 6;
  private static final int NUMBERS = 33;

  private int rows;
  private int cells;
  private int numbers;
  private int boxes;
  private int fields;

  private SheetForm() {}

  public static boolean is(SheetGrid sheet) {
    if (sheet.lastRow() > MOST_ROWS) {
      return false;
    }
    SheetForm form = new SheetForm();
    for (int row = 1; row <= sheet.lastRow(); row++) {
      form.take(sheet, row);
    }
    return form.cells >= FEWEST_CELLS
        && form.boxes * 100 >= BOXES * form.cells
        && form.fields * 100 >= FIELDS * form.rows
        && form.numbers * 100 <= NUMBERS * form.cells;
  }

  private void take(SheetGrid sheet, int row) {
    boolean field = false;
    int[] columns = sheet.columns(row);
    for (int column : columns) {
      cells++;
      boxes += sheet.area(row, column).width() > 1 ? 1 : 0;
      switch (sheet.at(row, column)) {
        case CellValue.Number n -> numbers++;
        case CellValue.Moment m -> numbers++;
        case CellValue.Text t -> field |= t.value().strip().endsWith(":");
        case CellValue.Truth t -> {}
        case CellValue.Fault f -> {}
        case CellValue.Empty e -> {}
      }
    }
    rows += columns.length > 0 ? 1 : 0;
    fields += field ? 1 : 0;
  }
}
