package rendicion.intake.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of an XML part; bytes that are none in its encoding are an error. */
final class XmlText {

  private static final int LOOK_AHEAD = 256;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final List<String> KNOWN =
      List.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE");

  private XmlText() {}

  static Reader of(InputStream in, String part) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 14);
    buffered.mark(LOOK_AHEAD);
    byte[] head = buffered.readNBytes(LOOK_AHEAD);
    buffered.reset();
    Charset charset = charset(head, part);
    buffered.skipNBytes(markLength(head));
    return new InputStreamReader(
        buffered,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Charset charset(byte[] head, String part) throws ZipPart.Damaged {
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    int mark = markLength(head);
    Matcher m =
        ENCODING.matcher(new String(head, mark, head.length - mark, StandardCharsets.ISO_8859_1));
    if (!m.find() || mark > 0) {
      return StandardCharsets.UTF_8;
    }
    String name = m.group(1);
    if (KNOWN.stream().noneMatch(name::equalsIgnoreCase)
        || name.toUpperCase(java.util.Locale.ROOT).startsWith("UTF-16")) {
      throw new ZipPart.Damaged(Refusal.in(part, "intake.xml-malformed"));
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
}
