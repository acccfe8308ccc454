package rendicion.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sheet of the people's, where what they wrote beside a row goes when the row is no more. It is
 * only ever added to.
 */
final class HomelessSheet {

  private static final int[] WIDTHS = {18, 50, 28, 70};

  private final Container container;
  private final WorkbookPart workbook;
  private final List<String> words;
  private final Looks looks;

  /**
   * @param words its name, then the headers of its four columns
   */
  HomelessSheet(Container container, WorkbookPart workbook, List<String> words, Looks looks) {
    this.container = container;
    this.workbook = workbook;
    this.words = words;
    this.looks = looks;
  }

  void add(List<Placement.Homeless> homeless) throws IOException {
    if (homeless.isEmpty()) {
      return;
    }
    String part = null;
    for (WorkbookPart.Sheet sheet : workbook.sheets()) {
      part = sheet.name().equals(words.getFirst()) ? sheet.part() : part;
    }
    if (part == null) {
      part = create();
    }
    int[] last = {0};
    new OldPart(container, part).rows(row -> last[0] = row.number());
    StringBuilder rows = new StringBuilder();
    for (Placement.Homeless thing : homeless) {
      last[0]++;
      rows.append(
          row(
              last[0],
              Look.TEXT,
              List.of(thing.sheet(), thing.row(), thing.column(), thing.text())));
    }
    String xml = new String(container.read(part), StandardCharsets.UTF_8);
    container.put(part, inserted(xml, rows.toString()).getBytes(StandardCharsets.UTF_8));
  }

  private static String inserted(String xml, String rows) {
    String empty = "<sheetData/>";
    return xml.contains(empty)
        ? xml.replace(empty, "<sheetData>" + rows + "</sheetData>")
        : xml.replaceFirst(
            "</sheetData>", java.util.regex.Matcher.quoteReplacement(rows + "</sheetData>"));
  }

  private String create() throws IOException {
    String part = workbook.addSheet(words.getFirst(), null, true).part();
    StringBuilder xml = new StringBuilder(Xml.DECLARATION);
    xml.append("<worksheet xmlns=\"")
        .append(Xml.MAIN)
        .append("\"><sheetViews><sheetView workbookViewId=\"0\">");
    xml.append(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int c = 0; c < WIDTHS.length; c++) {
      xml.append(
          "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
              .formatted(c + 1, c + 1, WIDTHS[c]));
    }
    xml.append("</cols><sheetData>").append(row(1, Look.HEADER, words.subList(1, words.size())));
    xml.append("</sheetData></worksheet>");
    container.put(part, xml.toString().getBytes(StandardCharsets.UTF_8));
    return part;
  }

  private String row(int number, Look look, List<String> texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int c = 0; c < texts.size(); c++) {
      String clean = CleanText.of(texts.get(c));
      row.append(
          "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
              .formatted(
                  Area.address(number, c),
                  looks.style(look, CleanText.looksLikeFormula(clean)),
                  Xml.escape(CellText.encoded(clean))));
    }
    return row.append("</row>").toString();
  }
}
