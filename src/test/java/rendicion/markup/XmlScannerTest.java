package rendicion.markup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import rendicion.markup.XmlScanner.Token;

/** Held against the JDK's own parser, which sees the same documents. */
class XmlScannerTest {
  private static final MarkupLimits LIMITS = new MarkupLimits(64, 128, 1 << 20);

  /** A name that is nothing but a prefix or has none before its colon; the JDK lets it pass. */
  private static final Pattern NAMELESS = Pattern.compile("[\\s<]:");

  private static final String SAMPLE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- ñ - --><s:a xmlns:s='u:1' xmlns=\"u:2\""
          + " s:k=\"1 &lt; 2\tañ\" k='\"'>\r\nAzángaro &amp; 𝄞&#10;&#xE1;<b/>]]<b k=''\n>x</b >"
          + "<![CDATA[<&]] >ñ\r\n]]><?go on?><s:c xmlns:s=\"u:3\" s:k=\"é\"><d xmlns=''/></s:c>"
          + "\r</s:a>\n<!-- end -->";

  @Test
  void seesWhatTheParserOfTheJdkSees() throws Exception {
    assertThat(scan(SAMPLE.getBytes(UTF_8))).isEqualTo(parse(SAMPLE.getBytes(UTF_8)));
    assertThat(scan(SAMPLE.getBytes(UTF_8)))
        .startsWith(
            "<{u:1}a {u:1}k=1 < 2 añ k=\"> [\nAzángaro & 𝄞\ná] <{u:2}b> </> []]] <{u:2}b k=>");
  }

  @Test
  void seesTheSameInEveryEncoding() throws Exception {
    String bare = "<a b=\"ñ\">Ácora &amp; Mañazo, 5 €</a>";
    String expected = scan(bare.getBytes(UTF_8));
    Map<String, byte[]> written = new TreeMap<>();
    written.put("mark", ("\ufeff" + bare).getBytes(UTF_8));
    written.put("little", ("\ufeff" + bare).getBytes(UTF_16LE));
    written.put("big", ("\ufeff" + bare).getBytes(UTF_16BE));
    written.put("little without mark", bare.getBytes(UTF_16LE));
    written.put("windows", declared("windows-1252", bare, Charset.forName("windows-1252")));
    for (Map.Entry<String, byte[]> one : written.entrySet()) {
      assertThat(scan(one.getValue())).as(one.getKey()).isEqualTo(expected);
    }
    assertThat(scan(declared("ISO-8859-1", "<a>ñ</a>", ISO_8859_1))).isEqualTo("<a> [ñ] </>");
  }

  private static byte[] declared(String name, String xml, Charset charset) {
    return ("<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + xml).getBytes(charset);
  }

  @Test
  void seesTheSameWhereverTheBufferEnds() throws Exception {
    for (int seed = 0; seed < 10; seed++) {
      byte[] document = random(new Random(seed), 150_000);
      assertThat(scan(document)).as("seed %d", seed).isEqualTo(parse(document));
    }
  }

  /** A long document of all kinds of tokens, so that each is cut by the end of a buffer. */
  private static byte[] random(Random random, int length) {
    String[] pieces = {
      "<c r=\"A1\" s='2'><v>12.5</v></c>",
      "<t>ñandú 𝄞 €</t>",
      "&amp;&#x20AC;",
      "\r\n",
      "]] >",
      "<![CDATA[a]]b\r\n&]]>",
      "<!-- ñ - -->",
      "<?p i?>",
      "<x:y xmlns:x='u' x:z='&quot;\t'/>",
      "texto ",
      "<e/>"
    };
    StringBuilder xml = new StringBuilder("<a>" + "x".repeat(random.nextInt(40)));
    while (xml.length() < length) {
      xml.append(pieces[random.nextInt(pieces.length)]);
    }
    return xml.append("</a>").toString().getBytes(UTF_8);
  }

  @Test
  void readsNothingThatTheParserOfTheJdkRefuses() throws Exception {
    byte[] sample = SAMPLE.getBytes(UTF_8);
    List<String> different = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 2_500; i++) {
      byte[] spoiled = sample.clone();
      if (i < sample.length) {
        spoiled = Arrays.copyOf(sample, i);
      } else {
        int at = 40 + random.nextInt(sample.length - 40);
        spoiled[at] =
            (byte)
                (random.nextBoolean()
                    ? "<>&;\"'=/ !-]?:a\t\u0001".charAt(random.nextInt(17))
                    : random.nextInt(256));
      }
      String ours = scan(spoiled).replace("DOCUMENT_TYPE", "MALFORMED");
      String theirs = parse(spoiled).replace("DOCUMENT_TYPE", "MALFORMED");
      boolean stricter =
          ours.equals("MALFORMED") && NAMELESS.matcher(new String(spoiled, UTF_8)).find();
      if (!ours.equals(theirs) && !stricter && !isInWhatNobodyReads(spoiled)) {
        different.add(new String(spoiled, UTF_8) + "\n" + ours + "\n" + theirs);
      }
    }
    assertThat(different).isEmpty();
  }

