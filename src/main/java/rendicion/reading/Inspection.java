package rendicion.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook holds, in the words of the command that inspects it.
 *
 * @param tables in the order of sheets and rows
 * @param notUnderstood Spanish sentences about what could not be read
 */
public record Inspection(List<InspectedTable> tables, List<String> notUnderstood) {
  public Inspection {
    tables = List.copyOf(tables);
    notUnderstood = List.copyOf(notUnderstood);
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
