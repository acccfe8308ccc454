package rendicion.intake.content;

import java.io.IOException;
import rendicion.markup.XmlScanner;

/** The XML of Excel 2003: rows and cells follow each other, or jump ahead with an index. */
final class Excel2003Grid implements Grid {

  private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final long LAST_ROW = 1_048_576;
  private static final long LAST_COLUMN = 16_384;

  private final Census census;
  private final String part;
  private long row;
  private long column;

  Excel2003Grid(Census census, String part) {
    this.census = census;
    this.part = part;
  }

  @Override
  public void start(XmlScanner xml, int depth) throws IOException, Refusal {
    if (!NAMESPACE.equals(xml.namespace())) {
      return;
    }
    switch (xml.name()) {
      case "Worksheet" -> {
        census.addSheet(part);
        row = 0;
      }
      case "Row" -> {
        census.addRows(1, part);
        row = next(xml, row, LAST_ROW, "intake.bad-row") + spanned(xml, "Span");
        column = 0;
      }
      case "Cell" -> {
        census.addCells(1, part);
        int formula = xml.find(NAMESPACE, "Formula");
        if (formula >= 0 && Formula.asksAnotherProgram(xml.value(formula))) {
          throw Refusal.in(part, "intake.dde-link");
        }
        column = next(xml, column, LAST_COLUMN, "intake.bad-cell") + spanned(xml, "MergeAcross");
        census.requireColumn(column, part);
      }
      case "Data" -> census.addFilledCells(1, part);
      default -> {
        // Styles and names hold no cells.
      }
    }
  }

  private long next(XmlScanner xml, long previous, long most, String code)
      throws IOException, Refusal {
    int at = xml.find(NAMESPACE, "Index");
    long next = at < 0 ? previous + 1 : number(xml.value(at));
    if (next <= previous || next > most) {
      throw Refusal.in(part, code);
    }
    return next;
  }

  private long spanned(XmlScanner xml, String attribute) throws IOException, Refusal {
    int at = xml.find(NAMESPACE, attribute);
    long span = at < 0 ? 0 : number(xml.value(at));
    if (span < 0 || span > LAST_ROW) {
      throw Refusal.in(part, "intake.repeat-too-big", LAST_ROW);
    }
    return span;
  }

  @Override
  public long longestText(Limits limits) {
    return limits.get("xml_texto");
  }

  private static long number(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : -1;
  }
}
