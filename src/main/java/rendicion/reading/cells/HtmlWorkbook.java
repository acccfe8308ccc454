package rendicion.reading.cells;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML page that a system exports as if it were a workbook: one grid, whose rows are the
 * table rows of the page in order. The page is read forwards and each row let go of; only a row
 * whose cells hold tables is held with these, because their rows come after its own. The gate
 * bounds the size of a page.
 */
final class HtmlWorkbook {
  static final String SHEET = "(html table)";
  private static final Evaluator ROW = QueryParser.parse("tr");
  private static final Evaluator BOLD = QueryParser.parse("b, strong");
  private static final Evaluator TABLE = QueryParser.parse("table");
  private static final int MOST_SPANNED = 1000;

  /** Bytes within which a page says its encoding. */
  private static final int HEAD = 1 << 14;

  private final CellStore store;
  private int row;
  private @Nullable Element table;

  /** For each column the last row that a cell above reaches. */
  private int[] occupied = new int[0];

  HtmlWorkbook(CellStore store) {
    this.store = store;
  }

  Workbook read(Path file) throws IOException, UnreadableWorkbookException {
    GridBuilder grid = new GridBuilder(SHEET, store);
    try (StreamParser page = open(file)) {
      for (Iterator<Element> all = page.iterator(); all.hasNext(); ) {
        Element element = all.next();
        if (element.normalName().equals("tr") && !isWithinRow(element)) {
          for (Element tr : element.select(ROW)) {
            readRow(grid, tr);
          }
          element.remove();
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Workbook(List.of(grid.build()), Workbook.Beside.NOTHING);
  }

  private static boolean isWithinRow(Element element) {
    Element above = element.parent();
    while (above != null && !above.normalName().equals("tr")) {
      above = above.parent();
    }
    return above != null;
  }

  private static StreamParser open(Path file) throws IOException {
    Reader text = new InputStreamReader(Files.newInputStream(file), charset(file));
    return new StreamParser(Parser.htmlParser()).parse(text, "");
  }

  /** As it declares itself; what would be UTF-8 and cannot be is of old Windows. */
  private static Charset charset(Path file) throws IOException {
    Charset declared;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      declared = Jsoup.parse(new ByteArrayInputStream(head), null, "").charset();
    }
    boolean old = declared.equals(StandardCharsets.UTF_8) && !isUtf8(file);
    return old ? Charset.forName("windows-1252") : declared;
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (Reader in = new InputStreamReader(Files.newInputStream(file), strict)) {
      in.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void readRow(GridBuilder grid, Element tr) throws UnreadableWorkbookException {
    row++;
    Element ofRow = tr.closest("table");
    if (ofRow == null || !ofRow.equals(table)) {
      if (row > 1) {
        grid.breakAt(row);
      }
      table = ofRow;
      occupied = new int[0];
    }
    occupied = readCells(grid, tr);
  }

  /**
   * Puts the cells of a row beside those that reach down into it.
   *
   * @return for each column the last row that a cell reaches
   */
  private int[] readCells(GridBuilder grid, Element tr) throws UnreadableWorkbookException {
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
      next = Arrays.copyOf(next, Math.max(next.length, column + wide));
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
