package rendicion.pdf;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table. The column says how it is aligned, unless the cell says otherwise.
 *
 * @param rowHeader whether it names its row (TH, scope row)
 * @param columns how many columns it covers, from 1
 * @param rows how many rows it covers, from 1
 */
public record Cell(
    Text text,
    @Nullable Figure figure,
    boolean rowHeader,
    int columns,
    int rows,
    @Nullable Align align) {

  /** Where the text of a cell stands. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  public Cell {
    if (columns < 1 || rows < 1) {
      throw new IllegalArgumentException("A cell covers at least one column and one row");
    }
  }

  public static Cell of(String words) {
    return of(Text.of(words));
  }

  public static Cell of(Text text) {
    return new Cell(text, null, false, 1, 1, null);
  }

  /** The name of its row. */
  public static Cell header(String words) {
    return header(Text.of(words));
  }

  /** The name of its row. */
  public static Cell header(Text text) {
    return new Cell(text, null, true, 1, 1, null);
  }

  /** A drawing as the content of a cell. */
  public static Cell of(Figure figure) {
    return new Cell(Text.empty(), figure, false, 1, 1, null);
  }

  /** This cell over several columns and rows. */
  public Cell spanning(int overColumns, int overRows) {
    return new Cell(text, figure, rowHeader, overColumns, overRows, align);
  }

  public Cell aligned(Align alignment) {
    return new Cell(text, figure, rowHeader, columns, rows, alignment);
  }
}
