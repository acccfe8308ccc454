package rendicion.reading.cells;

import java.util.List;

/**
 * The sheets of a workbook, in order.
 *
 * @param sheets hidden ones included
 * @param links whether it takes values from other files
 * @param macros whether it carries macros
 */
public record Workbook(List<SheetGrid> sheets, boolean links, boolean macros) {
  public Workbook {
    sheets = List.copyOf(sheets);
  }
}
