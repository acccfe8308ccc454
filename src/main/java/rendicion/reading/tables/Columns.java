package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table: labels, types and units. */
final class Columns {
  private Columns() {}

  static List<Column> of(Block block, Start start, Body body, Span span) {
    List<Column> columns = new ArrayList<>();
    for (int number = span.first(); number <= span.last(); number++) {
      List<String> path = LabelPaths.of(block, start, number, span);
      ColumnType type = ColumnTypes.of(block, body, start.bodyFirst(), number, path);
      columns.add(new Column(number, path, type, ColumnUnits.of(path)));
    }
    return columns;
  }
}
