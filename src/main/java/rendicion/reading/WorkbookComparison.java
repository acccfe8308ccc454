package rendicion.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rendicion.domain.CellChange;
import rendicion.domain.CellRef;
import rendicion.domain.FileKind;
import rendicion.reading.cells.CellValue;
import rendicion.reading.cells.SheetGrid;
import rendicion.reading.cells.UnreadableWorkbookException;
import rendicion.reading.cells.Workbook;
import rendicion.reading.cells.WorkbookOpener;

/**
 * What two deliveries of a workbook differ in: the values of cells, whatever program saved them and
 * however they are formatted. Our own sheets and marks are no difference.
 */
public final class WorkbookComparison {

  private WorkbookComparison() {}

  /**
   * @return the changed cells by sheet, row and column; empty when nothing changed; null when one
   *     of the two cannot be read
   * @throws IOException when the disk fails
   */
  public static @Nullable List<CellChange> changes(
      Path before, FileKind kindBefore, Path after, FileKind kindAfter) throws IOException {
    try {
      return changes(open(before, kindBefore), open(after, kindAfter));
    } catch (UnreadableWorkbookException e) {
      return null;
    }
  }

  private static Workbook open(Path file, FileKind kind)
      throws IOException, UnreadableWorkbookException {
    return FrontSheets.of(WorkbookOpener.open(file, kind)).withoutThem();
  }

  private static List<CellChange> changes(Workbook before, Workbook after) {
    Map<String, SheetGrid> old = byName(before);
    Map<String, SheetGrid> now = byName(after);
    Map<String, SheetGrid> all = new LinkedHashMap<>(now);
    old.forEach(all::putIfAbsent);
    List<CellChange> changes = new ArrayList<>();
    all.keySet().forEach(sheet -> compare(sheet, old.get(sheet), now.get(sheet), changes));
    return changes;
  }

  private static Map<String, SheetGrid> byName(Workbook workbook) {
    Map<String, SheetGrid> sheets = new LinkedHashMap<>();
    workbook.sheets().forEach(s -> sheets.putIfAbsent(s.name(), s));
    return sheets;
  }

  private static void compare(
      String sheet, @Nullable SheetGrid old, @Nullable SheetGrid now, List<CellChange> changes) {
    int last = Math.max(old == null ? 0 : old.lastRow(), now == null ? 0 : now.lastRow());
    for (int row = 1; row <= last; row++) {
      TreeSet<Integer> columns = new TreeSet<>();
      addColumns(old, row, columns);
      addColumns(now, row, columns);
      for (int column : columns) {
        if (!value(old, row, column).equals(value(now, row, column))) {
          ShownNumber.Pair pair =
              ShownNumber.apart(shown(old, row, column), shown(now, row, column));
          changes.add(
              new CellChange(
                  sheet, new CellRef(sheet, column, row).address(), pair.before(), pair.after()));
        }
      }
    }
  }

  private static void addColumns(@Nullable SheetGrid sheet, int row, TreeSet<Integer> columns) {
    if (sheet != null) {
      for (int column : sheet.columns(row)) {
        columns.add(column);
      }
    }
  }

  /**
   * Two numbers that differ only in trailing zeros are the same, and so are a truth and the 1 or 0
   * as which LibreOffice keeps it.
   */
  private static CellValue value(@Nullable SheetGrid sheet, int row, int column) {
    CellValue value = sheet == null ? CellValue.EMPTY : sheet.at(row, column);
    return switch (value) {
      case CellValue.Number(BigDecimal number) -> new CellValue.Number(number.stripTrailingZeros());
      case CellValue.Truth(boolean truth) ->
          new CellValue.Number(truth ? BigDecimal.ONE : BigDecimal.ZERO);
      default -> value;
    };
  }

  private static ShownNumber shown(@Nullable SheetGrid sheet, int row, int column) {
    return sheet == null
        ? new ShownNumber("", null)
        : new ShownNumber(
            sheet.seen(row, column),
            sheet.at(row, column) instanceof CellValue.Number n ? n.value() : null);
  }
}
