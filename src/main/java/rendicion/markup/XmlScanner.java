package rendicion.markup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rendicion.markup.MarkupException.Why;

/**
 * Reads XML forwards, one tag or piece of text at a time. Refuses what is not well-formed, document
 * types, prefixes that stand for nothing, and what goes beyond its limits; resolves nothing
 * outside.
 *
 * <p>Texts come in as many pieces as the buffer has them in, and say their bytes, so that a number
 * can be read without making a {@code String} of it. What a method says of the current tag or text
 * holds until the next call of {@link #next}.
 */
public final class XmlScanner extends TextScanner {
  /** What the scanner is at. */
  public enum Token {
    START,
    END,
    TEXT,
    DONE
  }

  private static final int AHEAD = 1 << 10;
  private static final byte[] CDATA = "[CDATA[".getBytes(StandardCharsets.US_ASCII);

  private final PlainCell cell = new PlainCell();
  private final Names names = new Names();
  private final Namespaces namespaces = new Namespaces();

  private Token token = Token.TEXT;
  private Name[] open = new Name[16];
  private int depth;
  private boolean begun;
  private boolean endsAtOnce;

  private @Nullable Name lastName;
  private int nameTo;

  private final Attributes attributes;

  private boolean valuePlain;

  /** Takes over a stream of bytes, in the encoding that they say. */
  public XmlScanner(InputStream in, MarkupLimits limits) throws IOException {
    super(in, limits);
    this.attributes = new Attributes(limits.attributes());
  }

  /** Goes to the next start or end of an element or piece of text. */
  public Token next() throws IOException {
    if (token == Token.END) {
      namespaces.leave(depth);
      depth--;
    }
    if (endsAtOnce) {
      endsAtOnce = false;
      return token = Token.END;
    }
    do {
      token = scan();
    } while (token == Token.TEXT && hasNoText());
    return token;
  }

  /**
   * Takes a cell of a worksheet at once, where one stands right here that is written as
   * spreadsheets do: {@link #cell} tells it until the next call. Where none does, {@link #next}
   * goes on.
   *
   * @param parent how many elements are open at its place
   */
  public boolean takesCell(int parent) throws IOException {
    if (token == Token.END && !endsAtOnce) {
      namespaces.leave(depth);
      depth--;
      token = Token.TEXT;
    }
    if (depth != parent || endsAtOnce || inCdata || !allowsCells()) {
      return false;
    }
    if (end - at < PlainCell.LONGEST && !drained) {
      refill();
    }
    int after = end - at < PlainCell.LONGEST ? -1 : cell.tell(buffer, at);
    if (after < 0) {
      return false;
    }
    token = Token.TEXT;
    at = after;
    passText();
    return true;
  }

  private boolean allowsCells() {
    return depth + 2 <= limits.depth() && limits.attributes() >= 3;
  }

  /** The cell that {@link #takesCell} took. */
  public PlainCell cell() {
    return cell;
  }

  private Token scan() throws IOException {
    if (end - at < AHEAD && !drained) {
      refill();
    }
    if (inCdata) {
      scanCdata();
      return Token.TEXT;
    }
    if (at == end) {
      if (depth > 0 || !begun) {
        throw new MarkupException(Why.MALFORMED);
      }
      return Token.DONE;
    }
    if (buffer[at] != '<') {
      scanText(depth == 0);
      return Token.TEXT;
    }
    need(2);
    return switch (buffer[at + 1]) {
      case '/' -> endTag();
      case '!' -> declared();
      case '?' -> instruction();
      default -> startTag();
    };
  }

  private Token startTag() throws IOException {
    int after = scanStart();
    while (after < 0) {
      more();
      after = scanStart();
    }
    at = after;
    if (depth == 0 && begun) {
      throw new MarkupException(Why.MALFORMED);
    }
    begun = true;
    if (++depth > limits.depth()) {
      throw new MarkupException(Why.TOO_DEEP);
    }
    if (depth >= open.length) {
      open = Arrays.copyOf(open, open.length * 2);
    }
    open[depth] = open[0];
    attributes.declareIn(namespaces, depth, buffer);
    namespaces.of(open[depth]);
    attributes.requireNamespaces(namespaces);
    return Token.START;
  }

  /** Scans a whole tag and gives what follows it; -1 when its end is not in the buffer. */
  private int scanStart() throws MarkupException {
    attributes.clear();
    Name element = nameAt(at + 1);
    if (element == null) {
      return -1;
    }
    open[0] = element;
    int p = nameTo;
    while (true) {
      int blank = p;
      p = blanksEnd(p);
      if (p + 1 >= end && !(p < end && buffer[p] == '>')) {
        return -1;
      }
      if (buffer[p] == '>' || buffer[p] == '/' && buffer[p + 1] == '>') {
        endsAtOnce = buffer[p] == '/';
        return endsAtOnce ? p + 2 : p + 1;
      }
      if (p == blank) {
        throw new MarkupException(Why.MALFORMED);
      }
      p = scanAttribute(p);
      if (p < 0) {
        return -1;
      }
    }
  }

  private int scanAttribute(int from) throws MarkupException {
    Name name = nameAt(from);
    if (name == null) {
      return -1;
    }
    int equals = blanksEnd(nameTo);
    int quote = equals < end ? blanksEnd(equals + 1) : end;
    if (quote >= end) {
      return -1;
    }
    if (buffer[equals] != '=' || Characters.classOf(buffer[quote]) != Characters.QUOTE) {
      throw new MarkupException(Why.MALFORMED);
    }
    attributes.requireRoom();
    int valueTo = valueEnd(quote + 1, buffer[quote]);
    if (valueTo < 0) {
      return -1;
    }
    attributes.add(name, quote + 1, valueTo, valuePlain);
    return valueTo + 1;
  }

