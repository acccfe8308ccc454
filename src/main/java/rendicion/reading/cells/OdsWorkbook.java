package rendicion.reading.cells;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rendicion.reading.cells.UnreadableWorkbookException.Why;

/** Reads an OpenDocument spreadsheet. Repeated rows and columns are counted, not copied at will. */
final class OdsWorkbook {
  private static final long LARGEST_PART = ReadingLimits.get("parte_bytes");

  private final CellStore store;
  private final Set<String> hiddenTables = new HashSet<>();

  OdsWorkbook(CellStore store) {
    this.store = store;
  }

  Workbook read(Path file) throws IOException, UnreadableWorkbookException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw new UnreadableWorkbookException(Why.DAMAGED, "no content.xml");
      }
      try (XmlPart xml =
          new XmlPart(
              new BufferedInputStream(
                  new BoundedStream(zip.getInputStream(content), LARGEST_PART)))) {
        return new Workbook(
            readTables(xml),
            new Workbook.Beside(false, zip.getEntry("Basic/") != null, false, List.of()));
      }
    } catch (ZipException e) {
      throw new UnreadableWorkbookException(Why.DAMAGED, e);
    }
  }

  private List<SheetGrid> readTables(XmlPart xml) throws IOException, UnreadableWorkbookException {
    List<SheetGrid> sheets = new ArrayList<>();
    String style = "";
    while (xml.advance()) {
      if (xml.starts("style")) {
        style = xml.attribute("name", "");
      } else if (xml.starts("table-properties") && xml.attribute("display", "").equals("false")) {
        hiddenTables.add(style);
      } else if (xml.starts("tracked-changes")) {
        xml.skip();
      } else if (xml.starts("table")) {
        GridBuilder grid = new GridBuilder(xml.attribute("name", ""), store);
        if (hiddenTables.contains(xml.attribute("style-name", ""))) {
          grid.hide();
        }
        new OdsSheet(grid).read(xml);
        sheets.add(grid.build());
      }
    }
    return sheets;
  }
}
