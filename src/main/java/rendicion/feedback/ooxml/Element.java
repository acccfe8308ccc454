package rendicion.feedback.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element where it stands in the text of a part. Looking never changes the text; the text is
 * well-formed, which the gate has seen to.
 *
 * @param prefix of its name with the colon; empty when it has none
 * @param name without prefix
 * @param start of its start tag
 * @param inside where its content begins
 * @param close where its end tag begins; equal to {@code end} when it has none ({@code <a/>})
 * @param end where what follows begins
 */
record Element(String text, String prefix, String name, int start, int inside, int close, int end) {

  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]+|\\w+);");

  /** The outermost element of a text. */
  static Element root(String text) {
    List<Element> roots = within(text, 0, text.length());
    if (roots.size() != 1) {
      throw new IllegalArgumentException("A part with " + roots.size() + " roots");
    }
    return roots.getFirst();
  }

  boolean isEmptyTag() {
    return close == end;
  }

  List<Element> children() {
    return isEmptyTag() ? List.of() : within(text, inside, close);
  }

  List<Element> children(String childName) {
    return children().stream().filter(e -> e.name.equals(childName)).toList();
  }

  Optional<Element> child(String childName) {
    return children().stream().filter(e -> e.name.equals(childName)).findFirst();
  }

  /** The value of an attribute as written, by its name without prefix; null when it is absent. */
  @Nullable String attribute(String attribute) {
    Matcher m = find(attribute);
    return m == null ? null : m.group(2).substring(1, m.group(2).length() - 1);
  }

  String attribute(String attribute, String otherwise) {
    String value = attribute(attribute);
    return value == null ? otherwise : value;
  }

  /** Where the attribute stands, with the blank before it; null when it is absent. */
  @Nullable Span span(String attribute) {
    Matcher m = find(attribute);
    return m == null ? null : new Span(start + m.start(), start + m.end());
  }

  private @Nullable Matcher find(String attribute) {
    Matcher m =
        Pattern.compile("\\s(?:[\\w.-]+:)?(" + attribute + ")\\s*=\\s*(\"[^\"]*\"|'[^']*')")
            .matcher(text.substring(start, inside));
    return m.find() ? m : null;
  }

  /** From and to, as of a substring. */
  record Span(int from, int to) {}

  static String decoded(String escaped) {
    return ENTITY.matcher(escaped).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(1))));
  }

  private static String entity(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default ->
          name.startsWith("#x")
              ? Character.toString(Integer.parseInt(name.substring(2), 16))
              : name.startsWith("#") ? Character.toString(Integer.parseInt(name.substring(1))) : "";
    };
  }

  private static List<Element> within(String text, int from, int to) {
    List<Element> found = new ArrayList<>();
    Tags tags = new Tags(text, from, to);
    int depth = 0;
    int start = 0;
    int inside = 0;
    String name = "";
    while (tags.advance()) {
      if (depth == 0 && tags.kind() != Tags.Kind.END) {
        start = tags.start();
        inside = tags.end();
        name = tags.name();
      }
      depth += tags.kind().step();
      if (depth == 0) {
        int close = tags.kind() == Tags.Kind.EMPTY ? tags.end() : tags.start();
        int colon = name.indexOf(':');
        found.add(
            new Element(
                text,
                name.substring(0, colon + 1),
                name.substring(colon + 1),
                start,
                inside,
                close,
                tags.end()));
      }
    }
    return found;
  }
}
