package rendicion.feedback.marks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of findings, row by row.
 *
 * @param name of the sheet, where it is not taken
 * @param widths of the columns that are seen, in characters; whatever stands further right is for
 *     programs and hidden
 * @param header number of the row with the headings of the table, from 1
 */
public record Front(String name, List<Integer> widths, int header, List<Row> rows) {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  public Front {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

  /** Whether a program that opens the text elsewhere could take it for a formula. */
  public static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * A row.
   *
   * @param height in points
   * @param wide how many columns its first cell covers
   */
  public record Row(float height, int wide, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param link where a click on it leads; null for nowhere
   */
  public record Cell(String text, Look look, @Nullable Link link) {

    public static Cell of(String text, Look look) {
      return new Cell(text, look, null);
    }

    /** Whether its text would come alive where the sheet is saved as CSV, and needs a guard. */
    public boolean looksLikeFormula() {
      return Front.looksLikeFormula(text);
    }
  }

  /**
   * A place in a workbook.
   *
   * @param file a file beside this one; null for the same
   * @param sheet its name as it is written in the workbook
   * @param cells address as Excel shows it
   */
  public record Link(@Nullable String file, String sheet, String cells) {

    /** As formulas write it. */
    public String location() {
      return "'" + sheet.replace("'", "''") + "'!" + cells;
    }
  }
}
