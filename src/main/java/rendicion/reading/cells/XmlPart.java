package rendicion.reading.cells;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import rendicion.markup.MarkupLimits;
import rendicion.markup.XmlScanner;
import rendicion.markup.XmlScanner.Token;

/** One XML part, read forwards, seen as starts and ends of elements. */
final class XmlPart implements AutoCloseable {
  private static final MarkupLimits LIMITS = new MarkupLimits(256, 1024, 64 << 20);
  private static final int LONGEST = 65534;

  private final XmlScanner xml;
  private Token token = Token.TEXT;

  XmlPart(InputStream in) throws IOException {
    xml = new XmlScanner(in, LIMITS);
  }

  /** For those who look at bytes. */
  XmlScanner scanner() {
    return xml;
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean advance() throws IOException {
    do {
      token = xml.next();
    } while (token == Token.TEXT);
    return token != Token.DONE;
  }

  boolean starts(String name) {
    return token == Token.START && xml.name().equals(name);
  }

  boolean ends(String name) {
    return token == Token.END && xml.name().equals(name);
  }

  boolean isStart() {
    return token == Token.START;
  }

  String name() {
    return xml.name();
  }

  /** The value of an attribute whatever its namespace; null when absent. */
  @Nullable String attribute(String name) throws IOException {
    int at = xml.find(name);
    return at < 0 ? null : xml.value(at);
  }

  String attribute(String name, String otherwise) throws IOException {
    int at = xml.find(name);
    return at < 0 ? otherwise : xml.value(at);
  }

  boolean isTrue(String name) throws IOException {
    int at = xml.find(name);
    if (at < 0) {
      return false;
    }
    String value = xml.value(at);
    return value.equals("1") || value.equals("true");
  }

  /** The value of an attribute that is a whole number; what is none counts as absent. */
  int number(String name, int otherwise) {
    int at = xml.find(name);
    return at < 0
        ? otherwise
        : AsciiNumbers.whole(xml.bytes(), xml.valueFrom(at), xml.valueTo(at), otherwise);
  }

  /** All text up to the end of the element that just started, that of its children included. */
  String text() throws IOException {
    int depth = xml.depth();
    token = xml.next();
    if (token == Token.TEXT && xml.isWholeText()) {
      String whole = xml.text();
      token = xml.next();
      return whole;
    }
    return restOfText(token, depth);
  }

  /** The text of an element from the token behind its start on. */
  String restOfText(Token from, int depth) throws IOException {
    StringBuilder text = new StringBuilder();
    token = from;
    while (!(token == Token.END && xml.depth() == depth)) {
      if (token == Token.TEXT && text.length() < LONGEST) {
        xml.appendText(text);
      }
      token = xml.next();
    }
    return text.toString();
  }

  /** Goes past the end of the element that just started. */
  void skip() throws IOException {
    int depth = xml.depth();
    do {
      token = xml.next();
    } while (!(token == Token.END && xml.depth() == depth));
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
