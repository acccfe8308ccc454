package rendicion.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the sheets of a workbook share, as the programs of people write them. */
final class Strings {

  static final String PART = "xl/sharedStrings.xml";

  private final List<String> texts = new ArrayList<>();
  private final BitSet used = new BitSet();

  static Strings read(Container container) throws IOException {
    Strings strings = new Strings();
    if (container.has(PART)) {
      try (InputStream in = container.stream(PART)) {
        strings.read(Xml.stream(in));
      } catch (XMLStreamException e) {
        throw new IOException("The texts of the workbook are no XML: " + e.getMessage(), e);
      }
    }
    return strings;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean shown = false;
    int phonetic = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> shown = phonetic == 0;
            default -> {}
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (shown) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "si" -> texts.add(CellText.decoded(text.toString()));
            case "rPh" -> phonetic--;
            case "t" -> shown = false;
            default -> {}
          }
        }
        default -> {}
      }
    }
  }

  String get(String index) {
    int i = Integer.parseInt(index.trim());
    return i < texts.size() ? texts.get(i) : "";
  }

  void markUsed(String index) {
    used.set(Integer.parseInt(index.trim()));
  }

  /** Empties the texts that no cell uses any more, and with them what was said; else unchanged. */
  void forgetUnused(Container container) throws IOException {
    boolean spare = false;
    for (int i = 0; i < texts.size(); i++) {
      spare |= !used.get(i) && !texts.get(i).isEmpty();
    }
    if (!spare) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = container.stream(PART);
        Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      out.write(Xml.DECLARATION);
      copy(Xml.stream(in), new RawXml(out));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    container.put(PART, bytes.toByteArray());
  }

  private void copy(XMLStreamReader xml, RawXml out) throws XMLStreamException, IOException {
    int index = -1;
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      boolean item = event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si");
      if (item) {
        index++;
      }
      boolean blank = depth > 0 || item && !used.get(index);
      if (!blank) {
        out.copy(xml, name -> !name.equals("count") && !name.equals("uniqueCount"));
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT && --depth == 0) {
        out.raw("<si><t/></si>");
      }
    }
  }
}
