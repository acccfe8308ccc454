package rendicion.intake.content;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small sound workbooks to spoil. */
final class Books {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String TYPES = "[Content_Types].xml";
  static final String RELS = "_rels/.rels";
  static final String PROPERTIES = "docProps/core.xml";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Books() {}

  static ZipMaker xlsx() {
    return xlsx(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>5</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"C3\"><f>B1*2</f><v>10</v></c></row>");
  }

  static ZipMaker xlsx(String rows) {
    return new ZipMaker()
        .with(
            TYPES,
            HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
        .with(RELS, HEAD + "<Relationships/>")
        .with(PROPERTIES, HEAD + "<coreProperties/>")
        .with(WORKBOOK, HEAD + "<workbook xmlns=\"" + MAIN + "\"><sheets/></workbook>")
        .with(TEXTS, texts("MES", "TOTAL"))
        .with("xl/media/image1.png", new byte[] {1, 2, 3})
        .with(SHEET, sheet(rows));
  }

  static String sheet(String rows) {
    return HEAD
        + "<worksheet xmlns=\""
        + MAIN
        + "\"><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  static String texts(String... texts) {
    return HEAD
        + "<sst xmlns=\""
        + MAIN
        + "\" count=\"2147483647\" uniqueCount=\"0\">"
        + IntStream.range(0, texts.length)
            .mapToObj(i -> "<si><t>" + texts[i] + "</t></si>")
            .collect(Collectors.joining())
        + "</sst>";
  }

  static String withDoctype(String xml) {
    String doctype =
        "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b SYSTEM \"http://127.0.0.1:9/x\">]>";
    int start = xml.indexOf("?>") + 2;
    return xml.substring(0, start) + doctype + xml.substring(start);
  }

  static ZipMaker ods(String rows) {
    ZipMaker zip =
        new ZipMaker()
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with(
                "content.xml",
                HEAD
                    + "<office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                    + "<office:body><office:spreadsheet><table:table>"
                    + rows
                    + "</table:table></office:spreadsheet></office:body>"
                    + "</office:document-content>")
            .with("META-INF/manifest.xml", HEAD + "<manifest/>");
    return zip;
  }

  static String excel2003(String rows) {
    return "\n"
        + HEAD
        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles/>"
        + "<Worksheet ss:Name=\"A\"><Table>"
        + rows
        + "</Table></Worksheet></Workbook>";
  }

  /** Excel 97: a global section with one sheet, then the sheet with one number. */
  static byte[] xls(int[]... more) {
    int[] open = {0x809, 0x600, 5, 0, 0, 0, 0, 0, 0};
    int[] sheet = {0x85, 0, 0, 0, 1, 65};
    int[] end = {0x0A};
    int[] number = {0x203, 0, 0, 0, 0, 0, 0, 0};
    int[][] all = new int[6 + more.length][];
    all[0] = open;
    System.arraycopy(more, 0, all, 1, more.length);
    int at = 1 + more.length;
    all[at++] = sheet;
    all[at++] = end;
    all[at++] = new int[] {0x809, 0x600, 16, 0, 0, 0, 0, 0, 0};
    all[at++] = number;
    all[at] = end;
    return Ole2Maker.records(all);
  }
}
