package rendicion.feedback.ooxml;

/** The tags of a text, one after the other; comments and the like are passed over. */
final class Tags {

  /** What a tag does to the depth. */
  enum Kind {
    START(1),
    END(-1),
    EMPTY(0);

    private final int step;

    Kind(int step) {
      this.step = step;
    }

    int step() {
      return step;
    }
  }

  private final String text;
  private final int to;
  private int start;
  private int end;
  private Kind kind = Kind.EMPTY;

  Tags(String text, int from, int to) {
    this.text = text;
    this.end = from;
    this.to = to;
  }

  boolean advance() {
    for (start = text.indexOf('<', end); start >= 0 && start < to; start = text.indexOf('<', end)) {
      char next = text.charAt(start + 1);
      if (next == '!' || next == '?') {
        end = passed();
      } else {
        end = close() + 1;
        kind = next == '/' ? Kind.END : text.charAt(end - 2) == '/' ? Kind.EMPTY : Kind.START;
        return true;
      }
    }
    return false;
  }

  private int passed() {
    String until =
        text.startsWith("<!--", start)
            ? "-->"
            : text.startsWith("<![CDATA[", start)
                ? "]]>"
                : text.charAt(start + 1) == '?' ? "?>" : ">";
    int at = text.indexOf(until, start);
    return at < 0 ? to : at + until.length();
  }

  private int close() {
    char quote = 0;
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    throw new IllegalArgumentException("A tag without an end");
  }

  Kind kind() {
    return kind;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** With its prefix. */
  String name() {
    int from = kind == Kind.END ? start + 2 : start + 1;
    int i = from;
    while (" \t\r\n/>".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return text.substring(from, i);
  }
}
