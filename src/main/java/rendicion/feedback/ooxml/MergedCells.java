package rendicion.feedback.ooxml;

import java.util.ArrayList;
import java.util.List;
import rendicion.domain.CellRef;

/** The merged cells of a sheet. */
final class MergedCells {

  private record Area(int left, int top, int right, int bottom, String ref) {
    boolean holds(int column, int row) {
      return column >= left && column <= right && row >= top && row <= bottom;
    }
  }

  private final List<Area> areas = new ArrayList<>();

  static MergedCells of(Element sheet) {
    MergedCells merged = new MergedCells();
    for (Element all : sheet.children("mergeCells")) {
      for (Element one : all.children("mergeCell")) {
        merged.add(one.attribute("ref", ""));
      }
    }
    return merged;
  }

  private void add(String ref) {
    String[] ends = ref.split(":", -1);
    if (ends.length == 2 && isAddress(ends[0]) && isAddress(ends[1])) {
      CellRef first = CellRef.parse("", ends[0]);
      CellRef last = CellRef.parse("", ends[1]);
      areas.add(new Area(first.column(), first.row(), last.column(), last.row(), ref));
    }
  }

  private static boolean isAddress(String text) {
    return text.matches("[A-Z]{1,3}[1-9]\\d{0,6}");
  }

  /** The whole area that a cell is part of. */
  String areaOf(int column, int row) {
    for (Area area : areas) {
      if (area.holds(column, row)) {
        return area.ref;
      }
    }
    return new CellRef("", column, row).address();
  }

  /** The cell that a person sees there: the first of its area. */
  CellRef seen(int column, int row) {
    for (Area area : areas) {
      if (area.holds(column, row)) {
        return new CellRef("", area.left, area.top);
      }
    }
    return new CellRef("", column, row);
  }
}
