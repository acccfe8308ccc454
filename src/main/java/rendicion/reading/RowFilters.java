package rendicion.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rendicion.domain.TableLayout.Filter;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Plain;

/** Which rows count. */
final class RowFilters {
  private final Table table;
  private final List<Resolved> filters = new ArrayList<>();

  private record Resolved(int column, List<Pattern> texts, boolean excluded) {}

  RowFilters(TableMatch match) {
    this.table = match.table();
    for (Filter filter : match.layout().filters()) {
      Column column = match.column(filter.labels());
      if (column != null) {
        List<Pattern> texts = filter.texts().stream().map(LabelPattern::glob).toList();
        filters.add(new Resolved(column.number(), texts, filter.excluded()));
      }
    }
  }

  boolean allow(int row) {
    for (Resolved filter : filters) {
      String text = Plain.of(RowLabels.cell(table, row, filter.column));
      boolean hit = filter.texts.stream().anyMatch(p -> p.matcher(text).matches());
      if (hit == filter.excluded) {
        return false;
      }
    }
    return true;
  }
}
