package rendicion.feedback.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import rendicion.feedback.marks.Front;

/** The front sheet as a workbook of its own, for workbooks that cannot be marked in their kind. */
public final class FrontWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private FrontWorkbook() {}

  public static void write(Front front, OutputStream target) throws IOException {
    PartText stylesText = PartText.of(Styles.empty(MAIN));
    FrontSheet sheet = new FrontSheet(front, new Styles(stylesText));
    String xml = sheet.xml(MAIN, RELATIONS);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(Parts.CONTENT_TYPES, contentTypes());
    parts.put(
        "_rels/.rels", relations(List.of(relation("r1", "officeDocument", "xl/workbook.xml", ""))));
    parts.put("xl/workbook.xml", workbook(front));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relations(
            List.of(
                relation("r1", "worksheet", "worksheets/sheet1.xml", ""),
                relation("r2", "styles", "styles.xml", ""))));
    parts.put("xl/styles.xml", stylesText.changed());
    parts.put("xl/worksheets/sheet1.xml", xml);
    if (!sheet.files().isEmpty()) {
      parts.put("xl/worksheets/_rels/sheet1.xml.rels", links(sheet.files()));
    }
    write(parts, target);
  }

  private static String contentTypes() {
    return Xml.HEAD
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("xl/workbook.xml", "sheet.main+xml")
        + override("xl/worksheets/sheet1.xml", "worksheet+xml")
        + override("xl/styles.xml", "styles+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, TYPES + type);
  }

  private static String workbook(Front front) {
    String name = Xml.escape(front.name());
    return Xml.HEAD
        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\">".formatted(MAIN, RELATIONS)
        + "<sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"r1\"/></sheets>".formatted(name)
        + "<definedNames><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'%1$s'!$%2$d:$%2$d"
            .formatted(name, front.header())
        + "</definedName></definedNames></workbook>";
  }

  private static String links(List<String> files) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < files.size(); i++) {
      all.append(
          relation(
              "file" + (i + 1), "hyperlink", address(files.get(i)), " TargetMode=\"External\""));
    }
    return relations(List.of(all.toString()));
  }

  /** A file beside this one as an address. */
  private static String address(String file) {
    return java.net.URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String relation(String id, String type, String target, String mode) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"%s/>"
        .formatted(id, RELATIONS, type, target, mode);
  }

  private static String relations(List<String> relations) {
    return Xml.HEAD
        + "<Relationships xmlns=\"%s\">%s</Relationships>"
            .formatted(PACKAGE, String.join("", relations));
  }

  private static void write(Map<String, String> parts, OutputStream target) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
  }
}
