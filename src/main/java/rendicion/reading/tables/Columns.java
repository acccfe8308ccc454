package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rendicion.reading.tables.ColumnTypes.Told;

/** The columns of a table: labels, types and units. */
final class Columns {
  private Columns() {}

  static List<Column> of(Block block, Start start, Body body, Span span, List<String> captions) {
    ColumnTypes typing = new ColumnTypes(block, start, body, span, captions);
    List<List<String>> paths = new ArrayList<>();
    List<Told> types = new ArrayList<>();
    for (int number = span.first(); number <= span.last(); number++) {
      List<String> path = LabelPaths.of(block, start, number, span);
      paths.add(path);
      types.add(typing.byCells(number, path));
    }
    boolean amongCodes = areCodes(types);
    boolean amongStored = types.stream().anyMatch(Told::stored);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      @Nullable ColumnType type = types.get(i).type();
      if (type == null) {
        type = typing.byNeighbours(i, paths, types);
      } else if (type == ColumnType.INTEGER
          && (amongCodes && LabelWords.isAbbreviation(paths.get(i))
              || amongStored && types.get(i).typedClasses())) {
        type = ColumnType.CODE;
      }
      String unit = ColumnUnits.of(paths.get(i), type, captions, typing.format(span.first() + i));
      if (unit == null) {
        unit = ColumnUnits.above(block, start, span.first() + i);
      }
      columns.add(new Column(span.first() + i, paths.get(i), type, unit));
    }
    return columns;
  }

  /** A table of codes: an abbreviated column of numbers in it is one more of them. */
  private static boolean areCodes(List<Told> types) {
    long codes = types.stream().filter(t -> t.type() == ColumnType.CODE).count();
    boolean measures =
        types.stream()
            .anyMatch(t -> t.type() == ColumnType.DECIMAL || t.type() == ColumnType.PERCENT);
    return codes >= 2 && !measures;
  }
}
