package rendicion.markup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings XML in whatever encoding it says to UTF-8. */
final class Encoding {
  private static final int LOOK_AHEAD = 256;
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final List<String> KNOWN =
      List.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE");

  private Encoding() {}

  /** The same characters in UTF-8, without a mark in front. */
  static InputStream toUtf8(InputStream in) throws IOException {
    byte[] head = in.readNBytes(LOOK_AHEAD);
    Charset charset = charset(head);
    int mark = markLength(head);
    InputStream all =
        new SequenceInputStream(
            new ByteArrayInputStream(Arrays.copyOfRange(head, mark, head.length)), in);
    return charset.equals(StandardCharsets.UTF_8) ? all : new Recoded(all, charset);
  }

  private static Charset charset(byte[] head) throws MarkupException {
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    Matcher m = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (!m.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = m.group(1);
    boolean known = KNOWN.stream().anyMatch(name::equalsIgnoreCase);
    if (!known || name.toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
      throw new MarkupException(MarkupException.Why.MALFORMED);
    }
    return Charset.forName(name);
  }

  private static int markLength(byte[] head) {
    if (startsWith(head, 0xEF, 0xBB) && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
      return 3;
    }
    return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean startsWith(byte[] head, int first, int second) {
    return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  /** Decodes strictly and encodes again, a few thousand characters at a time. */
  private static final class Recoded extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[4096];
    private byte[] bytes = {};
    private int at;
    private int carried;

    Recoded(InputStream in, Charset charset) {
      reader =
          new InputStreamReader(
              in,
              charset
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (at == bytes.length) {
        if (!recode()) {
          return -1;
        }
      }
      int n = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, into, offset, n);
      at += n;
      return n;
    }

    private int decode() throws IOException {
      try {
        return reader.read(characters, carried, characters.length - carried);
      } catch (CharacterCodingException e) {
        throw new MarkupException(MarkupException.Why.MALFORMED);
      }
    }

    /** A pair of surrogates that is cut in two waits for its second half. */
    private boolean recode() throws IOException {
      int n = decode();
      if (n < 0) {
        return false;
      }
      int all = carried + n;
      carried = Character.isHighSurrogate(characters[all - 1]) ? 1 : 0;
      bytes = new String(characters, 0, all - carried).getBytes(StandardCharsets.UTF_8);
      characters[0] = carried > 0 ? characters[all - 1] : characters[0];
      at = 0;
      return true;
    }
  }
}
