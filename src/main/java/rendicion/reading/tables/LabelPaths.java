package rendicion.reading.tables;

import java.util.ArrayList;
import java.util.List;
import rendicion.reading.cells.MergedArea;

/** Labels of a column from the top level down. */
final class LabelPaths {
  private LabelPaths() {}

  static List<String> of(Block block, Start start, int column, Span span) {
    List<String> path = new ArrayList<>();
    if (start.headerFirst() == 0) {
      return path;
    }
    MergedArea previous = null;
    for (int row = start.headerFirst(); row <= start.headerLast(); row++) {
      MergedArea area = block.area(row, column);
      String text = block.text(area.firstRow(), area.firstColumn());
      boolean upper = row < start.headerLast();
      if (upper && block.shownSort(row, column) == Sort.NUMBER) {
        text = ""; // a stray number beside the labels
      } else if (text.isEmpty() && upper) {
        text = fromTheLeft(block, start, row, column, span);
      }
      if (!text.isEmpty() && !area.equals(previous)) {
        path.add(text);
      }
      previous = area;
    }
    return path;
  }

  /** A label over several columns that is not merged stands in the first of them. */
  private static String fromTheLeft(Block block, Start start, int row, int column, Span span) {
    if (isEmptyBelow(block, start, row, column)) {
      return "";
    }
    for (int left = column - 1; left >= span.first(); left--) {
      if (!block.isEmpty(row, left)) {
        boolean parent =
            block.area(row, left).width() == 1
                && block.sort(row, left).canLabel()
                && (!isEmptyBelow(block, start, row, left) || block.sort(row, left) == Sort.YEAR);
        return parent ? block.text(row, left) : "";
      }
      if (block.area(row, left).width() > 1) {
        return "";
      }
    }
    return "";
  }

  private static boolean isEmptyBelow(Block block, Start start, int row, int column) {
    for (int below = row + 1; below <= start.headerLast(); below++) {
      if (!block.isEmpty(below, column)) {
        return false;
      }
    }
    return true;
  }
}
