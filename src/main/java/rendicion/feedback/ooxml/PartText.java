package rendicion.feedback.ooxml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part as text, and what is to change in it. What is put in is written in ASCII, so that it fits
 * whatever the part is encoded in; everything else keeps its bytes.
 */
final class PartText {

  private record Edit(int from, int to, String text) {}

  /** What comes in at a place comes before what goes out there. */
  private static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to);

  private final String text;
  private final Charset charset;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<Integer, StringBuilder> filled = new HashMap<>();

  private PartText(String text, Charset charset) {
    this.text = text;
    this.charset = charset;
  }

  /**
   * Any encoding that has ASCII in it can be taken apart as Latin-1: each byte is a character and
   * comes back as that byte.
   */
  static PartText of(byte[] bytes) {
    boolean little = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
    boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    Charset charset =
        little
            ? StandardCharsets.UTF_16LE
            : big ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    return new PartText(new String(bytes, charset), charset);
  }

  static PartText of(String xml) {
    return new PartText(xml, StandardCharsets.ISO_8859_1);
  }

  String text() {
    return text;
  }

  Element root() {
    return Element.root(text);
  }

  /** What is written in the part as a person reads it. */
  String read(String written) {
    String letters =
        charset == StandardCharsets.ISO_8859_1
            ? new String(written.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            : written;
    return Element.decoded(letters);
  }

  void insert(int at, String xml) {
    replace(at, at, xml);
  }

  void remove(Element.Span span) {
    replace(span.from(), span.to(), "");
  }

  void remove(Element element) {
    replace(element.start(), element.end(), "");
  }

  void replace(int from, int to, String xml) {
    edits.add(new Edit(from, to, xml));
  }

  /** Puts something last into an element, which may be an empty tag. */
  void append(Element parent, String xml) {
    if (!parent.isEmptyTag()) {
      insert(parent.close(), xml);
    } else {
      filled
          .computeIfAbsent(
              parent.end(),
              end -> {
                int slash = text.lastIndexOf('/', end);
                replace(slash, end, ">");
                return new StringBuilder();
              })
          .append(xml);
    }
  }

  /** Gives an attribute that is there another value, or adds it. */
  void set(Element element, String attribute, String value) {
    Element.Span there = element.span(attribute);
    if (there == null) {
      int name = element.start() + 1 + element.prefix().length() + element.name().length();
      insert(name, " " + attribute + "=\"" + value + "\"");
    } else {
      String old = text.substring(there.from(), there.to());
      int quote = Math.min(at(old, '"'), at(old, '\''));
      replace(there.from(), there.to(), old.substring(0, quote) + '"' + value + '"');
    }
  }

  private static int at(String text, char c) {
    int at = text.indexOf(c);
    return at < 0 ? text.length() : at;
  }

  /** The end tag of an element that was an empty tag. */
  private String filling(int end) {
    StringBuilder content = filled.get(end);
    if (content == null) {
      return "";
    }
    int open = text.lastIndexOf('<', end - 1);
    int stop = open + 1;
    while (" \t\r\n/>".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    return content + "</" + text.substring(open + 1, stop) + ">";
  }

  boolean isChanged() {
    return !edits.isEmpty();
  }

  String changed() {
    StringBuilder result = new StringBuilder(text.length() + 1024);
    int at = 0;
    for (Edit edit : edits.stream().sorted(ORDER).toList()) {
      if (edit.from < at) {
        throw new IllegalStateException("Bug: two changes of the same place");
      }
      result.append(text, at, edit.from).append(edit.text);
      at = edit.to;
      if (edit.from < edit.to) {
        result.append(filling(edit.to));
      }
    }
    return result.append(text, at, text.length()).toString();
  }

  byte[] bytes() {
    return changed().getBytes(charset);
  }
}
