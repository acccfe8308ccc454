package rendicion.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.reading.Inspection;
import rendicion.reading.Inspection.InspectedTable;
import rendicion.wording.FindingText;

/** A workbook as it would be read, for a person: each table with a small drawing of its parts. */
final class InspectionSheet {

  private static final int LABEL_WIDTH = 48;
  private static final int PART_WIDTH = 20;

  private final Screen screen;
  private final PrintWriter out;

  InspectionSheet(Screen screen) {
    this.screen = screen;
    this.out = screen.writer();
  }

  void show(String name, List<Finding> findings, Inspection inspection) {
    screen.say("cli.inspected", name, inspection.tables().size());
    for (Finding finding : findings) {
      FindingText text = screen.wording().finding(finding);
      out.println("  " + text.found() + " " + text.remedy());
    }
    inspection.tables().forEach(this::show);
    if (!inspection.notUnderstood().isEmpty()) {
      screen.say("cli.not-understood");
      inspection.notUnderstood().forEach(sentence -> out.println("  " + sentence));
    }
  }

  private void show(InspectedTable table) {
    out.println();
    screen.say("cli.table", table.sheet(), screen.text("cli.kind." + table.kind()));
    if (table.columns().isEmpty()) {
      return;
    }
    line("header", range(table.headerRows()));
    line("body", range(table.dataRows()));
    line("totals", list(table.totalRows()));
    line("blank", list(table.blankRows()));
    line("placeholders", String.join("  ", table.placeholders()));
    line("columns", table.columns().getFirst() + "–" + table.columns().getLast());
    columns(table);
  }

  /** One line a column, drawn as the header above the body. */
  private void columns(InspectedTable table) {
    Map<String, String> labels = table.labels();
    int first = CellRef.columnNumber(table.columns().getFirst());
    int last = CellRef.columnNumber(table.columns().getLast());
    for (int column = first; column <= last; column++) {
      String letters = CellRef.columnLetters(column);
      String edge = column == first ? "┌" : column == last ? "└" : "│";
      String type = table.types().getOrDefault(letters, "");
      String unit = table.units().getOrDefault(letters, "");
      out.println(
          ("  %s %-3s %s %s %s"
                  .formatted(
                      edge,
                      letters,
                      fit(labels.getOrDefault(letters, "")),
                      type.isEmpty() ? "" : screen.text("cli.type." + type),
                      unit))
              .stripTrailing());
    }
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      out.println("  " + pad(screen.text("cli.part." + key), PART_WIDTH) + value);
    }
  }

  private static String fit(String label) {
    String cut = label.length() <= LABEL_WIDTH ? label : label.substring(0, LABEL_WIDTH - 1) + "…";
    return pad(cut, LABEL_WIDTH);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String range(List<Integer> rows) {
    return rows.isEmpty()
        ? ""
        : rows.getFirst().equals(rows.getLast())
            ? rows.getFirst().toString()
            : rows.getFirst() + "–" + rows.getLast();
  }

  private static String list(List<Integer> rows) {
    return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
