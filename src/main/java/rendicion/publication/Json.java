package rendicion.publication;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Just enough JSON: maps in order, lists, strings, numbers (kept as text), true, false, null. */
final class Json {

  /** A number as it was written. */
  record Literal(String text) {}

  private static final int DEEPEST = 200;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * @return maps, lists, strings, {@link Literal}s; null for {@code null}
   * @throws IllegalArgumentException when the text is not one JSON value
   */
  static @Nullable Object parse(String text) {
    Json json = new Json(text);
    try {
      Object value = json.value(0);
      json.skipBlanks();
      if (json.at != text.length()) {
        throw json.mistake();
      }
      return value;
    } catch (StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("JSON ends too early", e);
    }
  }

  private @Nullable Object value(int depth) {
    skipBlanks();
    if (depth > DEEPEST) {
      throw mistake();
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> literal();
    };
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at++;
    if (isNext('}')) {
      return members;
    }
    do {
      skipBlanks();
      String name = string();
      require(':');
      members.put(name, value(depth + 1));
    } while (isNext(','));
    require('}');
    return members;
  }

  private List<@Nullable Object> array(int depth) {
    List<@Nullable Object> items = new ArrayList<>();
    at++;
    if (isNext(']')) {
      return items;
    }
    do {
      items.add(value(depth + 1));
    } while (isNext(','));
    require(']');
    return items;
  }

  private String string() {
    if (text.charAt(at) != '"') {
      throw mistake();
    }
    StringBuilder out = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (c < ' ') {
        throw mistake();
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = text.charAt(++at);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
      }
      default -> throw mistake();
    };
  }

  private @Nullable Object literal() {
    int start = at;
    while (at < text.length() && "{}[],:\" \t\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "null" -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> {
        if (!word.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
          throw mistake();
        }
        yield new Literal(word);
      }
    };
  }

  private boolean isNext(char expected) {
    skipBlanks();
    boolean is = text.charAt(at) == expected;
    at += is ? 1 : 0;
    return is;
  }

  private void require(char expected) {
    if (!isNext(expected)) {
      throw mistake();
    }
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException mistake() {
    return new IllegalArgumentException("Not JSON at character " + at);
  }

  /** Two blanks for each level, members in their order, a line end at the end. */
  static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value, "\n");
    return out.append('\n').toString();
  }

  private static void write(StringBuilder out, @Nullable Object value, String line) {
    switch (value) {
      case Map<?, ?> members -> {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> it = members.entrySet().iterator();
            it.hasNext(); ) {
          Map.Entry<?, ?> member = it.next();
          out.append(line).append("  ");
          quote(out, String.valueOf(member.getKey()));
          out.append(": ");
          write(out, member.getValue(), line + "  ");
          out.append(it.hasNext() ? "," : "");
        }
        out.append(members.isEmpty() ? "}" : line + "}");
      }
      case List<?> items -> {
        out.append('[');
        for (Iterator<?> it = items.iterator(); it.hasNext(); ) {
          out.append(line).append("  ");
          write(out, it.next(), line + "  ");
          out.append(it.hasNext() ? "," : "");
        }
        out.append(items.isEmpty() ? "]" : line + "]");
      }
      case String string -> quote(out, string);
      case Literal literal -> out.append(literal.text());
      case null -> out.append("null");
      default -> out.append(value);
    }
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '<') {
        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
