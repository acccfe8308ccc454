package rendicion.reading.cells;

import java.util.List;

/**
 * The sheets of a workbook, in order.
 *
 * @param sheets hidden ones included
 */
public record Workbook(List<SheetGrid> sheets, Beside beside) {
  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * What a workbook has beside cells. Nothing of it is opened, run or followed.
   *
   * @param links whether it takes values from other files
   * @param macros whether it carries macros
   * @param objects whether other files lie inside it
   * @param absent names of sheets that are listed and have no content in the file
   */
  public record Beside(boolean links, boolean macros, boolean objects, List<String> absent) {

    static final Beside NOTHING = new Beside(false, false, false, List.of());

    public Beside {
      absent = List.copyOf(absent);
    }
  }
}
