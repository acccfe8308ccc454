package rendicion.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import rendicion.domain.CellRef;

/**
 * A sheet as clerks leave it, written down cell by cell and saved in one of several formats. Whole
 * numbers become numbers, all else texts.
 */
final class NoisySheet {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final Set<Integer> hidden = new HashSet<>();
  private final List<String> merges = new ArrayList<>();
  private String filter = "";
  private int frozen;

  void put(int row, int column, String text) {
    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
  }

  void hide(int row) {
    hidden.add(row);
  }

  void merge(String range) {
    merges.add(range);
  }

  void filter(String range) {
    filter = range;
  }

  void freeze(int above) {
    frozen = above;
  }

  Path save(Path folder, String extension) throws IOException {
    Path file = folder.resolve("libro." + extension);
    switch (extension) {
      case "xlsx" -> xlsx(file);
      case "xls" -> xls(file);
      case "ods" -> ods(file);
      case "html" -> Files.writeString(file, html());
      default -> throw new IllegalArgumentException(extension);
    }
    return file;
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d+");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void xlsx(Path file) throws IOException {
    String type = OFFICE + "/";
    Map<String, String> parts = new TreeMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-"
            + "officedocument.spreadsheetml.sheet.main+xml'/></Types>");
    parts.put("_rels/.rels", relations(type + "officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + OFFICE
            + "'><sheets><sheet name='H' sheetId='1' r:id='r1'/></sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", relations(type + "worksheet", "s.xml"));
    parts.put("xl/s.xml", worksheet());
    zip(file, parts);
  }

  private static String relations(String type, String target) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + "<Relationship Id='r1' Type='"
        + type
        + "' Target='"
        + target
        + "'/></Relationships>";
  }

  private String worksheet() {
    StringBuilder xml = new StringBuilder("<worksheet xmlns='" + MAIN + "'>");
    if (frozen > 0) {
      xml.append("<sheetViews><sheetView workbookViewId='0'><pane ySplit='")
          .append(frozen)
          .append("' topLeftCell='A")
          .append(frozen + 1)
          .append("' state='frozen'/></sheetView>")
          .append("</sheetViews>");
    }
    xml.append("<sheetData>");
    rows.forEach(
        (row, cells) -> {
          xml.append("<row r='").append(row).append(hidden.contains(row) ? "' hidden='1'>" : "'>");
          cells.forEach(
              (column, text) -> xml.append(cell(CellRef.columnLetters(column) + row, text)));
          xml.append("</row>");
        });
    xml.append("</sheetData>");
    xml.append(filter.isEmpty() ? "" : "<autoFilter ref='" + filter + "'/>");
    if (!merges.isEmpty()) {
      xml.append("<mergeCells>");
      merges.forEach(m -> xml.append("<mergeCell ref='").append(m).append("'/>"));
      xml.append("</mergeCells>");
    }
    return xml.append("</worksheet>").toString();
  }

  private static String cell(String address, String text) {
    return isNumber(text)
        ? "<c r='" + address + "'><v>" + text + "</v></c>"
        : "<c r='" + address + "' t='inlineStr'><is><t>" + escaped(text) + "</t></is></c>";
  }

  private void xls(Path file) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("H");
      rows.forEach(
          (row, cells) ->
              cells.forEach(
                  (column, text) -> {
                    var line =
                        sheet.getRow(row - 1) == null
                            ? sheet.createRow(row - 1)
                            : sheet.getRow(row - 1);
                    if (isNumber(text)) {
                      line.createCell(column - 1).setCellValue(Integer.parseInt(text));
                    } else {
                      line.createCell(column - 1).setCellValue(text);
                    }
                  }));
      hidden.stream()
          .filter(rows::containsKey)
          .forEach(row -> sheet.getRow(row - 1).setZeroHeight(true));
      merges.forEach(m -> sheet.addMergedRegion(CellRangeAddress.valueOf(m)));
      book.write(out);
    }
  }

  private void ods(Path file) throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet><table:table"
                + " table:name='H'>");
    int next = 1;
    for (Map.Entry<Integer, TreeMap<Integer, String>> row : rows.entrySet()) {
      if (row.getKey() > next) {
        xml.append("<table:table-row table:number-rows-repeated='")
            .append(row.getKey() - next)
            .append("'><table:table-cell/></table:table-row>");
      }
      xml.append(
          hidden.contains(row.getKey())
              ? "<table:table-row table:visibility='collapse'>"
              : "<table:table-row>");
      int column = 1;
      for (Map.Entry<Integer, String> cell : row.getValue().entrySet()) {
        if (cell.getKey() > column) {
          xml.append("<table:table-cell table:number-columns-repeated='")
              .append(cell.getKey() - column)
              .append("'/>");
        }
        String value =
            isNumber(cell.getValue()) ? "float' office:value='" + cell.getValue() : "string";
        xml.append("<table:table-cell office:value-type='")
            .append(value)
            .append("'><text:p>")
            .append(escaped(cell.getValue()))
            .append("</text:p></table:table-cell>");
        column = cell.getKey() + 1;
      }
      xml.append("</table:table-row>");
      next = row.getKey() + 1;
    }
    xml.append("</table:table></office:spreadsheet></office:body></office:document-content>");
    Map<String, String> parts = new TreeMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put("content.xml", xml.toString());
    zip(file, parts);
  }

  private String html() {
    StringBuilder page = new StringBuilder("<html><meta charset='utf-8'><table>");
    for (int row = 1; row <= rows.lastKey(); row++) {
      TreeMap<Integer, String> cells = rows.getOrDefault(row, new TreeMap<>());
      page.append("<tr>");
      for (int column = 1; !cells.isEmpty() && column <= cells.lastKey(); column++) {
        page.append("<td>").append(escaped(cells.getOrDefault(column, ""))).append("</td>");
      }
      page.append("</tr>");
    }
    return page.append("</table></html>").toString();
  }

  private static void zip(Path file, Map<String, String> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
