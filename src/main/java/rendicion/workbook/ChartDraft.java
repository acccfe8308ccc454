package rendicion.workbook;

import java.util.List;

/**
 * A chart over rows of its sheet's table.
 *
 * @param code tells it from the sheet's other charts, in whatever order they come
 * @param description for who cannot see it
 * @param firstRecord index of its first record in the table
 * @param records how many records it shows
 * @param labels index of the table's column with the labels
 * @param series its lines or bars
 */
public record ChartDraft(
    String code,
    String title,
    String description,
    Kind kind,
    int firstRecord,
    int records,
    int labels,
    List<Series> series) {

  public ChartDraft {
    series = List.copyOf(series);
  }

  /** Lines over years, or bars that lie, from 0 to 100. */
  public enum Kind {
    LINES,
    BARS
  }

  /**
   * @param column index of the table's column with its numbers
   */
  public record Series(String name, int column, Stroke stroke) {}

  /** What a line or bar stands for. */
  public enum Stroke {
    VALUE,
    EXPECTED,
    TARGET
  }
}
