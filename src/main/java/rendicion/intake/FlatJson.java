package rendicion.intake;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes one flat JSON object of strings and whole numbers, as the journal has them. */
final class FlatJson {

  private static final Pattern MEMBER =
      Pattern.compile(
          "\\G\\s*\"([a-zA-Z]+)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(-?\\d{1,18}))\\s*([,}])");

  private FlatJson() {}

  static String write(Map<String, Object> members) {
    StringBuilder out = new StringBuilder("{");
    for (Iterator<Map.Entry<String, Object>> it = members.entrySet().iterator(); it.hasNext(); ) {
      Map.Entry<String, Object> member = it.next();
      out.append("\n  \"").append(member.getKey()).append("\": ");
      if (member.getValue() instanceof Long number) {
        out.append(number);
      } else {
        quote(out, (String) member.getValue());
      }
      out.append(it.hasNext() ? "," : "\n");
    }
    return out.append("}\n").toString();
  }

  /**
   * @throws IllegalArgumentException when the text is not such an object
   */
  static Map<String, String> read(String text) {
    String body = text.strip();
    if (!body.startsWith("{")) {
      throw new IllegalArgumentException("Not a flat JSON object");
    }
    Map<String, String> members = new LinkedHashMap<>();
    Matcher m = MEMBER.matcher(body);
    m.region(1, body.length());
    boolean closed = false;
    while (!closed && m.find()) {
      members.put(m.group(1), m.group(2) != null ? unquote(m.group(2)) : m.group(3));
      closed = m.group(4).equals("}") && m.end() == body.length();
    }
    if (!closed) {
      throw new IllegalArgumentException("Not a flat JSON object");
    }
    return members;
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
        out.append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static String unquote(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (text.charAt(++i) == 'u') {
        out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
