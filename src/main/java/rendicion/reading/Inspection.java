package rendicion.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook holds, in the words of the command that inspects it.
 *
 * @param tables in the order of sheets and rows
 * @param looks for a person: one of each table, in the same order
 * @param notUnderstood Spanish sentences about what could not be read
 */
public record Inspection(
    List<InspectedTable> tables, List<Look> looks, List<String> notUnderstood) {
  /** Nothing at all, as of a file that was refused. */
  public static final Inspection NOTHING = new Inspection(List.of(), List.of(), List.of());

  public Inspection {
    tables = List.copyOf(tables);
    looks = List.copyOf(looks);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /** What a person is shown of a table: a few of its rows, and what is doubtful in it. */
  public record Look(List<SketchLine> sketch, List<Doubt> doubts) {
    public Look {
      sketch = List.copyOf(sketch);
      doubts = List.copyOf(doubts);
    }
  }

  /** What a row was taken for. */
  public enum Part {
    TITLE,
    HEADER,
    RECORD,
    SECTION,
    TOTAL,
    NOTE
  }

  /**
   * A row and what it was taken for.
   *
   * @param cells what a person sees in its first filled cells
   */
  public record SketchLine(int row, Part part, List<String> cells) {
    public SketchLine {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Something that nobody can decide from the workbook alone.
   *
   * @param where the first cell, or the column
   * @param count how many cells
   */
  public record Doubt(Kind kind, String where, String label, String text, int count) {
    /** What is doubtful. */
    public enum Kind {
      NO_LABEL,
      NOT_A_NUMBER,
      TWO_READINGS
    }
  }

  /**
   * One table or form. Rows are 1-based as a spreadsheet shows them, columns are letters.
   *
   * @param kind {@code table}, {@code form} or {@code none}
   * @param headerRows first and last row of labels; empty when there are none
   * @param dataRows first and last row of the body; empty when there are none
   * @param columns first and last column; empty when there are none
   * @param labels by column, levels joined with {@code " / "}
   * @param types by column: text, integer, decimal, percent, date, code; columns without values are
   *     absent
   * @param units by column, where one is stated
   * @param totalRows rows of the body that add up others
   * @param blankRows blank rows within the body
   * @param placeholders texts that stand for no value in columns of figures
   * @param orientation {@code rows} or {@code periods-in-columns}; null for what is no table
   */
  public record InspectedTable(
      String sheet,
      String kind,
      List<Integer> headerRows,
      List<Integer> dataRows,
      List<String> columns,
      Map<String, String> labels,
      Map<String, String> types,
      Map<String, String> units,
      List<Integer> totalRows,
      List<Integer> blankRows,
      List<String> placeholders,
      @Nullable String orientation) {}
}
