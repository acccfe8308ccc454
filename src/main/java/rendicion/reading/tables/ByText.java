package rendicion.reading.tables;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.SheetGrid;

/** What can be told of a text alone, worked out once however many cells hold the text. */
final class ByText<T> {
  private final SheetGrid grid;
  private final Function<String, T> teller;
  private @Nullable Object[] told = new Object[64];

  ByText(SheetGrid grid, Function<String, T> teller) {
    this.grid = grid;
    this.teller = teller;
  }

  /** Only for cells that hold a text. */
  @SuppressWarnings("unchecked")
  T at(int row, int column) {
    int number = (int) grid.content(row, column);
    if (number >= told.length) {
      told = Arrays.copyOf(told, Math.max(number + 1, told.length * 2));
    }
    Object known = told[number];
    if (known == null) {
      known = teller.apply(((CellValue.Text) grid.at(row, column)).value());
      told[number] = known;
    }
    return (T) known;
  }
}
