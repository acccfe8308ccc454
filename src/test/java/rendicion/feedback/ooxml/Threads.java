package rendicion.feedback.ooxml;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Threads of comments as Excel 365 keeps them: who talks, and what is said at which cell. */
public final class Threads {

  private static final String SPACE =
      "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
  private static final String RELATIONS =
      "http://schemas.microsoft.com/office/2017/10/relationships/";
  private static final String PERSON = "{11111111-2222-3333-4444-555555555555}";

  private Threads() {}

  /** Puts the one thread of a workbook in. */
  public static void add(XSSFWorkbook book, XSSFSheet sheet, String cell, String text)
      throws Exception {
    part(
        book,
        book.getPackagePart(),
        "/xl/persons/person.xml",
        "person",
        "application/vnd.ms-excel.person+xml",
        "<personList xmlns=\"%s\"><person displayName=\"R. Mamani\" id=\"%s\" userId=\"rm\""
                .formatted(SPACE, PERSON)
            + " providerId=\"None\"/></personList>");
    part(
        book,
        sheet.getPackagePart(),
        "/xl/threadedComments/threadedComment1.xml",
        "threadedComment",
        "application/vnd.ms-excel.threadedcomments+xml",
        ("<ThreadedComments xmlns=\"%s\"><threadedComment ref=\"%s\""
                + " dT=\"2022-01-10T10:00:00.00\" personId=\"%s\""
                + " id=\"{AAAAAAAA-2222-3333-4444-555555555555}\"><text>%s</text>"
                + "</threadedComment></ThreadedComments>")
            .formatted(SPACE, cell, PERSON, text));
  }

  private static void part(
      XSSFWorkbook book, PackagePart from, String name, String relation, String type, String xml)
      throws Exception {
    PackagePart part = book.getPackage().createPart(PackagingURIHelper.createPartName(name), type);
    try (OutputStream out = part.getOutputStream()) {
      out.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    from.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONS + relation);
  }
}
