package rendicion.reading.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rendicion.domain.CellRef;
import rendicion.domain.FileKind;

/** What is kept of a cell: its value and what a person sees, in every kind of file. */
class CellsTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  @TempDir Path folder;

  @Test
  void keepsWhatIsStoredAndWhatIsSeen() throws Exception {
    assertThat(
            cells(
                xlsx(
                    MAIN,
                    "",
                    "<row r='2'><c r='B2' t='s'><v>0</v></c><c r='C2'"
                        + " s='3'><f>1/3</f><v>0.33333333333333331</v></c><c r='D2'"
                        + " t='b'><v>1</v></c><c r='E2' t='e'><v>#DIV/0!</v></c></row><row><c"
                        + " t='inlineStr'><is><r><t>Á</t></r><r><t>cora</t></r></is></c><c"
                        + " t='str'><f>X</f><v>a_x000D__x000A_b</v></c><c><v>1e3</v></c><c"
                        + " s='4'><v>1234.5</v></c><c t='n'><v> </v></c><c><v>0,5</v></c></row>")))
        .containsExactly(
            "B2 Text[value=Puno] General Puno",
            "C2 Number[value=0.333333333333333] 0.0% 33.3% =",
            "D2 Truth[value=true] General VERDADERO",
            "E2 Fault[code=#DIV/0!] General #DIV/0!",
            "A3 Text[value=Ácora] General Ácora",
            "B3 Text[value=a\nb] General a\nb =",
            "C3 Number[value=1000] General 1000",
            "D3 Number[value=1234.5] #,##0.00 1,234.50",
            "F3 Fault[code=#NUM!] General #NUM!");
  }

  @Test
  void readsAWorkbookWithATailAsIfItHadNone() throws Exception {
    Workbook sound = xlsx(MAIN, "", "<row r='2'><c r='B2'><v>7</v></c></row>");
    Path file = folder.resolve("libro.xlsx");
    Files.writeString(file, "<!-- de un portal -->\n".repeat(40), StandardOpenOption.APPEND);
    assertThat(cells(WorkbookOpener.open(file, FileKind.OOXML)))
        .isEqualTo(cells(sound))
        .containsExactly("B2 Number[value=7] General 7");
  }

  @Test
  void countsDaysFrom1900() throws Exception {
    assertThat(cells(xlsx(MAIN, "", days("0.5", "1", "59", "60", "61", "44561.75", "-1"))))
        .containsExactly(
            "A1 Moment[value=1899-12-31T12:00] dd/mm/yyyy 31/12/1899",
            "B1 Moment[value=1900-01-01T00:00] dd/mm/yyyy 01/01/1900",
            "C1 Moment[value=1900-02-28T00:00] dd/mm/yyyy 28/02/1900",
            "D1 Number[value=60] dd/mm/yyyy 29/02/1900",
            "E1 Moment[value=1900-03-01T00:00] dd/mm/yyyy 01/03/1900",
            "F1 Moment[value=2021-12-31T18:00] dd/mm/yyyy 31/12/2021",
            "G1 Number[value=-1] dd/mm/yyyy -1");
  }

  @Test
  void countsDaysFrom1904() throws Exception {
    assertThat(cells(xlsx(MAIN, "<workbookPr date1904='1'/>", days("0", "43099.5"))))
        .containsExactly(
            "A1 Moment[value=1904-01-01T00:00] dd/mm/yyyy 01/01/1904",
            "B1 Moment[value=2021-12-31T12:00] dd/mm/yyyy 31/12/2021");
  }

  @Test
  void showsTimesAndDurations() throws Exception {
    String row = "<row><c s='5'><v>0.75</v></c><c s='6'><v>1.5</v></c></row>";
    assertThat(cells(xlsx(MAIN, "", row)))
        .containsExactly(
            "A1 Moment[value=1899-12-31T18:00] h:mm 18:00",
            "B1 Moment[value=1900-01-01T12:00] [h]:mm 36:00");
    assertThat(cells(xlsx(MAIN, "<workbookPr date1904='true'/>", row)))
        .containsExactly(
            "A1 Moment[value=1904-01-01T18:00] h:mm 18:00",
            "B1 Moment[value=1904-01-02T12:00] [h]:mm 36:00");
  }

  @Test
  void readsStrictOpenXmlWithItsWrittenDates() throws Exception {
    assertThat(
            cells(
                xlsx(
                    STRICT,
                    "",
                    "<row r='1'><c r='A1' t='s'><v>1</v></c>"
                        + "<c r='B1' s='1' t='d'><v>2021-12-31T00:00:00</v></c></row>")))
        .containsExactly(
            "A1 Text[value=El Collao] General El Collao",
            "B1 Moment[value=2021-12-31T00:00] dd/mm/yyyy 31/12/2021");
  }

  @Test
  void readsTheXmlOfExcel2003() throws Exception {
    Path file = folder.resolve("libro.xls");
    Files.writeString(
        file,
        "\n<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
            + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Styles><Style ss:ID='p'>"
            + "<NumberFormat ss:Format='Percent'/></Style></Styles><Worksheet ss:Name='H'><Table>"
            + "<Row ss:Index='3'><Cell ss:Index='2' ss:MergeAcross='1'><Data ss:Type='String'>Año"
            + "</Data></Cell><Cell ss:StyleID='p' ss:Formula='=1'><Data ss:Type='Number'>0.5</Data>"
            + "</Cell><Cell><Data ss:Type='DateTime'>2021-12-31T00:00:00.000</Data></Cell>"
            + "</Row></Table></Worksheet></Workbook>");
    assertThat(cells(WorkbookOpener.open(file, FileKind.SPREADSHEETML)))
        .containsExactly(
            "B3 Text[value=Año] General Año +",
            "D3 Number[value=0.5] 0.00% 50.00% =",
            "E3 Moment[value=2021-12-31T00:00] General 44561");
  }

  @Test
  void readsPagesThatNameThemselvesWorkbooks() throws Exception {
    Path file = folder.resolve("libro.xls");
    Files.writeString(
        file,
        "<html><head><meta charset='utf-8'></head><table><tr><th colspan=2>Año"
            + " 2021</th></tr><tr><td"
            + " rowspan=2>Puno</td><td>1,5</td></tr><tr><td>&nbsp;</td><td>x</td></tr></table>"
            + "<table><tr><td>otra</td></tr></table>");
    assertThat(cells(WorkbookOpener.open(file, FileKind.HTML)))
        .containsExactly(
            "A1 Text[value=Año 2021] General Año 2021 +",
            "A2 Text[value=Puno] General Puno +",
            "B2 Text[value=1,5] General 1,5",
            "C3 Text[value=x] General x",
            "A4 Text[value=otra] General otra");
  }

  @Test
  void knowsOfEveryDateThatItIsOne() {
    double[] edges = {0, -0.0, 1e-9, 59.9, 60, 60.5, 61, 1462, 2958465.999999999, 2958466};
    for (boolean since1904 : new boolean[] {false, true}) {
      for (double serial : edges) {
        assertThat(NumberFormat.isDate(serial, since1904))
            .as("%s %s", serial, since1904)
            .isEqualTo(since1904 || serial < 60 || serial >= 61)
            .isEqualTo(NumberFormat.date(serial, since1904) != null);
      }
      for (double serial : new double[] {-1e-9, -1, 2958466.1, 1e12, Double.NaN}) {
        assertThat(NumberFormat.isDate(serial, since1904)).as("%s", serial).isFalse();
      }
    }
  }

  /** Thousands of numbers in many formats, beside what POI shows and fastexcel-reader reads. */
  @Test
  void agreesWithOtherReaders() throws Exception {
    for (org.apache.poi.ss.usermodel.Workbook book :
        List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
      fill(book, new Random(7));
      Path file = folder.resolve(book instanceof HSSFWorkbook ? "o.xls" : "o.xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      SheetGrid ours =
          WorkbookOpener.open(file, book instanceof HSSFWorkbook ? FileKind.XLS : FileKind.OOXML)
              .sheets()
              .getFirst();
      compareWithPoi(book, ours);
      if (book instanceof XSSFWorkbook) {
        compareWithFastexcel(file, ours);
      }
    }
  }

  private static void fill(org.apache.poi.ss.usermodel.Workbook book, Random random) {
    List<String> formats =
        List.of(
            "0.00",
            "#,##0",
            "#,##0.00",
            "0%",
            "0.0%",
            "\"S/\" #,##0.00",
            "0.00E+00",
            "000000",
            "dd/mm/yyyy",
            "h:mm",
            "mmm-yy");
    List<CellStyle> styles = new ArrayList<>();
    for (String format : formats) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      styles.add(style);
    }
    var sheet = book.createSheet("H");
    for (int r = 0; r < 300; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < formats.size(); c++) {
        Cell cell = row.createCell(c);
        cell.setCellStyle(styles.get(c));
        cell.setCellValue(
            random.nextInt(3) == 0
                ? random.nextInt(60_000) + 61
                : 61 + random.nextDouble() * 50_000);
      }
    }
  }

  private static void compareWithPoi(org.apache.poi.ss.usermodel.Workbook book, SheetGrid ours) {
    DataFormatter shown = new DataFormatter(Locale.of("es", "PE"));
    for (Row row : book.getSheetAt(0)) {
      for (Cell cell : row) {
        int r = row.getRowNum() + 1;
        int c = cell.getColumnIndex() + 1;
        assertThat(ours.seen(r, c)).as(ours.format(r, c)).isEqualTo(shown.formatCellValue(cell));
        if (ours.at(r, c) instanceof CellValue.Moment moment) {
          assertThat(moment.value())
              .isCloseTo(cell.getLocalDateTimeCellValue(), within(1, ChronoUnit.SECONDS));
        }
      }
    }
  }

  private static void compareWithFastexcel(Path file, SheetGrid ours) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
      for (org.dhatim.fastexcel.reader.Row row : book.getFirstSheet().read()) {
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
          int c = cell.getColumnIndex() + 1;
          if (ours.at(row.getRowNum(), c) instanceof CellValue.Number number) {
            assertThat(number.value().doubleValue())
                .isCloseTo(
                    cell.asNumber().doubleValue(),
                    org.assertj.core.data.Percentage.withPercentage(1e-12));
          }
        }
      }
    }
  }

  private static String days(String... serials) {
    StringBuilder row = new StringBuilder("<row>");
    for (String serial : serials) {
      row.append("<c s='1'><v>").append(serial).append("</v></c>");
    }
    return row.append("</row>").toString();
  }

  private Workbook xlsx(String namespace, String properties, String rows) throws Exception {
    Map<String, String> parts = new TreeMap<>();
    parts.put("_rels/.rels", relations("officeDocument xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + namespace
            + "' xmlns:r='"
            + OFFICE
            + "'>"
            + properties
            + "<sheets><sheet name='H' sheetId='1' r:id='r0'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations("worksheet s.xml", "sharedStrings t.xml", "styles y.xml"));
    parts.put(
        "xl/s.xml",
        "<worksheet xmlns='" + namespace + "'><sheetData>" + rows + "</sheetData></worksheet>");
    parts.put(
        "xl/t.xml",
        "<sst xmlns='"
            + namespace
            + "'><si><t>Puno</t></si><si><r><t>El </t></r><r><t>Collao</t></r></si></sst>");
    parts.put(
        "xl/y.xml",
        styles(
            namespace, "General", "dd/mm/yyyy", "General", "0.0%", "#,##0.00", "h:mm", "[h]:mm"));
    Path file = folder.resolve("libro.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return WorkbookOpener.open(file, FileKind.OOXML);
  }

  private static String relations(String... relations) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
    for (int i = 0; i < relations.length; i++) {
      String[] words = relations[i].split(" ");
      xml.append("<Relationship Id='r")
          .append(i)
          .append("' Type='")
          .append(OFFICE)
          .append('/')
          .append(words[0])
          .append("' Target='")
          .append(words[1])
          .append("'/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private static String styles(String namespace, String... formats) {
    StringBuilder codes = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < formats.length; i++) {
      codes
          .append("<numFmt numFmtId='")
          .append(170 + i)
          .append("' formatCode='")
          .append(formats[i])
          .append("'/>");
      styles.append("<xf numFmtId='").append(170 + i).append("'/>");
    }
    return "<styleSheet xmlns='"
        + namespace
        + "'><numFmts>"
        + codes
        + "</numFmts><cellXfs>"
        + styles
        + "</cellXfs></styleSheet>";
  }

  /** Address, value, format and what is seen; = for a formula, + for a merged cell. */
  private static List<String> cells(Workbook book) {
    List<String> cells = new ArrayList<>();
    SheetGrid grid = book.sheets().getFirst();
    for (int row = 1; row <= grid.lastRow(); row++) {
      for (int column : grid.columns(row)) {
        cells.add(
            CellRef.columnLetters(column)
                + row
                + " "
                + grid.at(row, column)
                + " "
                + grid.format(row, column)
                + " "
                + grid.seen(row, column)
                + (grid.isFormula(row, column) ? " =" : "")
                + (grid.area(row, column).width() * grid.area(row, column).height() > 1
                    ? " +"
                    : ""));
      }
    }
    return cells;
  }
}
