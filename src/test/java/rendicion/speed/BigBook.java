package rendicion.speed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;

/**
 * Writes a workbook of a given size as Excel would save it: a title, a row of labels, and records
 * with codes, names, dates, whole and broken numbers; the texts in a shared table.
 */
final class BigBook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final int NAMES = 500;
  private static final int FIRST_RECORD = 4;

  private final int rows;
  private final int columns;
  private final Random random = new Random(20220101);

  private BigBook(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  static Path write(Path folder, int rows, int columns) throws IOException {
    Path file = folder.resolve(rows + "x" + columns + ".xlsx");
    new BigBook(rows, columns).write(file);
    return file;
  }

  private void write(Path file) throws IOException {
    try (ZipOutputStream zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
      part(zip, out, "[Content_Types].xml", types());
      part(
          zip,
          out,
          "_rels/.rels",
          relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
      part(
          zip,
          out,
          "xl/_rels/workbook.xml.rels",
          relations(
              relation("rId1", "worksheet", "worksheets/sheet1.xml"),
              relation("rId2", "sharedStrings", "sharedStrings.xml"),
              relation("rId3", "styles", "styles.xml")));
      part(zip, out, "xl/workbook.xml", workbook());
      part(zip, out, "xl/styles.xml", styles());
      texts(zip, out);
      sheet(zip, out);
    }
  }

  private static void part(ZipOutputStream zip, Writer out, String name, String xml)
      throws IOException {
    begin(zip, out, name);
    out.write(xml);
    end(zip, out);
  }

  private static void begin(ZipOutputStream zip, Writer out, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(HEAD);
  }

  private static void end(ZipOutputStream zip, Writer out) throws IOException {
    out.flush();
    zip.closeEntry();
  }

  private static String types() {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", "spreadsheetml.sheet.main+xml")
        + override("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet+xml")
        + override("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings+xml")
        + override("/xl/styles.xml", "spreadsheetml.styles+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  private static String relations(String... relations) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "\">"
        + String.join("", relations)
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String workbook() {
    return "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + OFFICE
        + "\"><sheets>"
        + "<sheet name=\"Datos\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  }

  private static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font/><font><b/></font></fonts>"
        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\"/></cellXfs></styleSheet>";
  }

  /** The title, the labels, some names that come again, and one text of its own for each row. */
  private void texts(ZipOutputStream zip, Writer out) throws IOException {
    begin(zip, out, "xl/sharedStrings.xml");
    out.write("<sst xmlns=\"" + MAIN + "\"><si><t>Registro de la oficina</t></si>");
    for (int c = 0; c < columns; c++) {
      out.write("<si><t>" + label(c) + "</t></si>");
    }
    for (int n = 0; n < NAMES; n++) {
      out.write("<si><t>Centro poblado de Ácora número " + n + "</t></si>");
    }
    for (int r = 0; r < rows; r++) {
      out.write("<si><t>Expediente E-" + r + " y anexos</t></si>");
    }
    out.write("</sst>");
    end(zip, out);
  }

  private static String label(int column) {
    return switch (column) {
      case 0 -> "EXPEDIENTE";
      case 1, 2 -> "LUGAR " + column;
      case 3 -> "FECHA";
      default -> (column % 2 == 0 ? "CANTIDAD " : "MONTO S/ ") + column;
    };
  }

  private void sheet(ZipOutputStream zip, Writer out) throws IOException {
    begin(zip, out, "xl/worksheets/sheet1.xml");
    out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    out.write("<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>0</v></c></row><row r=\"3\">");
    for (int c = 0; c < columns; c++) {
      out.write(start(c, 3) + " s=\"3\" t=\"s\"><v>" + (c + 1) + "</v></c>");
    }
    out.write("</row>");
    for (int r = 0; r < rows; r++) {
      out.write("<row r=\"" + (r + FIRST_RECORD) + "\" spans=\"1:" + columns + "\">");
      for (int c = 0; c < columns; c++) {
        out.write(start(c, r + FIRST_RECORD) + content(r, c) + "</v></c>");
      }
      out.write("</row>");
    }
    out.write("</sheetData></worksheet>");
    end(zip, out);
  }

  private static String start(int column, int row) {
    return "<c r=\"" + CellReference.convertNumToColString(column) + row + "\"";
  }

  private String content(int row, int column) {
    return switch (column) {
      case 0 -> " t=\"s\"><v>" + (1 + columns + NAMES + row);
      case 1, 2 -> " t=\"s\"><v>" + (1 + columns + random.nextInt(NAMES));
      case 3 -> " s=\"1\"><v>" + (43_831 + random.nextInt(1_000));
      default ->
          column % 2 == 0
              ? "><v>" + random.nextInt(100_000)
              : " s=\"2\"><v>" + random.nextInt(10_000_000) / 100.0;
    };
  }
}