  /** The name that begins there, and where it ends; null when that is not in the buffer. */
  private @Nullable Name nameAt(int from) throws MarkupException {
    Name guess = lastName == null ? null : lastName.follower;
    if (guess != null && guess.stands(buffer, from, end)) {
      nameTo = from + guess.bytes.length;
      lastName = guess;
      return guess;
    }
    nameTo = nameEnd(from);
    if (nameTo == end) {
      return null;
    }
    Name name = names.of(buffer, from, nameTo);
    if (lastName != null) {
      lastName.follower = name;
    }
    lastName = name;
    return name;
  }

  private int valueEnd(int from, byte quote) throws MarkupException {
    valuePlain = true;
    int p = from;
    while (p < end) {
      byte b = buffer[p];
      switch (Characters.classOf(b)) {
        case Characters.PLAIN, Characters.BRACKET -> p++;
        case Characters.QUOTE -> {
          if (b == quote) {
            return p;
          }
          p++;
        }
        case Characters.BLANK -> {
          valuePlain = false;
          p++;
        }
        case Characters.REFERENCE, Characters.LONG -> {
          valuePlain &= b != '&';
          int length = lengthAt(p);
          if (length == 0) {
            return -1;
          }
          p += length;
        }
        default -> throw new MarkupException(Why.MALFORMED);
      }
    }
    return -1;
  }

  private Token endTag() throws IOException {
    byte[] name = depth == 0 ? new byte[0] : open[depth].bytes;
    need(3 + name.length);
    int p = at + 2 + name.length;
    if (depth == 0 || !Arrays.equals(buffer, at + 2, p, name, 0, name.length)) {
      throw new MarkupException(Why.MALFORMED);
    }
    int close = blanksEnd(p);
    while (close == end) {
      int done = p - at;
      more();
      p = at + done;
      close = blanksEnd(p);
    }
    if (buffer[close] != '>') {
      throw new MarkupException(Why.MALFORMED);
    }
    at = close + 1;
    return Token.END;
  }

  /** A comment or a section of plain text; a document type is refused. */
  private Token declared() throws IOException {
    need(4);
    if (buffer[at + 2] == '-' && buffer[at + 3] == '-') {
      return pass(4, "-->");
    }
    need(2 + CDATA.length);
    boolean section =
        depth > 0 && Arrays.equals(buffer, at + 2, at + 2 + CDATA.length, CDATA, 0, CDATA.length);
    if (!section) {
      throw new MarkupException(buffer[at + 2] == 'D' ? Why.DOCUMENT_TYPE : Why.MALFORMED);
    }
    at += 2 + CDATA.length;
    inCdata = true;
    scanCdata();
    return Token.TEXT;
  }

  private Token instruction() throws IOException {
    need(3);
    if (!Character.isLetter(buffer[at + 2])) {
      throw new MarkupException(Why.MALFORMED);
    }
    return pass(2, "?>");
  }

  /** Passes over what ends with these characters; nobody reads it. */
  private Token pass(int from, String close) throws IOException {
    at += from;
    int passed = 0;
    while (true) {
      need(close.length());
      int p = at;
      while (p <= end - close.length()) {
        if (closes(p, close)) {
          at = p + close.length();
          passText();
          return Token.TEXT;
        }
        byte kind = Characters.classOf(buffer[p]);
        if (kind == Characters.FORBIDDEN) {
          throw new MarkupException(Why.MALFORMED);
        }
        p++;
      }
      passed += p - at;
      at = p;
      if (passed > limits.piece()) {
        throw new MarkupException(Why.TOO_LONG);
      }
      more();
    }
  }

  /** How many elements are open, the current one included. */
  public int depth() {
    return depth;
  }

  /** The name of the current element without its prefix; the same object for the same name. */
  public String name() {
    return open[depth].local;
  }

  /** The namespace of the current element; empty when it has none. */
  public String namespace() throws MarkupException {
    return namespaces.of(open[depth]);
  }

  public int attributes() {
    return attributes.count();
  }

  /** Whether an attribute only says what a prefix stands for. */
  public boolean isDeclaration(int attribute) {
    return attributes.name(attribute).declares;
  }

  public String attributeName(int attribute) {
    return attributes.name(attribute).local;
  }

  /** The namespace of an attribute; empty when it has none. */
  public String attributeNamespace(int attribute) throws MarkupException {
    Name name = attributes.name(attribute);
    return name.prefix.isEmpty() ? "" : namespaces.of(name);
  }

  /** The place of an attribute whatever its prefix; -1 when there is none. */
  public int find(String name) {
    return attributes.find(name);
  }

  /** The place of an attribute; -1 when there is none. The empty namespace is no prefix. */
  public int find(String namespace, String name) throws MarkupException {
    for (int i = 0; i < attributes.count(); i++) {
      if (attributeName(i).equals(name) && attributeNamespace(i).equals(namespace)) {
        return i;
      }
    }
    return -1;
  }

  public String value(int attribute) throws MarkupException {
    return attributes.value(attribute, buffer);
  }

  public int valueFrom(int attribute) {
    return attributes.from(attribute);
  }

  public int valueTo(int attribute) {
    return attributes.to(attribute);
  }
}
