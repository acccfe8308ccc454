package rendicion.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The tables of a document of ours, set by others: the same cells, spans, widths and headers. */
public final class SameTables {

  private static final String FACE = "/liberation/LiberationSans-Regular.ttf";

  private SameTables() {}

  /** The tables that a document was given. */
  public static List<TableSpec> of(PdfDocument document) {
    try {
      Field blocks = PdfDocument.class.getDeclaredField("blocks");
      blocks.setAccessible(true);
      return ((List<?>) Objects.requireNonNull(blocks.get(document)))
          .stream()
              .filter(Block.Grid.class::isInstance)
              .map(block -> ((Block.Grid) block).spec())
              .toList();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same words; what they lead to stands elsewhere. */
  private static TableSpec withoutLinks(TableSpec spec) {
    TableSpec plain = TableSpec.of(spec.columns()).width(spec.width());
    plain.caption(plain(spec.caption()));
    spec.headers().forEach(row -> plain.headerRow(row.toArray(Cell[]::new)));
    spec.rows().forEach(row -> plain.row(row.cells().stream().map(SameTables::plain).toList()));
    return plain;
  }

  private static Cell plain(Cell cell) {
    return new Cell(
        Text.of(plain(cell.text())),
        null,
        cell.rowHeader(),
        cell.columns(),
        cell.rows(),
        cell.align());
  }

  /** How many rows they have. */
  public static int rows(List<TableSpec> tables) {
    return tables.stream().mapToInt(spec -> spec.rows().size()).sum();
  }

  /** The tables alone, by our own layer. */
  public static byte[] ours(List<TableSpec> tables) {
    PdfDocument document = PdfDocument.of(Everything.INFO).heading(1, "Tablas");
    tables.forEach(spec -> document.table(withoutLinks(spec)));
    return document.bytes();
  }

  /** As OpenPDF's own tables are used: untagged, headers repeat, fonts embedded. */
  public static byte[] byPdfPTable(List<TableSpec> tables) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Document document = new Document(PageSize.A4, 71, 57, 71, 57)) {
      PdfWriter.getInstance(document, out);
      document.open();
      Font font =
          new Font(
              BaseFont.createFont(
                  "LiberationSans.ttf",
                  BaseFont.IDENTITY_H,
                  BaseFont.EMBEDDED,
                  BaseFont.NOT_CACHED,
                  face(),
                  null),
              8.5f);
      for (TableSpec spec : tables) {
        document.add(new Paragraph(plain(spec.caption()), font));
        PdfPTable table = new PdfPTable(spec.columns().size());
        float[] widths = new float[spec.columns().size()];
        for (int i = 0; i < widths.length; i++) {
          widths[i] = (float) spec.columns().get(i).weight();
        }
        table.setWidths(widths);
        table.setWidthPercentage((float) (100 * spec.width()));
        table.setHeaderRows(spec.headers().size());
        spec.headers().forEach(row -> row.forEach(cell -> table.addCell(cell(cell, font))));
        spec.rows().forEach(row -> row.cells().forEach(cell -> table.addCell(cell(cell, font))));
        document.add(table);
      }
    }
    return out.toByteArray();
  }

  private static PdfPCell cell(Cell cell, Font font) {
    PdfPCell set = new PdfPCell(new Paragraph(plain(cell.text()), font));
    set.setColspan(cell.columns());
    set.setRowspan(cell.rows());
    set.setBorder(PdfPCell.BOTTOM);
    return set;
  }

  /** As openhtmltopdf makes accessible files from a page of HTML. */
  public static byte[] byHtml(List<TableSpec> tables) throws IOException {
    StringBuilder html =
        new StringBuilder(
            "<html lang=\"es-PE\"><head><title>Tablas</title><style>"
                + "@page{size:A4;margin:25mm 20mm 20mm 25mm} body{font:8.5pt L}"
                + "table{width:100%;border-collapse:collapse;-fs-table-paginate:paginate}"
                + "td,th{border-bottom:.5pt solid #C9CED6;text-align:left;vertical-align:top}"
                + "</style></head><body>");
    for (TableSpec spec : tables) {
      html.append("<table><caption>").append(escaped(spec.caption())).append("</caption>");
      if (!spec.headers().isEmpty()) {
        html.append("<thead>");
        spec.headers().forEach(row -> row(html, row, true));
        html.append("</thead>");
      }
      html.append("<tbody>");
      spec.rows().forEach(row -> row(html, row.cells(), false));
      html.append("</tbody></table>");
    }
    html.append("</body></html>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(() -> new ByteArrayInputStream(face()), "L", 400, FontStyle.NORMAL, true);
    builder.usePdfUaAccessibility(true);
    builder.withHtmlContent(html.toString(), null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  private static void row(StringBuilder html, List<Cell> cells, boolean header) {
    html.append("<tr>");
    for (Cell cell : cells) {
      String name = header || cell.rowHeader() ? "th" : "td";
      html.append('<').append(name).append(" colspan=\"").append(cell.columns());
      html.append("\" rowspan=\"").append(cell.rows()).append("\">");
      html.append(escaped(cell.text())).append("</").append(name).append('>');
    }
    html.append("</tr>");
  }

  private static String plain(Text text) {
    return Traced.plain(text.words());
  }

  private static String escaped(Text text) {
    return plain(text).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>");
  }

  private static byte[] face() {
    try (InputStream in = Objects.requireNonNull(SameTables.class.getResourceAsStream(FACE))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
