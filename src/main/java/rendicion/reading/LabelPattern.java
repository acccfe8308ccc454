package rendicion.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rendicion.reading.tables.Column;
import rendicion.reading.words.Periods;
import rendicion.reading.words.Plain;

/**
 * A label that a layout asks for: levels in order, {@code *} for anything, without case, accents,
 * line breaks and note marks.
 */
final class LabelPattern {
  private static final Pattern NOTE_MARK =
      Pattern.compile("\\s*(?:\\*+|\\(\\*+\\)|(?<=\\D)\\d{1,2}$|[¹²³⁴⁵]+|:)\\s*$");

  private final List<Pattern> parts = new ArrayList<>();

  LabelPattern(String written) {
    for (String part : written.split("/")) {
      parts.add(glob(part));
    }
  }

  /** A pattern in which {@code *} stands for anything, compared plainly. */
  static Pattern glob(String written) {
    StringBuilder regex = new StringBuilder();
    for (String piece : Plain.of(written).split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(piece.strip()));
      if (piece.isEmpty() && regex.isEmpty()) {
        regex.append("(?:)");
      }
    }
    return Pattern.compile(
        regex.toString().replace("\\E.*\\Q", "\\E\\s*.*\\s*\\Q"), Pattern.DOTALL);
  }

  /** How well the column answers: 2 to its lowest label, 1 to labels above it, 0 not at all. */
  int match(Column column) {
    List<String> levels = levels(column);
    int next = 0;
    int lastUsed = -1;
    for (int i = 0; i < levels.size() && next < parts.size(); i++) {
      if (matches(parts.get(next), levels.get(i))) {
        next++;
        lastUsed = i;
      }
    }
    if (next < parts.size()) {
      return 0;
    }
    boolean lowest = lastUsed == levels.size() - 1 || matches(parts.getLast(), levels.getLast());
    return lowest ? 2 : 1;
  }

  private static boolean matches(Pattern part, String level) {
    return part.matcher(level).matches()
        || part.matcher(NOTE_MARK.matcher(level).replaceFirst("")).matches();
  }

  /** A label without what changes from period to period and without note marks. */
  static String compared(String label) {
    return Arrays.stream(NOTE_MARK.matcher(Plain.of(label)).replaceFirst("").split(" "))
        .filter(word -> !Periods.isOnlyPeriod(word))
        .collect(Collectors.joining(" "));
  }

  private static List<String> levels(Column column) {
    List<String> levels = new ArrayList<>();
    for (String label : column.path()) {
      for (String level : label.split("/")) {
        String plain = Plain.of(level);
        if (!plain.isEmpty()) {
          levels.add(plain);
        }
      }
    }
    return levels.isEmpty() ? List.of("") : levels;
  }

  /** Columns that answer best to one of the labels; empty when none does. */
  static List<Column> find(List<String> labels, List<Column> columns) {
    for (String label : labels) {
      LabelPattern pattern = new LabelPattern(label);
      for (int quality = 2; quality >= 1; quality--) {
        int wanted = quality;
        List<Column> found = columns.stream().filter(c -> pattern.match(c) == wanted).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }
}
