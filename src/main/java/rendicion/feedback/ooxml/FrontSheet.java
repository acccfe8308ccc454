package rendicion.feedback.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rendicion.domain.CellRef;
import rendicion.feedback.marks.Front;
import rendicion.feedback.marks.Look;

/** The sheet of findings as a worksheet part of its own, with its texts in it. */
final class FrontSheet {

  private final Front front;
  private final Styles styles;
  private final StringBuilder cells = new StringBuilder();
  private final List<String> merges = new ArrayList<>();
  private final StringBuilder links = new StringBuilder();
  private final List<String> files = new ArrayList<>();

  FrontSheet(Front front, Styles styles) {
    this.front = front;
    this.styles = styles;
  }

  String xml(String namespace, String relationships) {
    int row = 0;
    for (Front.Row one : front.rows()) {
      addRow(one, ++row);
    }
    int last = front.widths().size();
    StringBuilder columns = new StringBuilder();
    for (int c = 1; c <= last; c++) {
      columns.append(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d.7109375\" customWidth=\"1\"/>"
              .formatted(c, front.widths().get(c - 1)));
    }
    int below = front.header() + 1;
    return Xml.HEAD
        + "<worksheet xmlns=\"%s\" xmlns:r=\"%s\">".formatted(namespace, relationships)
        + "<sheetPr><tabColor rgb=\"FF0B5C7A\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + "<dimension ref=\"A1:%s%d\"/>".formatted(CellRef.columnLetters(last + 1), row)
        + "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">"
        + "<pane ySplit=\"%d\" topLeftCell=\"A%d\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            .formatted(front.header(), below)
        + "<selection pane=\"bottomLeft\" activeCell=\"A%1$d\" sqref=\"A%1$d\"/>".formatted(below)
        + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>"
        + columns
        + "<col min=\"%1$d\" max=\"%1$d\" width=\"9\" hidden=\"1\" customWidth=\"1\"/>"
            .formatted(last + 1)
        + "</cols><sheetData>"
        + cells
        + "</sheetData>"
        + mergeCells()
        + (links.isEmpty() ? "" : "<hyperlinks>" + links + "</hyperlinks>")
        + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\""
        + " footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\""
        + " fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P /"
        + " &amp;N</oddFooter></headerFooter></worksheet>";
  }

  /** Files that it links to; each one has the id {@code file} and its number from 1. */
  List<String> files() {
    return List.copyOf(files);
  }

  private String mergeCells() {
    StringBuilder xml = new StringBuilder();
    merges.forEach(m -> xml.append("<mergeCell ref=\"").append(m).append("\"/>"));
    return merges.isEmpty()
        ? ""
        : "<mergeCells count=\"%d\">%s</mergeCells>".formatted(merges.size(), xml);
  }

  private void addRow(Front.Row row, int number) {
    cells.append(
        String.format(
            Locale.ROOT, "<row r=\"%d\" ht=\"%.2f\" customHeight=\"1\">", number, row.height()));
    int column = 0;
    for (Front.Cell cell : row.cells()) {
      addCell(cell, new CellRef("", ++column, number).address());
    }
    cells.append("</row>");
    if (row.wide() > 1) {
      merges.add("A%1$d:%2$s%1$d".formatted(number, CellRef.columnLetters(row.wide())));
    }
  }

  private void addCell(Front.Cell cell, String address) {
    int style = cell.looksLikeFormula() ? styles.guarded(cell.look()) : styles.of(cell.look());
    if (cell.text().isEmpty()) {
      cells.append("<c r=\"%s\" s=\"%d\"/>".formatted(address, style));
      return;
    }
    cells.append(
        "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
            .formatted(address, style, Xml.words(cell.text())));
    Front.Link link = cell.link();
    if (link != null && cell.look() == Look.LINK) {
      links.append(
          "<hyperlink ref=\"%s\"%s location=\"%s\"/>"
              .formatted(address, fileOf(link), Xml.escape(link.location())));
    }
  }

  private String fileOf(Front.Link link) {
    String file = link.file();
    if (file == null) {
      return "";
    }
    if (!files.contains(file)) {
      files.add(file);
    }
    return " r:id=\"file" + (files.indexOf(file) + 1) + "\"";
  }
}
