package rendicion.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import rendicion.reading.Inspection.Part;
import rendicion.reading.Inspection.SketchLine;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.tables.Table;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.Plain;

/** Which rows of a sheet were taken for what, a few of each kind, with what stands in them. */
final class SheetSketch {
  private static final int MOST_TITLES = 3;
  private static final int MOST_RECORDS = 2;
  private static final int MOST_OF_A_KIND = 2;
  private static final int MOST_NOTES = 3;
  private static final int NOTES_WITHIN = 6;
  private static final int MOST_CELLS = 6;

  private final Table table;
  private final SheetGrid grid;
  private final TreeMap<Integer, Part> parts = new TreeMap<>();

  private SheetSketch(Table table) {
    this.table = table;
    this.grid = table.grid();
  }

  /**
   * The rows to show of a table, from its titles to its notes.
   *
   * @param above last row of what stands above it on the sheet; 0 for nothing
   * @param below first row of the table below it; beyond the last row when there is none
   */
  static List<SketchLine> of(Table table, int above, int below) {
    SheetSketch sketch = new SheetSketch(table);
    sketch.titles(above);
    sketch.body();
    sketch.notes(below);
    return sketch.lines();
  }

  private void titles(int above) {
    int top = table.headerFirst() == 0 ? table.bodyFirst() : table.headerFirst();
    int found = 0;
    for (int row = top - 1; row > above && found < MOST_TITLES; row--) {
      if (!cells(row).isEmpty()) {
        parts.put(row, Part.TITLE);
        found++;
      }
    }
    for (int row = table.headerFirst(); row > 0 && row <= table.headerLast(); row++) {
      parts.put(row, Part.HEADER);
    }
  }

  private void body() {
    int[] shown = new int[RowKind.values().length];
    for (int row = table.bodyFirst(); row <= table.bodyLast(); row++) {
      RowKind kind = table.kind(row);
      int most = kind == RowKind.RECORD ? MOST_RECORDS : MOST_OF_A_KIND;
      boolean last = row == table.bodyLast();
      if (last || (kind != RowKind.BLANK && shown[kind.ordinal()] < most)) {
        shown[kind.ordinal()]++;
        parts.put(row, part(kind));
      }
    }
  }

  private static Part part(RowKind kind) {
    return switch (kind) {
      case RECORD, BLANK -> Part.RECORD;
      case TOTAL, SUM, WHOLE -> Part.TOTAL;
      case SECTION -> Part.SECTION;
      case REPEATED_HEADER -> Part.HEADER;
    };
  }

  private void notes(int below) {
    int last = Math.min(Math.min(grid.lastRow(), below - 1), table.bodyLast() + NOTES_WITHIN);
    int found = 0;
    for (int row = table.bodyLast() + 1; row <= last && found < MOST_NOTES; row++) {
      int filled = cells(row).size();
      if (filled > 2) {
        return;
      }
      if (filled > 0) {
        parts.put(row, Part.NOTE);
        found++;
      }
    }
  }

  private List<SketchLine> lines() {
    List<SketchLine> lines = new ArrayList<>();
    parts.forEach((row, part) -> lines.add(new SketchLine(row, part, cells(row))));
    return lines;
  }

  private List<String> cells(int row) {
    List<String> cells = new ArrayList<>();
    for (int column : grid.columns(row)) {
      if (column >= table.firstColumn()
          && column <= table.lastColumn()
          && cells.size() < MOST_CELLS) {
        cells.add(Plain.collapse(grid.seen(row, column)));
      }
    }
    return cells;
  }
}
