package rendicion.feedback.ooxml;

import java.util.HashMap;
import java.util.Map;

/** Widths of columns and heights of rows in pixels, to give notes a size that can be read. */
final class Geometry {

  private static final double PIXELS_PER_CHARACTER = 7;
  private static final double PIXELS_PER_POINT = 96.0 / 72;
  private static final int MOST_STEPS = 400;

  private final Map<Integer, Integer> widths = new HashMap<>();
  private final Map<Integer, Integer> heights = new HashMap<>();
  private int width = 64;
  private int height = 20;

  private record Reach(int index, int rest) {}

  static Geometry of(Element sheet) {
    Geometry geometry = new Geometry();
    sheet.child("sheetFormatPr").ifPresent(geometry::readDefaults);
    sheet.child("cols").ifPresent(geometry::readColumns);
    sheet.child("sheetData").ifPresent(geometry::readRows);
    return geometry;
  }

  private void readDefaults(Element format) {
    width = pixels(format.attribute("defaultColWidth", ""), PIXELS_PER_CHARACTER, width);
    height = pixels(format.attribute("defaultRowHeight", ""), PIXELS_PER_POINT, height);
  }

  private void readColumns(Element columns) {
    for (Element column : columns.children("col")) {
      int from = (int) number(column.attribute("min", ""), 1);
      int to = Math.min((int) number(column.attribute("max", ""), from), from + MOST_STEPS);
      int wide =
          isTrue(column.attribute("hidden", ""))
              ? 0
              : pixels(column.attribute("width", ""), PIXELS_PER_CHARACTER, width);
      for (int c = from; c <= to; c++) {
        widths.put(c, wide);
      }
    }
  }

  private void readRows(Element data) {
    if (data.isEmptyTag()) {
      return;
    }
    Tags tags = new Tags(data.text(), data.inside(), data.close());
    int row = 0;
    while (tags.advance()) {
      if (tags.kind() != Tags.Kind.END && isRow(tags.name())) {
        Element e = new Element(data.text(), "", "row", tags.start(), tags.end(), 0, 0);
        row = (int) number(e.attribute("r", ""), row + 1);
        if (isTrue(e.attribute("hidden", ""))) {
          heights.put(row, 0);
        } else if (e.attribute("ht") != null) {
          heights.put(row, pixels(e.attribute("ht", ""), PIXELS_PER_POINT, height));
        }
      }
    }
  }

  private static boolean isRow(String name) {
    return name.equals("row") || name.endsWith(":row");
  }

  private static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private static int pixels(String written, double scale, int otherwise) {
    return (int) Math.round(number(written, otherwise / scale) * scale);
  }

  private static double number(String written, double otherwise) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /**
   * Where a box stands that begins right of a cell: column and pixels in it, row and pixels in it,
   * twice, all from 0, as drawings write it.
   */
  String anchor(int column, int row, int wide, int high) {
    Reach right = reach(widths, width, column + 1, wide + 15);
    Reach bottom = reach(heights, height, row, high + 2);
    return "%d, 15, %d, 2, %d, %d, %d, %d"
        .formatted(column, row - 1, right.index - 1, right.rest, bottom.index - 1, bottom.rest);
  }

  private static Reach reach(Map<Integer, Integer> sizes, int size, int from, int length) {
    int rest = length;
    int index = from;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      int one = sizes.getOrDefault(index, size);
      if (rest < one) {
        return new Reach(index, rest);
      }
      rest -= one;
      index++;
    }
    return new Reach(index, 0);
  }
}
