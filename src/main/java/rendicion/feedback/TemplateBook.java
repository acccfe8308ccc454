package rendicion.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rendicion.wording.Wording;

/** Writes the sheets of a template into one workbook. */
final class TemplateBook {

  static final String LISTS = "Listas";

  private final String purpose;
  private final int year;
  private final Wording wording;

  TemplateBook(String purpose, int year, Wording wording) {
    this.purpose = purpose;
    this.year = year;
    this.wording = wording;
  }

  byte[] write(List<TemplateSheet> sheets) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      TemplateLimits limits = new TemplateLimits(workbook, year, wording);
      for (TemplateSheet sheet : sheets) {
        new TemplateTable(workbook, sheet, limits).write(purpose);
      }
      hideLists(workbook);
      setProperties(workbook);
      workbook.write(out);
      return timeless(out.toByteArray());
    }
  }

  private static void hideLists(XSSFWorkbook workbook) {
    XSSFSheet lists = workbook.getSheet(LISTS);
    if (lists != null) {
      workbook.setSheetOrder(LISTS, workbook.getNumberOfSheets() - 1);
      workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
    }
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
  }

  /** Dated by the year that it is for, so that it is the same whenever it is made. */
  private void setProperties(XSSFWorkbook workbook) {
    Date day = Date.from(LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
    var core = workbook.getProperties().getCoreProperties();
    core.setTitle(purpose);
    core.setCreator("Rendición");
    core.setCreated(Optional.of(day));
    core.setModified(Optional.of(day));
  }

  private static byte[] timeless(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        ZipEntry entry = new ZipEntry(e.getName());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(entry);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
