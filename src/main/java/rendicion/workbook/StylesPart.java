package rendicion.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** The styles of a workbook, read from its part and written back to it. */
final class StylesPart {

  private final Container container;
  private final String part;
  private final StylesTable table;

  StylesPart(Container container, String part) throws IOException {
    this.container = container;
    this.part = part;
    try {
      // A table of styles without a part begins with defaults of its own, before those it reads.
      PackagePart aside =
          OPCPackage.create(new ByteArrayOutputStream())
              .createPart(
                  PackagingURIHelper.createPartName("/xl/styles.xml"),
                  XSSFRelation.STYLES.getContentType());
      try (OutputStream out = aside.getOutputStream()) {
        out.write(container.read(part));
      }
      this.table = new StylesTable(aside);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("Bug: a fixed name is none", e);
    }
  }

  StylesTable table() {
    return table;
  }

  void write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.writeTo(bytes);
    container.put(part, bytes.toByteArray());
  }
}
