package rendicion.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is meant: columns, header rows, records, totals. How it breaks over pages is the
 * room's business: headers repeat, a row is split only when it is taller than a page.
 *
 * <p>Filled by its own methods, then handed to {@link PdfDocument#table}. Every row must cover all
 * columns exactly, spans counted.
 */
public final class TableSpec {

  /**
   * @param heading the words above the column; blank in all columns means a table without headers
   * @param weight share of the width, relative to the other columns
   */
  public record Column(Text heading, double weight, Cell.Align align) {

    public Column {
      if (weight <= 0) {
        throw new IllegalArgumentException("A column needs a positive weight");
      }
    }

    public static Column text(String heading, double weight) {
      return new Column(Text.of(heading), weight, Cell.Align.LEFT);
    }

    /** A column of numbers, right aligned. */
    public static Column number(String heading, double weight) {
      return new Column(Text.of(heading), weight, Cell.Align.RIGHT);
    }
  }

  /**
   * One row of the body.
   *
   * @param group whether it names the rows below it, and so stays with the next
   * @param key by which links reach it; null for none
   */
  record Row(List<Cell> cells, boolean total, boolean group, @Nullable String key) {}

  private final List<Column> columns;
  private final List<List<Cell>> headers = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private Text caption = Text.empty();
  private double width = 1;

  private TableSpec(List<Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table needs columns");
    }
    this.columns = List.copyOf(columns);
  }

  public static TableSpec of(Column... columns) {
    return of(List.of(columns));
  }

  public static TableSpec of(List<Column> columns) {
    return new TableSpec(columns);
  }

  /** The title above the table. */
  public TableSpec caption(String words) {
    caption = Text.of(words);
    return this;
  }

  /** The share of the text width the table takes, up to 1, which is the default. */
  public TableSpec width(double share) {
    if (share <= 0 || share > 1) {
      throw new IllegalArgumentException("A table takes a share of the width up to 1: " + share);
    }
    width = share;
    return this;
  }

  /** A row of headers; the first call replaces the headings of the columns. */
  public TableSpec headerRow(Cell... cells) {
    for (Cell cell : cells) {
      if (cell.text().hasLink()) {
        throw new IllegalArgumentException(
            "A header that repeats cannot hold a link: " + cell.text());
      }
    }
    headers.add(List.of(cells));
    return this;
  }

  public TableSpec row(Cell... cells) {
    return row(List.of(cells));
  }

  public TableSpec row(List<Cell> cells) {
    rows.add(new Row(List.copyOf(cells), false, false, null));
    return this;
  }

  /** A row that can be reached by a key. */
  public TableSpec row(String key, List<Cell> cells) {
    rows.add(new Row(List.copyOf(cells), false, false, key));
    return this;
  }

  /** A row that names those below it; the next one follows on the same page. */
  public TableSpec group(List<Cell> cells) {
    rows.add(new Row(List.copyOf(cells), false, true, null));
    return this;
  }

  /** A row of totals: bold, set apart by a rule, never alone on a page. */
  public TableSpec total(Cell... cells) {
    return total(List.of(cells));
  }

  /** A row of totals: bold, set apart by a rule, never alone on a page. */
  public TableSpec total(List<Cell> cells) {
    rows.add(new Row(List.copyOf(cells), true, false, null));
    return this;
  }

  List<Column> columns() {
    return columns;
  }

  Text caption() {
    return caption;
  }

  double width() {
    return width;
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  List<List<Cell>> headers() {
    if (!headers.isEmpty()) {
      return List.copyOf(headers);
    }
    boolean named = columns.stream().anyMatch(column -> !column.heading().isBlank());
    return named
        ? List.of(columns.stream().map(column -> Cell.of(column.heading())).toList())
        : List.of();
  }
}
