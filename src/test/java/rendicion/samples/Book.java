package rendicion.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the making; what comes out depends on nothing but what was written into it. */
final class Book {

  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2023, 1, 1, 0, 0);

  private final Workbook workbook;
  private final Styles styles;
  private final String author;
  private final LocalDate saved;

  private Book(Workbook workbook, Look look, String author, LocalDate saved) {
    this.workbook = workbook;
    this.styles = new Styles(workbook, look);
    this.author = author;
    this.saved = saved;
  }

  /** As Excel 2007 and later save it. */
  static Book xlsx(Look look, String author, LocalDate saved) {
    return new Book(new XSSFWorkbook(), look, author, saved);
  }

  /** As Excel 97–2003 saves it. */
  static Book xls(Look look, String author, LocalDate saved) {
    return new Book(new HSSFWorkbook(), look, author, saved);
  }

  /** A new sheet, with its column widths in characters. */
  Page page(String name, int... widths) {
    Page page = new Page(workbook.createSheet(name), styles);
    for (int i = 0; i < widths.length; i++) {
      page.sheet().setColumnWidth(i, widths[i] * 256 + 128);
    }
    return page;
  }

  void hide(String name) {
    workbook.setSheetHidden(workbook.getSheetIndex(name), true);
  }

  void open(String name) {
    int index = workbook.getSheetIndex(name);
    workbook.setActiveSheet(index);
    workbook.setSelectedTab(index);
  }

  CellStyle style(String spec) {
    return styles.get(spec);
  }

  /** The file: formulas carry their results, properties and zip times are fixed. */
  byte[] bytes() {
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      setProperties();
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return workbook instanceof XSSFWorkbook ? withFixedTimes(out.toByteArray()) : out.toByteArray();
  }

  private void setProperties() {
    Date date = Date.from(saved.atTime(15, 0).toInstant(ZoneOffset.UTC));
    if (workbook instanceof XSSFWorkbook xlsx) {
      POIXMLProperties.CoreProperties core = xlsx.getProperties().getCoreProperties();
      core.setCreator(author);
      core.setCreated(Optional.of(date));
      core.setModified(Optional.of(date));
    } else if (workbook instanceof HSSFWorkbook xls) {
      xls.createInformationProperties();
      SummaryInformation summary = xls.getSummaryInformation();
      summary.getFirstSection().setCodepage(CodePageUtil.CP_WINDOWS_1252);
      xls.getDocumentSummaryInformation()
          .getFirstSection()
          .setCodepage(CodePageUtil.CP_WINDOWS_1252);
      summary.setAuthor(author);
      summary.setCreateDateTime(date);
      summary.setLastSaveDateTime(date);
    }
  }

  private static byte[] withFixedTimes(byte[] zip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry e = from.getNextEntry(); e != null; e = from.getNextEntry()) {
        ZipEntry fixed = new ZipEntry(e.getName());
        fixed.setTimeLocal(ZIP_TIME);
        to.putNextEntry(fixed);
        from.transferTo(to);
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Cell styles by description, so that a workbook has few of them. */
  static final class Styles {
    private final Workbook workbook;
    private final Look look;
    private final Map<String, CellStyle> made = new HashMap<>();

    Styles(Workbook workbook, Look look) {
      this.workbook = workbook;
      this.look = look;
    }

    CellStyle get(String spec) {
      return made.computeIfAbsent(spec, s -> StyleMaker.make(workbook, look, s));
    }
  }
}
