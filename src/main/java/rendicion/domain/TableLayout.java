package rendicion.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which table of an office's workbook holds which figures, told by labels and never by position.
 * Labels are compared without case, accents, line breaks and double spaces.
 *
 * @param sheets patterns of sheet names ({@code *} for anything); empty for any sheet
 * @param titles words of which one must stand in the table's title; empty for any title
 * @param place where the district comes from
 * @param year where the year comes from
 * @param month where the month or quarter comes from; {@link Origin.None} for yearly figures
 * @param detail labels of the column that names the row within a place; empty for none
 * @param activity labels of the column with the activity's code; empty when it is not of activities
 * @param filters rows that count; all must hold
 * @param columns the figures
 */
public record TableLayout(
    List<String> sheets,
    List<String> titles,
    Origin place,
    Origin year,
    Origin month,
    List<String> detail,
    List<String> activity,
    List<Filter> filters,
    List<FigureColumn> columns) {
  public TableLayout {
    sheets = List.copyOf(sheets);
    titles = List.copyOf(titles);
    detail = List.copyOf(detail);
    activity = List.copyOf(activity);
    filters = List.copyOf(filters);
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table layout needs at least one figure column");
    }
  }

  /** Where a row's place or time is written. */
  public sealed interface Origin {
    /** Not at all. */
    record None() implements Origin {}

    /** Always the same: a UBIGEO, a year, a month number. */
    record Fixed(String value) implements Origin {}

    /** In a column with one of these labels. */
    record InColumn(List<String> labels) implements Origin {
      public InColumn {
        labels = List.copyOf(labels);
      }
    }

    /** In the header above the figure column. */
    record InHeader() implements Origin {}

    /** In the name of the sheet. */
    record InSheetName() implements Origin {}

    /** In the title rows above the table. */
    record InTitle() implements Origin {}

    /** In the name of the file. */
    record InFileName() implements Origin {}
  }

  /** Rows whose cell in the column is one of the texts (or none of them, when excluded). */
  public record Filter(List<String> labels, List<String> texts, boolean excluded) {
    public Filter {
      labels = List.copyOf(labels);
      texts = List.copyOf(texts);
    }
  }

  /**
   * One figure of each row.
   *
   * @param variable code of a variable of the plan or of {@link ActivityFigure}
   * @param labels alternatives; each is a path of header levels joined with {@code /}, of which the
   *     column's own path must hold all parts in order; {@code *} matches any level
   * @param unit symbol in which the office writes it; null for the variable's own
   * @param countRows true when each row counts one and the column only has to exist
   */
  public record FigureColumn(
      String variable, List<String> labels, @Nullable String unit, boolean countRows) {
    public FigureColumn {
      labels = List.copyOf(labels);
    }
  }
}
