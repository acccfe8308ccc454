package rendicion.consolidated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One sheet before it is written: lines at the top, then one table.
 *
 * @param name of the sheet
 * @param table name of the Excel table with filters; empty for a plain table that is not sorted
 * @param head lines above the table
 * @param columns of the table
 * @param keys indexes of the columns that together tell a row from every other
 * @param rows as wide as the columns
 * @param foot lines below the table
 */
record SheetDraft(
    String name,
    String table,
    Head head,
    List<Column> columns,
    List<Integer> keys,
    List<List<Entry>> rows,
    List<String> foot) {

  SheetDraft {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
    rows = rows.stream().map(List::copyOf).toList();
    foot = List.copyOf(foot);
    int width = columns.size();
    if (rows.stream().anyMatch(r -> r.size() != width)) {
      throw new IllegalArgumentException("Bug: a row of " + name + " is not " + width + " wide");
    }
  }

  /**
   * Lines above a table.
   *
   * @param notices printed with emphasis
   */
  record Head(String title, List<String> lines, List<String> notices) {
    Head {
      lines = List.copyOf(lines);
      notices = List.copyOf(notices);
    }

    /** Row of the table's header, from 1; a row stays free above it. */
    int headerRow() {
      return 1 + lines.size() + notices.size() + 2;
    }

    /** Row of the table's first record, from 1. */
    int firstRow() {
      return headerRow() + 1;
    }
  }

  /**
   * A column of a table.
   *
   * @param widest characters at most; longer texts are wrapped
   * @param kind what it shows beside its values
   */
  record Column(String header, int widest, Kind kind) {
    static Column of(String header, int widest) {
      return new Column(header, widest, Kind.PLAIN);
    }
  }

  /** What a column shows beside its values. */
  enum Kind {
    PLAIN,
    /** A bar from 0 to 100. */
    BAR,
    /** Colours by the shape that its text starts with. */
    RATING
  }

  /** Number of the row of a record, from 1. */
  int sheetRow(int index) {
    return head.firstRow() + index;
  }

  /** A key for each row; the second of two equal ones is told apart by its count. */
  List<String> rowKeys() {
    Map<String, Integer> seen = new HashMap<>();
    List<String> result = new ArrayList<>();
    for (List<Entry> row : rows) {
      String key =
          keys.stream().map(k -> row.get(k).plain()).collect(Collectors.joining(RowKeys.SEPARATOR));
      result.add(RowKeys.numbered(key, seen));
    }
    return result;
  }
}
