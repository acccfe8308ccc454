package rendicion.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One sheet before it is written: lines at the top, then one table.
 *
 * @param id a word that stays the same whatever people call the sheet
 * @param name of the sheet when it is new
 * @param table name of the Excel table with filters; empty for a plain table that is not sorted
 * @param head lines above the table
 * @param columns of the table
 * @param keys indexes of the columns that together tell a row from every other; what people wrote
 *     beside a row follows its key
 * @param rows as wide as the columns; may make each row when it is asked for
 * @param layout where things stand
 */
public record SheetDraft(
    String id,
    String name,
    String table,
    Head head,
    List<Column> columns,
    List<Integer> keys,
    List<List<Entry>> rows,
    Layout layout) {

  public SheetDraft {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  public static SheetDraft of(
      String id,
      String name,
      String table,
      Head head,
      List<Column> columns,
      List<Integer> keys,
      List<List<Entry>> rows) {
    return new SheetDraft(
        id,
        name,
        table,
        head,
        columns,
        keys,
        rows,
        new Layout(0, columns.size(), keys, "", List.of(), Paper.A4));
  }

  /** The key to go by where no row has the whole key any more. */
  public SheetDraft withLooseKeys(List<Integer> loose) {
    Layout l = layout;
    return with(
        new Layout(l.firstColumn, l.printed, List.copyOf(loose), l.former, l.charts, l.paper));
  }

  /** Prints only so many columns, from the left. */
  public SheetDraft printing(int printed) {
    Layout l = layout;
    return with(new Layout(l.firstColumn, printed, l.looseKeys, l.former, l.charts, l.paper));
  }

  /** Headers that earlier runs gave to columns of ours, as a pattern. */
  public SheetDraft withFormerHeaders(String former) {
    Layout l = layout;
    return with(new Layout(l.firstColumn, l.printed, l.looseKeys, former, l.charts, l.paper));
  }

  /** Charts over the table, which stands in the columns from the given one, from 0. */
  public SheetDraft withCharts(int firstColumn, List<ChartDraft> charts) {
    Layout l = layout;
    return with(
        new Layout(firstColumn, l.printed, l.looseKeys, l.former, List.copyOf(charts), l.paper));
  }

  /** Printed on other paper than A4. */
  public SheetDraft on(Paper paper) {
    Layout l = layout;
    return with(new Layout(l.firstColumn, l.printed, l.looseKeys, l.former, l.charts, paper));
  }

  /**
   * Of the word that tells it from the others: its rows may be made each time they are asked for.
   */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  private SheetDraft with(Layout other) {
    return new SheetDraft(id, name, table, head, columns, keys, rows, other);
  }

  /**
   * Where things stand.
   *
   * @param firstColumn of the table, from 0
   * @param printed columns that are printed
   * @param looseKeys columns to tell rows by where the whole key fails
   * @param former pattern of headers that were ours in earlier runs; empty for none
   */
  public record Layout(
      int firstColumn,
      int printed,
      List<Integer> looseKeys,
      String former,
      List<ChartDraft> charts,
      Paper paper) {}

  /** What a sheet is printed on, its whole width on one page. */
  public enum Paper {
    A4("9", "landscape"),
    /** For as many columns as nobody could read on A4. */
    A3("8", "landscape"),
    /** For a long list of few columns. */
    A3_UPRIGHT("8", "portrait");

    /** As the format counts papers. */
    final String size;

    final String orientation;

    Paper(String size, String orientation) {
      this.size = size;
      this.orientation = orientation;
    }
  }

  /**
   * Lines above a table.
   *
   * @param notices printed with emphasis
   */
  public record Head(String title, List<String> lines, List<String> notices) {
    public Head {
      lines = List.copyOf(lines);
      notices = List.copyOf(notices);
    }

    /** Row of the table's header, from 1; a row stays free above it. */
    public int headerRow() {
      return 1 + lines.size() + notices.size() + 2;
    }

    /** Row of the table's first record, from 1. */
    public int firstRow() {
      return headerRow() + 1;
    }
  }

  /**
   * A column of a table.
   *
   * @param widest characters at most; longer texts are wrapped
   * @param kind what it shows beside its values
   */
  public record Column(String header, int widest, Kind kind) {
    public static Column of(String header, int widest) {
      return new Column(header, widest, Kind.PLAIN);
    }
  }

  /** What a column shows beside its values. */
  public enum Kind {
    PLAIN,
    /** A bar from 0 to 100. */
    BAR,
    /** Colours by the shape that its text starts with. */
    RATING,
    /** Colours and shapes by the thresholds that the book names. */
    RATED_NUMBER
  }

  /** Number of the row of a record, from 1. */
  public int sheetRow(int index) {
    return head.firstRow() + index;
  }

  /** Row of the last record, from 1; of an empty row where there is no record. */
  int lastRow() {
    return sheetRow(Math.max(0, rows.size() - 1));
  }

  /** Column of the sheet in which a column of the table stands, from 0. */
  int sheetColumn(int index) {
    return layout.firstColumn + index;
  }

  /** First column to the right of ours. */
  int endColumn() {
    return layout.firstColumn + columns.size();
  }

  /** The cells of the table with its header. */
  Area area() {
    return new Area(head.headerRow(), layout.firstColumn, lastRow(), endColumn() - 1);
  }

  /** A key for each row; the second of two equal ones is told apart by its count. */
  List<String> rowKeys() {
    return keysBy(keys);
  }

  List<String> keysBy(List<Integer> by) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> result = new ArrayList<>(rows.size());
    for (List<Entry> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("Bug: a row of " + name + " has a wrong width");
      }
      String key =
          by.stream()
              .map(k -> CleanText.of(row.get(k).plain()))
              .collect(Collectors.joining(RowKeys.SEPARATOR));
      result.add(RowKeys.numbered(key, seen));
    }
    return result;
  }
}
