package rendicion.intake.content;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams an XML part once, holding nothing of it: well-formed, without DOCTYPE, within the limits
 * of depth, attributes and text; and, for parts that hold cells, with rows and cells where they
 * belong.
 */
final class XmlCheck {

  private static final int PARSER_DEPTH_SLACK = 2;

  private final Limits limits;
  private final Census census;
  private final XMLInputFactory factory;
  private final long deepest;
  private final long mostAttributes;

  XmlCheck(Limits limits, Census census) {
    this.limits = limits;
    this.census = census;
    this.factory = hardened(limits);
    this.deepest = limits.get("xml_profundidad");
    this.mostAttributes = limits.get("xml_atributos");
  }

  /** The JDK's own parser, whatever else is on the class path. */
  private static XMLInputFactory hardened(Limits limits) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setProperty(
        "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit",
        Long.toString(limits.get("xml_atributos") + 1));
    factory.setProperty(
        "http://www.oracle.com/xml/jaxp/properties/maxElementDepth",
        Long.toString(limits.get("xml_profundidad") + PARSER_DEPTH_SLACK));
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside the file is ever fetched");
        });
    return factory;
  }

  void check(InputStream in, String part) throws Refusal {
    try {
      MarkupGuard guard = new MarkupGuard(XmlText.of(in, part), part, limits.get("xml_tramo"));
      XMLStreamReader xml = factory.createXMLStreamReader(guard);
      walk(xml, part);
      xml.close();
      if (in instanceof ZipPart zipped) {
        zipped.drain();
      }
    } catch (ZipPart.Damaged e) {
      throw e.refusal();
    } catch (XMLStreamException e) {
      throw refusalOf(e, part);
    } catch (IOException e) {
      throw Refusal.in(part, "intake.xml-malformed");
    }
  }

  private void walk(XMLStreamReader xml, String part) throws XMLStreamException, Refusal {
    Grid grid = Grid.NONE;
    long longest = grid.longestText(limits);
    int depth = 0;
    long text = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          text = 0;
          requireWithin(xml, part, depth);
          if (depth == 1) {
            grid = census.enter(xml, part);
            longest = grid.longestText(limits);
          }
          grid.start(xml, depth);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          grid.end(depth);
          depth--;
          text = 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          text += xml.getTextLength();
          if (text > longest) {
            throw Refusal.in(part, "intake.text-too-long", longest);
          }
          grid.text(xml, depth);
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw Refusal.in(part, "intake.xml-doctype");
        default -> {
          // Comments and instructions say nothing that anyone reads.
        }
      }
    }
  }

  private void requireWithin(XMLStreamReader xml, String part, int depth) throws Refusal {
    if (depth > deepest) {
      throw Refusal.in(part, "intake.xml-too-deep", deepest);
    }
    if (xml.getAttributeCount() > mostAttributes) {
      throw Refusal.in(part, "intake.xml-attributes", mostAttributes);
    }
  }

  /** What the parser itself refuses comes wrapped, or only as a message of the JDK's limits. */
  private Refusal refusalOf(XMLStreamException e, String part) {
    for (Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof ZipPart.Damaged damaged) {
        return damaged.refusal();
      }
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("JAXP00010002")) {
      return Refusal.in(part, "intake.xml-attributes", mostAttributes);
    }
    if (message.contains("JAXP00010006")) {
      return Refusal.in(part, "intake.xml-too-deep", deepest);
    }
    return Refusal.in(part, "intake.xml-malformed");
  }

  private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
    return cause instanceof XMLStreamException xml && xml.getNestedException() != null
        ? xml.getNestedException()
        : cause.getCause();
  }
}
