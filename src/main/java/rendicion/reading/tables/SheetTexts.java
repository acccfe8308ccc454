package rendicion.reading.tables;

import rendicion.reading.cells.CellKind;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.words.Plain;

/** What the cells of a sheet look like; each text of the workbook is looked at once. */
final class SheetTexts {
  private final SheetGrid grid;
  private final ByText<Sort> sorts;
  private final ByText<String> lines;
  private final ByText<TotalWord> totals;
  private final ByText<TextShape> shapes;

  SheetTexts(SheetGrid grid) {
    this.grid = grid;
    this.sorts = new ByText<>(grid, Sort::ofText);
    this.lines = new ByText<>(grid, Plain::collapse);
    this.totals = new ByText<>(grid, text -> TotalWord.of(Plain.collapse(text)));
    this.shapes = new ByText<>(grid, text -> TextShape.of(text.strip()));
  }

  Sort sort(int row, int column) {
    double number = grid.number(row, column);
    if (!Double.isNaN(number)) {
      return ofNumber(number);
    }
    return switch (grid.kind(row, column)) {
      case EMPTY -> Sort.EMPTY;
      case NUMBER -> throw new IllegalStateException("Bug: a number is none");
      case TEXT -> sorts.at(row, column);
      case MOMENT -> Sort.DATE;
      case TRUTH -> Sort.TRUTH;
      case FAULT -> Sort.FAULT;
    };
  }

  private static Sort ofNumber(double number) {
    boolean year = number >= 1950 && number <= 2100 && number == Math.rint(number);
    return year ? Sort.YEAR : Sort.NUMBER;
  }

  /** A text in one line; of any other cell the empty text. */
  String line(int row, int column) {
    return grid.kind(row, column) == CellKind.TEXT ? lines.at(row, column) : "";
  }

  /** Whether a text speaks of a total; only for texts. */
  TotalWord total(int row, int column) {
    return totals.at(row, column);
  }

  /** Only for texts. */
  TextShape shape(int row, int column) {
    return shapes.at(row, column);
  }
}
