package rendicion.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.model.StylesTable;

/** The parts of a workbook without sheets. */
final class NewFile {

  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private NewFile() {}

  static Container make(BookDraft draft) throws IOException {
    Container container = Container.empty();
    container.put(
        "[Content_Types].xml",
        bytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"));
    container.add(
        "xl/workbook.xml",
        SPREADSHEET + "sheet.main+xml",
        bytes(
            "<workbook xmlns=\""
                + Xml.MAIN
                + "\" xmlns:r=\""
                + Xml.RELATIONS
                + "\">"
                + "<workbookPr/><bookViews><workbookView xWindow=\"0\" yWindow=\"0\""
                + " windowWidth=\"24000\" windowHeight=\"12000\" tabRatio=\"850\" activeTab=\"0\"/>"
                + "</bookViews><sheets/></workbook>"));
    container.relations("").add("officeDocument", "xl/workbook.xml");
    ByteArrayOutputStream styles = new ByteArrayOutputStream();
    new StylesTable().writeTo(styles);
    container.add("xl/styles.xml", SPREADSHEET + "styles+xml", styles.toByteArray());
    container.relations("xl/workbook.xml").add("styles", "xl/styles.xml");
    addProperties(container, draft);
    return container;
  }

  private static void addProperties(Container container, BookDraft draft) throws IOException {
    String day = draft.day() + "T00:00:00Z";
    container.add(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        bytes(
            """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/\
            core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
            <dc:creator>%s</dc:creator><cp:lastModifiedBy>%s</cp:lastModifiedBy>\
            <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
            <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified>\
            <dc:language>es-PE</dc:language></cp:coreProperties>\
            """
                .formatted(
                    Xml.escape(draft.title()),
                    Xml.escape(draft.creator()),
                    Xml.escape(draft.creator()),
                    day,
                    day)));
    container
        .relations("")
        .add(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml");
    container.add(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        bytes(
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "extended-properties\"><Application>"
                + Xml.escape(draft.application())
                + "</Application></Properties>"));
    container.relations("").add("extended-properties", "docProps/app.xml");
  }

  private static byte[] bytes(String xml) {
    return (Xml.DECLARATION + xml).getBytes(StandardCharsets.UTF_8);
  }
}
