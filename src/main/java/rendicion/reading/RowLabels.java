package rendicion.reading;

import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.MergedArea;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Plain;

/** Texts of a row, through merged cells. */
final class RowLabels {
  private RowLabels() {}

  /** What a person sees in the cell, which may be part of a merged area, in one line. */
  static String cell(Table table, int row, int column) {
    MergedArea area = table.grid().area(row, column);
    return Plain.collapse(table.grid().seen(area.firstRow(), area.firstColumn()));
  }

  /** The value that the cell shows. */
  static CellValue value(Table table, int row, int column) {
    MergedArea area = table.grid().area(row, column);
    return table.grid().at(area.firstRow(), area.firstColumn());
  }

  /** The first text of the row. */
  static String of(Table table, int row) {
    for (int column = table.firstColumn(); column <= table.lastColumn(); column++) {
      if (table.grid().at(row, column) instanceof CellValue.Text text) {
        return Plain.collapse(text.value());
      }
    }
    return "";
  }
}
