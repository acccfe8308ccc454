package rendicion.markup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import rendicion.markup.MarkupException.Why;

/** Text between tags, in as many pieces as the window has it in. */
abstract class TextScanner extends ByteWindow {
  boolean inCdata;

  private int textFrom;
  private int textTo;
  private int textLength;
  private boolean textPlain;

  TextScanner(InputStream in, MarkupLimits limits) throws IOException {
    super(in, limits);
  }

  /** Whether there is none where reading is. */
  final boolean hasNoText() {
    return textFrom == textTo;
  }

  /** What was passed over is no text. */
  final void passText() {
    textFrom = textTo = at;
  }

  final void scanCdata() throws IOException {
    need(3);
    startText();
    int p = at;
    while (p <= end - 3 && !closes(p, "]]>")) {
      byte kind = Characters.classOf(buffer[p]);
      textPlain &= kind != Characters.BLANK;
      if (kind == Characters.FORBIDDEN) {
        throw new MarkupException(Why.MALFORMED);
      }
      int length = kind == Characters.LONG ? Characters.length(buffer, p, end) : 1;
      if (length == 0 || buffer[p] == '\r' && p + 3 == end && !drained) {
        break;
      }
      count(length, kind == Characters.LONG);
      p += length;
    }
    textTo = p;
    inCdata = p > end - 3 || !closes(p, "]]>");
    at = inCdata ? p : p + 3;
    if (inCdata && textFrom == textTo) {
      more();
    }
  }

  private void startText() {
    textFrom = at;
    textLength = 0;
    textPlain = true;
  }

  /** Characters are counted as Java counts them. */
  private void count(int bytes, boolean isCharacter) {
    textLength += isCharacter ? (bytes == 4 ? 2 : 1) : bytes;
  }

  final void scanText(boolean outside) throws IOException {
    startText();
    int p = at;
    boolean more = true;
    while (p < end && more) {
      switch (Characters.classOf(buffer[p])) {
        case Characters.PLAIN, Characters.QUOTE -> p++;
        case Characters.BLANK -> {
          textPlain &= buffer[p] != '\r';
          more = buffer[p] != '\r' || p + 1 < end || drained;
          p += more ? 1 : 0;
        }
        case Characters.BRACKET -> {
          more = p + 2 < end || drained;
          if (more && p + 2 < end && closes(p, "]]>")) {
            throw new MarkupException(Why.MALFORMED);
          }
          p += more ? 1 : 0;
        }
        case Characters.REFERENCE, Characters.LONG -> {
          int length = lengthAt(p);
          textPlain &= buffer[p] != '&';
          textLength += length == 0 ? 0 : (length == 4 && buffer[p] != '&' ? 2 : 1) - length;
          more = length > 0;
          p += length;
        }
        case Characters.MARKUP -> more = false;
        default -> throw new MarkupException(Why.MALFORMED);
      }
    }
    textTo = p;
    textLength += p - textFrom;
    at = p;
    if (p == textFrom) {
      more();
    } else if (outside) {
      requireBlank();
    }
  }

  private void requireBlank() throws MarkupException {
    for (int i = textFrom; i < textTo; i++) {
      if (!Characters.isBlank(buffer[i])) {
        throw new MarkupException(Why.MALFORMED);
      }
    }
    textTo = textFrom;
  }

  /** The bytes that {@link #valueFrom}, {@link #textFrom} and their ends are about. */
  public byte[] bytes() {
    return buffer;
  }

  public int textFrom() {
    return textFrom;
  }

  public int textTo() {
    return textTo;
  }

  /** Characters of the text. */
  public int textLength() {
    return textLength;
  }

  /** Whether the end of the element follows right behind the text. */
  public boolean isWholeText() {
    return at == textTo && at + 1 < end && buffer[at] == '<' && buffer[at + 1] == '/';
  }

  public String text() throws MarkupException {
    if (textPlain) {
      return new String(buffer, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  public void appendText(StringBuilder into) throws MarkupException {
    if (textPlain) {
      into.append(new String(buffer, textFrom, textTo - textFrom, StandardCharsets.UTF_8));
    } else {
      Characters.decode(buffer, textFrom, textTo, false, inCdata || endedCdata(), into);
    }
  }

  private boolean endedCdata() {
    return at > textTo;
  }
}
