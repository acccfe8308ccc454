package rendicion.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet in the making. Rows and columns count from 1, as a clerk sees them. */
final class Page {

  /** What every workbook with invented figures says where nobody can overlook it. */
  static final String SAMPLE = "DATOS ILUSTRATIVOS – NO SON CIFRAS OFICIALES";

  private final Sheet sheet;
  private final Book.Styles styles;

  Page(Sheet sheet, Book.Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getPrintSetup().setLandscape(true);
  }

  Sheet sheet() {
    return sheet;
  }

  /** A text starting with {@code =} is a formula; null leaves a styled empty cell. */
  Page put(int row, int column, @Nullable Object value, String style) {
    Cell cell = row(row).createCell(column - 1);
    cell.setCellStyle(styles.get(style));
    switch (value) {
      case null -> {}
      case String s when s.startsWith("=") -> cell.setCellFormula(s.substring(1));
      case String s -> cell.setCellValue(s);
      case Number n -> cell.setCellValue(n.doubleValue());
      case LocalDate d -> cell.setCellValue(d);
      default -> throw new IllegalArgumentException("Not for a cell: " + value);
    }
    return this;
  }

  /** Values side by side, all in one style. */
  Page line(int row, int column, String style, @Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      put(row, column + i, values[i], style);
    }
    return this;
  }

  /** A title across columns, merged and centred. */
  Page title(int row, int first, int last, String text, String style) {
    put(row, first, text, style);
    return merge(row, first, row, last);
  }

  Page merge(int row, int first, int lastRow, int last) {
    sheet.addMergedRegion(new CellRangeAddress(row - 1, lastRow - 1, first - 1, last - 1));
    return this;
  }

  Page height(int row, int points) {
    row(row).setHeightInPoints(points);
    return this;
  }

  /**
   * A header of one or more levels; each label is a path joined with {@code |}. Equal parents side
   * by side are merged, and a path with fewer levels is merged down to the last.
   */
  Page header(int row, int column, String... paths) {
    List<List<String>> labels = new ArrayList<>();
    int levels = 1;
    for (String path : paths) {
      labels.add(List.of(path.split("\\|")));
      levels = Math.max(levels, labels.getLast().size());
    }
    for (int level = 0; level < levels; level++) {
      for (int i = 0; i < labels.size(); i++) {
        boolean has = level < labels.get(i).size();
        boolean first = i == 0 || !sameParent(labels.get(i), labels.get(i - 1), level);
        put(row + level, column + i, has && first ? labels.get(i).get(level) : null, "head");
      }
    }
    mergeHeader(row, column, labels, levels);
    return this;
  }

  private void mergeHeader(int row, int column, List<List<String>> labels, int levels) {
    for (int i = 0; i < labels.size(); i++) {
      int own = labels.get(i).size();
      if (own < levels) {
        merge(row + own - 1, column + i, row + levels - 1, column + i);
      }
    }
    for (int level = 0; level < levels - 1; level++) {
      for (int i = 0; i < labels.size(); i++) {
        int end = i;
        while (end + 1 < labels.size() && sameParent(labels.get(end + 1), labels.get(i), level)) {
          end++;
        }
        if (end > i) {
          merge(row + level, column + i, row + level, column + end);
        }
        i = end;
      }
    }
  }

  private static boolean sameParent(List<String> a, List<String> b, int level) {
    return a.size() > level + 1
        && b.size() > level + 1
        && a.subList(0, level + 1).equals(b.subList(0, level + 1));
  }

  private Row row(int row) {
    Row found = sheet.getRow(row - 1);
    return found == null ? sheet.createRow(row - 1) : found;
  }
}
