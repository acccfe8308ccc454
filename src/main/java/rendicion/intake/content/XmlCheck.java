package rendicion.intake.content;

import java.io.IOException;
import java.io.InputStream;
import rendicion.markup.MarkupException;
import rendicion.markup.MarkupLimits;
import rendicion.markup.XmlScanner;

/**
 * Streams an XML part once, holding nothing of it: well-formed, without DOCTYPE, within the limits
 * of depth, attributes and text; and, for parts that hold cells, with rows and cells where they
 * belong.
 */
final class XmlCheck {

  private final Limits limits;
  private final Census census;
  private final MarkupLimits markup;

  XmlCheck(Limits limits, Census census) {
    this.limits = limits;
    this.census = census;
    this.markup =
        new MarkupLimits(
            Math.toIntExact(limits.get("xml_profundidad")),
            Math.toIntExact(limits.get("xml_atributos")),
            Math.toIntExact(limits.get("xml_tramo")));
  }

  void check(InputStream in, String part) throws Refusal {
    try {
      walk(new XmlScanner(in, markup), part);
      if (in instanceof ZipPart zipped) {
        zipped.drain();
      }
    } catch (ZipPart.Damaged e) {
      throw e.refusal();
    } catch (MarkupException e) {
      throw refusalOf(e, part);
    } catch (IOException e) {
      throw Refusal.in(part, "intake.xml-malformed");
    }
  }

  private void walk(XmlScanner xml, String part) throws IOException, Refusal {
    Grid grid = Grid.NONE;
    long longest = grid.longestText(limits);
    long text = 0;
    for (XmlScanner.Token token = xml.next(); token != XmlScanner.Token.DONE; token = xml.next()) {
      switch (token) {
        case START -> {
          text = 0;
          if (xml.depth() == 1) {
            grid = census.enter(xml, part);
            longest = grid.longestText(limits);
          }
          grid.start(xml, xml.depth());
        }
        case END -> {
          grid.end(xml.depth());
          text = 0;
        }
        case TEXT -> {
          text += xml.textLength();
          if (text > longest) {
            throw Refusal.in(part, "intake.text-too-long", longest);
          }
          grid.text(xml, xml.depth());
        }
        case DONE -> throw new IllegalStateException("Bug: walked past the end");
      }
      grid.cells(xml);
    }
  }

  private Refusal refusalOf(MarkupException e, String part) {
    return switch (e.why()) {
      case MALFORMED -> Refusal.in(part, "intake.xml-malformed");
      case DOCUMENT_TYPE -> Refusal.in(part, "intake.xml-doctype");
      case TOO_DEEP -> Refusal.in(part, "intake.xml-too-deep", limits.get("xml_profundidad"));
      case TOO_MANY_ATTRIBUTES ->
          Refusal.in(part, "intake.xml-attributes", limits.get("xml_atributos"));
      case TOO_LONG -> Refusal.in(part, "intake.text-too-long", limits.get("xml_tramo"));
    };
  }
}