  /** Comments and instructions are passed over without all their rules. */
  private static boolean isInWhatNobodyReads(byte[] spoiled) {
    String text = new String(spoiled, UTF_8);
    return !text.contains("<!-- ñ - -->")
        || !text.contains("<?go on?>")
        || !text.contains("<!-- end -->");
  }

  @Test
  void refusesWithItsReason() throws Exception {
    assertThat(scan("<!DOCTYPE a><a/>".getBytes(UTF_8))).isEqualTo("DOCUMENT_TYPE");
    assertThat(scan(("<a>".repeat(65)).getBytes(UTF_8))).isEqualTo("TOO_DEEP");
    assertThat(scan(("<a b='" + "x".repeat(2 << 20) + "'/>").getBytes(UTF_8)))
        .isEqualTo("TOO_LONG");
    assertThat(scan(("<a><!--" + "x".repeat(2 << 20) + "--></a>").getBytes(UTF_8)))
        .isEqualTo("TOO_LONG");
    assertThat(scan("<a b='' b=''/>".getBytes(UTF_8))).isEqualTo("MALFORMED");
    assertThat(scan("<x:a/>".getBytes(UTF_8))).isEqualTo("MALFORMED");
    assertThat(scan("".getBytes(UTF_8))).isEqualTo("MALFORMED");
    assertThat(scan("<a>&nbsp;</a>".getBytes(UTF_8))).isEqualTo("MALFORMED");
    assertThat(scan("<a/><a/>".getBytes(UTF_8))).isEqualTo("MALFORMED");
    assertThat(scan("<a>\u00ff</a>".getBytes(ISO_8859_1))).isEqualTo("MALFORMED");
  }

  /** All tokens in one line; of what cannot be read, why. */
  private static String scan(byte[] xml) throws IOException {
    List<String> seen = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int characters = 0;
    try (XmlScanner scanner = new XmlScanner(new ByteArrayInputStream(xml), LIMITS)) {
      for (Token token = scanner.next(); token != Token.DONE; token = scanner.next()) {
        switch (token) {
          case TEXT -> {
            scanner.appendText(text);
            characters += scanner.textLength();
          }
          case START -> {
            flush(text, seen);
            seen.add(start(scanner));
          }
          case END -> {
            flush(text, seen);
            seen.add("</>");
          }
          case DONE -> throw new IllegalStateException();
        }
      }
    } catch (MarkupException e) {
      return e.why().name();
    }
    assertThat(characters).isGreaterThanOrEqualTo(0);
    return String.join(" ", seen);
  }

  private static String start(XmlScanner xml) throws IOException {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < xml.attributes(); i++) {
      if (!xml.isDeclaration(i)) {
        attributes.add(
            " " + qualified(xml.attributeNamespace(i), xml.attributeName(i)) + "=" + xml.value(i));
      }
    }
    return "<" + qualified(xml.namespace(), xml.name()) + String.join("", attributes) + ">";
  }

  private static void flush(StringBuilder text, List<String> seen) {
    if (!text.isEmpty()) {
      seen.add("[" + text + "]");
      text.setLength(0);
    }
  }

  private static String qualified(String namespace, String name) {
    return namespace == null || namespace.isEmpty() ? name : "{" + namespace + "}" + name;
  }

  private static String parse(byte[] xml) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setXMLReporter((message, error, information, place) -> {});
    List<String> seen = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(reader.getText());
          case XMLStreamConstants.START_ELEMENT -> {
            flush(text, seen);
            seen.add(start(reader));
          }
          case XMLStreamConstants.END_ELEMENT -> {
            flush(text, seen);
            seen.add("</>");
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
            return "DOCUMENT_TYPE";
          }
          default -> {}
        }
      }
    } catch (XMLStreamException | RuntimeException e) {
      return "MALFORMED";
    }
    return String.join(" ", seen);
  }

  private static String start(XMLStreamReader xml) {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.add(
          " "
              + qualified(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i))
              + "="
              + xml.getAttributeValue(i));
    }
    return "<"
        + qualified(xml.getNamespaceURI(), xml.getLocalName())
        + String.join("", attributes)
        + ">";
  }
}
