package rendicion.reading.cells;

import java.io.IOException;
import java.nio.file.Path;
import rendicion.domain.FileKind;
import rendicion.markup.MarkupException;
import rendicion.reading.cells.UnreadableWorkbookException.Why;

/**
 * Opens a workbook by its file. Formulas are never worked out: a cell holds the value saved with
 * it. Nothing outside the file is ever asked for.
 */
public final class WorkbookOpener {
  private WorkbookOpener() {}

  /**
   * Reads all sheets.
   *
   * @throws UnreadableWorkbookException when the content is no workbook that can be read
   * @throws IOException when the disk fails
   */
  public static Workbook open(Path file, FileKind kind)
      throws UnreadableWorkbookException, IOException {
    CellStore store = new CellStore(CellBudget.ofWorkbook());
    try {
      return switch (kind) {
        case OOXML, OOXML_STRICT -> new OoxmlWorkbook(file, store).read();
        case XLS -> new XlsWorkbook(store).read(file);
        case ODS -> new OdsWorkbook(store).read(file);
        case HTML -> new HtmlWorkbook(store).read(file);
        case SPREADSHEETML -> new SpreadsheetMlWorkbook(store).read(file);
        case ENCRYPTED -> throw new UnreadableWorkbookException(Why.PASSWORD, "encrypted");
        case XLSB, SYLK, OLD_XLS, CSV, OTHER ->
            throw new UnreadableWorkbookException(Why.OTHER_FORMAT, kind.name());
      };
    } catch (MarkupException e) {
      throw new UnreadableWorkbookException(Why.DAMAGED, e);
    }
  }
}
