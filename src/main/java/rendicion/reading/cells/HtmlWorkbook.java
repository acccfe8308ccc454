package rendicion.reading.cells;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Reads an HTML page that a system exports as if it were a workbook: one grid, whose rows are the
 * table rows of the page in order. The page is held whole, because the rows of a table within a
 * cell come after the row that holds it; the gate bounds its size.
 */
final class HtmlWorkbook {
  static final String SHEET = "(html table)";
  private static final Evaluator ROW = QueryParser.parse("tr");
  private static final Evaluator BOLD = QueryParser.parse("b, strong");
  private static final Evaluator TABLE = QueryParser.parse("table");
  private static final int MOST_SPANNED = 1000;

  private final CellStore store;

  HtmlWorkbook(CellStore store) {
    this.store = store;
  }

  Workbook read(Path file) throws IOException, UnreadableWorkbookException {
    Document page = parse(file);
    GridBuilder grid = new GridBuilder(SHEET, store);
    int row = 0;
    int[] occupiedUntil = new int[0];
    Element table = null;
    for (Element tr : page.select(ROW)) {
      row++;
      Element ofRow = tr.closest("table");
      if (ofRow == null || !ofRow.equals(table)) {
        if (row > 1) {
          grid.breakAt(row);
        }
        table = ofRow;
        occupiedUntil = new int[0];
      }
      occupiedUntil = readRow(grid, row, tr, occupiedUntil);
    }
    return new Workbook(List.of(grid.build()), Workbook.Beside.NOTHING);
  }

  /** Parsed as it declares itself; without a declaration as UTF-8 unless that cannot be. */
  private static Document parse(Path file) throws IOException {
    Document page = Jsoup.parse(file.toFile(), null, "");
    return page.charset().equals(StandardCharsets.UTF_8) && holdsUndecoded(page)
        ? Jsoup.parse(file.toFile(), Charset.forName("windows-1252").name(), "")
        : page;
  }

  private static boolean holdsUndecoded(Document page) {
    return page.nodeStream(TextNode.class).anyMatch(t -> t.getWholeText().indexOf('\ufffd') >= 0);
  }

  /**
   * Puts the cells of a row beside those that reach down into it.
   *
   * @param occupied for each column the last row that a cell above reaches
   * @return the same for the rows below
   */
  private int[] readRow(GridBuilder grid, int row, Element tr, int[] occupied)
      throws UnreadableWorkbookException {
    int[] next = occupied;
    int column = 1;
    for (Element cell : tr.children()) {
      if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
        continue;
      }
      while (column < next.length && next[column] >= row) {
        column++;
      }
      int wide = span(cell, "colspan");
      int tall = span(cell, "rowspan");
      grid.putText(row, column, ownText(cell), isBold(cell) ? GridRow.BOLD : 0);
      grid.merge(new MergedArea(row, column, row + tall - 1, column + wide - 1));
      next = java.util.Arrays.copyOf(next, Math.max(next.length, column + wide));
      for (int c = column; c < column + wide; c++) {
        next[c] = row + tall - 1;
      }
      column += wide;
    }
    return next;
  }

  private static boolean isBold(Element cell) {
    return cell.normalName().equals("th") || cell.selectFirst(BOLD) != null;
  }

  private static int span(Element cell, String attribute) {
    String written = cell.attr(attribute).strip();
    return written.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(written), MOST_SPANNED) : 1;
  }

  /** The text of a cell without that of tables within it. */
  private static String ownText(Element cell) {
    if (cell.selectFirst(TABLE) == null) {
      return cell.text();
    }
    StringBuilder text = new StringBuilder();
    for (Node child : cell.childNodes()) {
      if (child instanceof TextNode t) {
        text.append(t.text());
      } else if (child instanceof Element e && e.selectFirst(TABLE) == null) {
        text.append(' ').append(e.text());
      }
    }
    return text.toString();
  }
}
