package rendicion.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with places for arguments. Where it has nothing but places, and nothing but words stands
 * in them, it is put together here; all else is said by ICU, which takes many times longer.
 */
final class TextPattern {

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)}");
  private static final Pattern HYPHENATED = Pattern.compile("\\{[a-z]+(-[a-z]+)+(?=[ ,}])");

  private final MessageFormat format;
  private final Set<String> arguments = new TreeSet<>();

  /** What stands before each place, and after the last one; null where ICU must say it. */
  private final @Nullable List<String> between;

  private final List<String> places = new ArrayList<>();

  /** ICU does not take a hyphen in the name of an argument; our names have no underscore. */
  TextPattern(String pattern, ULocale locale) {
    format =
        new MessageFormat(
            HYPHENATED.matcher(pattern).replaceAll(m -> m.group().replace('-', '_')), locale);
    format.getArgumentNames().forEach(name -> arguments.add(name.replace('_', '-')));
    between = between(pattern);
  }

  private @Nullable List<String> between(String pattern) {
    List<String> parts = new ArrayList<>();
    Matcher place = PLACE.matcher(pattern);
    int from = 0;
    while (place.find()) {
      parts.add(pattern.substring(from, place.start()));
      places.add(place.group(1));
      from = place.end();
    }
    parts.add(pattern.substring(from));
    boolean plain = parts.stream().allMatch(p -> p.chars().allMatch(c -> "{}'".indexOf(c) < 0));
    return plain ? List.copyOf(parts) : null;
  }

  /** The names of what it needs. */
  Set<String> arguments() {
    return arguments;
  }

  /**
   * @param named at least {@link #arguments()}
   */
  String say(Map<String, ?> named) {
    String said = between == null ? null : joined(between, named);
    return said == null ? byFormat(named) : said;
  }

  /**
   * Null where something else than words is given, which has a form of its own in each language.
   */
  private @Nullable String joined(List<String> parts, Map<String, ?> named) {
    StringBuilder all = new StringBuilder(parts.getFirst());
    for (int i = 0; i < places.size(); i++) {
      if (!(named.get(places.get(i)) instanceof String words)) {
        return null;
      }
      all.append(words).append(parts.get(i + 1));
    }
    return all.toString();
  }

  /** A format is one thread's at a time. */
  private String byFormat(Map<String, ?> named) {
    Map<String, Object> known = new TreeMap<>();
    named.forEach((name, value) -> known.put(name.replace('-', '_'), value));
    synchronized (format) {
      return format.format(known);
    }
  }
}
