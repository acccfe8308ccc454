package rendicion.reading.tables;

import java.util.List;
import java.util.Map;
import rendicion.reading.cells.SheetGrid;

/**
 * A table of a sheet. Rows and columns are those of the sheet, from 1.
 *
 * @param headerFirst first row of labels; 0 when the table has none
 * @param columns from the first to the last, without gaps
 * @param bodyFirst first row of the body
 * @param bodyLast last row of the body, totals included, notes and sources not
 * @param titles lines above the table, nearest last
 * @param rows what each row of the body is; rows of records are left out
 */
public record Table(
    SheetGrid grid,
    int headerFirst,
    int headerLast,
    int bodyFirst,
    int bodyLast,
    List<Column> columns,
    List<String> titles,
    Map<Integer, RowKind> rows) {
  public Table {
    columns = List.copyOf(columns);
    titles = List.copyOf(titles);
    rows = Map.copyOf(rows);
  }

  /** What a row within the body is. */
  public enum RowKind {
    RECORD,
    BLANK,
    TOTAL,
    /** Adds up others by its figures, though no label says so. */
    SUM,
    /** About a place that holds the places of other rows, which a rate does not add up. */
    WHOLE,
    /** A heading over the rows that follow. */
    SECTION,
    /** The labels again, at the top of a printed page. */
    REPEATED_HEADER
  }

  public RowKind kind(int row) {
    return rows.getOrDefault(row, RowKind.RECORD);
  }

  /** Whether a row has figures of its own, be it of a whole or of a part. */
  public boolean isRecord(int row) {
    return kind(row) == RowKind.RECORD || kind(row) == RowKind.WHOLE;
  }

  public int firstColumn() {
    return columns.getFirst().number();
  }

  public int lastColumn() {
    return columns.getLast().number();
  }
}
