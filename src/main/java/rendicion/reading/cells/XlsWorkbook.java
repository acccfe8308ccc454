package rendicion.reading.cells;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.OfficeXmlFileException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import rendicion.reading.cells.UnreadableWorkbookException.Why;

/** Reads what Excel 97 to 2003 saves, record by record. */
final class XlsWorkbook {
  /** How the names of folders begin in which other files lie. */
  private static final String OBJECT = "MBD";

  private final CellStore store;

  XlsWorkbook(CellStore store) {
    this.store = store;
  }

  Workbook read(Path file) throws IOException, UnreadableWorkbookException {
    XlsRecords records = new XlsRecords(store);
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(records);
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
      if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new UnreadableWorkbookException(Why.PASSWORD, "encrypted package");
      }
      new HSSFEventFactory().processWorkbookEvents(request, files);
      boolean macros = files.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
      boolean objects =
          files.getRoot().getEntryNames().stream().anyMatch(name -> name.startsWith(OBJECT));
      return new Workbook(
          records.sheets(), new Workbook.Beside(records.links(), macros, objects, List.of()));
    } catch (EncryptedDocumentException e) {
      throw new UnreadableWorkbookException(Why.PASSWORD, e);
    } catch (OldExcelFormatException | OfficeXmlFileException e) {
      throw new UnreadableWorkbookException(Why.OTHER_FORMAT, e);
    } catch (XlsRecords.Stopped e) {
      throw e.reason();
    } catch (RuntimeException | IOException e) {
      // POI throws whatever comes out of a broken record.
      throw new UnreadableWorkbookException(Why.DAMAGED, e);
    }
  }
}
