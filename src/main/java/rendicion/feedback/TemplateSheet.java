package rendicion.feedback;

import java.util.List;

/**
 * A sheet of a template.
 *
 * @param title the line above the table, with the year
 * @param rows texts that stand in the first columns of each row, empty ones included
 * @param blank how many rows follow with nothing in them
 */
record TemplateSheet(
    String name, String title, List<TemplateColumn> columns, List<List<String>> rows, int blank) {
  TemplateSheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Levels of its header. */
  int levels() {
    return columns.stream().mapToInt(c -> c.path().size()).max().orElse(1);
  }
}
