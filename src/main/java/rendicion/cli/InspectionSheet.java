package rendicion.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rendicion.domain.CellRef;
import rendicion.domain.Finding;
import rendicion.reading.Inspection;
import rendicion.reading.Inspection.Doubt;
import rendicion.reading.Inspection.InspectedTable;
import rendicion.reading.Inspection.Look;
import rendicion.reading.Inspection.Part;
import rendicion.reading.Inspection.SketchLine;
import rendicion.wording.FindingText;

/** A workbook as it would be read, for a person: each table with a small drawing of its parts. */
final class InspectionSheet {

  private static final int LABEL_WIDTH = 48;
  private static final int PART_WIDTH = 20;
  private static final int CELL_WIDTH = 18;
  private static final int LONG_CELL_WIDTH = 66;
  private static final int MOST_COLUMNS = 60;

  private final Screen screen;
  private final PrintWriter out;

  InspectionSheet(Screen screen) {
    this.screen = screen;
    this.out = screen.writer();
  }

  void show(String name, List<Finding> findings, Inspection inspection) {
    long tables = inspection.tables().stream().filter(t -> t.kind().equals("table")).count();
    screen.say("cli.inspected", name, tables);
    for (Finding finding : findings) {
      FindingText text = screen.wording().finding(finding);
      out.println("  " + text.found() + " " + text.remedy());
    }
    for (int i = 0; i < inspection.tables().size(); i++) {
      show(inspection.tables().get(i), inspection.looks().get(i));
    }
    notUnderstood(inspection);
  }

  private void show(InspectedTable table, Look look) {
    if (table.columns().isEmpty()) {
      return;
    }
    out.println();
    screen.say("cli.table", table.sheet(), screen.text("cli.kind." + table.kind()));
    draw(table, look.sketch());
    line("header", range(table.headerRows()));
    line("body", range(table.dataRows()));
    line("totals", list(table.totalRows()));
    line("blank", list(table.blankRows()));
    line("placeholders", String.join("  ", table.placeholders()));
    if ("periods-in-columns".equals(table.orientation())) {
      line("orientation", screen.text("cli.periods-in-columns"));
    }
    columns(table);
    look.doubts().forEach(this::doubt);
  }

  /** A few rows of each kind, with what each was taken for. */
  private void draw(InspectedTable table, List<SketchLine> sketch) {
    int width = sketch.isEmpty() ? 1 : Integer.toString(sketch.getLast().row()).length();
    int previous = 0;
    for (SketchLine line : sketch) {
      boolean body = line.row() > table.dataRows().getFirst();
      if (previous > 0 && line.row() > previous + 1 && body) {
        out.println(" ".repeat(width + 2) + " ┆");
      }
      previous = line.row();
      String number = " ".repeat(width - Integer.toString(line.row()).length()) + line.row();
      String part = screen.text("cli.sketch." + line.part().name().toLowerCase(Locale.ROOT));
      out.println("  " + number + " " + edge(line.part()) + " " + pad(part, 12) + cells(line));
    }
  }

  private static String edge(Part part) {
    return switch (part) {
      case TITLE, NOTE -> " ";
      case HEADER -> "║";
      case RECORD, SECTION -> "│";
      case TOTAL -> "Σ";
    };
  }

  private static String cells(SketchLine line) {
    int width = line.cells().size() == 1 ? LONG_CELL_WIDTH : CELL_WIDTH;
    return line.cells().stream().map(c -> cut(c, width)).collect(Collectors.joining(" | "));
  }

  /** One line a column: its letters, label, kind of content and unit. */
  private void columns(InspectedTable table) {
    int first = CellRef.columnNumber(table.columns().getFirst());
    int last = CellRef.columnNumber(table.columns().getLast());
    line("columns", table.columns().getFirst() + "–" + table.columns().getLast());
    for (int column = first; column <= Math.min(last, first + MOST_COLUMNS - 1); column++) {
      String letters = CellRef.columnLetters(column);
      String type = table.types().getOrDefault(letters, "");
      String unit = table.units().getOrDefault(letters, "");
      String label = table.labels().getOrDefault(letters, "");
      out.println(
          ("    "
                  + pad(letters, 4)
                  + pad(cut(label, LABEL_WIDTH), LABEL_WIDTH + 1)
                  + (type.isEmpty() ? "" : screen.text("cli.type." + type))
                  + (unit.isEmpty() ? "" : " (" + unit + ")"))
              .stripTrailing());
    }
    if (last - first >= MOST_COLUMNS) {
      screen.subitem("cli.more-columns", last - first + 1 - MOST_COLUMNS);
    }
  }

  private void doubt(Doubt doubt) {
    String key = doubt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    screen.item(
        "cli.doubt." + key,
        doubt.where(),
        cut(doubt.label(), LABEL_WIDTH),
        cut(doubt.text(), CELL_WIDTH * 2),
        doubt.count());
  }

  /** Sheets without tables, and what could not be read at all. */
  private void notUnderstood(Inspection inspection) {
    List<InspectedTable> without =
        inspection.tables().stream().filter(t -> t.columns().isEmpty()).toList();
    if (without.isEmpty() && inspection.notUnderstood().isEmpty()) {
      return;
    }
    out.println();
    screen.say("cli.not-understood");
    inspection.notUnderstood().forEach(sentence -> out.println("  " + sentence));
    without.forEach(t -> screen.item("cli.without-table." + t.kind(), t.sheet()));
  }

  private void line(String key, String value) {
    if (!value.isEmpty()) {
      out.println("  " + pad(screen.text("cli.part." + key), PART_WIDTH) + value);
    }
  }

  private static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(width - 2));
    return text.substring(0, half ? width - 2 : width - 1) + "…";
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
