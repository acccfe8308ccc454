package rendicion.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import rendicion.domain.TableLayout;
import rendicion.domain.TableLayout.FigureColumn;
import rendicion.domain.TableLayout.Filter;
import rendicion.domain.TableLayout.Origin;
import rendicion.reading.tables.Column;
import rendicion.reading.tables.ColumnType;
import rendicion.reading.tables.Table;
import rendicion.reading.words.Plain;

/**
 * Finds columns whose label is surely meant though it is written a little differently: a letter
 * wrong, a plural, a word shortened or one more. Digits must be the same, what stands below must be
 * of the kind, and no other column may do as well; one with a word more does less well.
 */
final class LikelyColumns {
  private static final int MOST_EXTRA = 1;
  private static final int SHORTEST_START = 3;
  private static final Set<String> EMPTY_WORDS =
      Set.of("de", "del", "la", "las", "el", "los", "en", "por", "y", "n", "no", "nro");

  private final Table table;
  private final Map<String, Column> taken = new LinkedHashMap<>();

  private LikelyColumns(Table table) {
    this.table = table;
  }

  /**
   * A layout that also asks for the labels that the table has.
   *
   * @param taken column by the label that was wanted; empty when nothing was amended
   */
  record Amended(TableLayout layout, Map<String, Column> taken) {}

  static Amended amend(TableLayout layout, Table table) {
    LikelyColumns likely = new LikelyColumns(table);
    TableLayout amended =
        new TableLayout(
            layout.sheets(),
            layout.titles(),
            likely.amend(layout.place()),
            likely.amend(layout.year()),
            likely.amend(layout.month()),
            likely.amend(layout.detail(), false),
            likely.amend(layout.activity(), false),
            layout.filters().stream()
                .map(f -> new Filter(likely.amend(f.labels(), false), f.texts(), f.excluded()))
                .toList(),
            layout.columns().stream().map(c -> likely.amend(c, layout)).toList());
    return new Amended(amended, likely.taken);
  }

  private Origin amend(Origin origin) {
    return origin instanceof Origin.InColumn in
        ? new Origin.InColumn(amend(in.labels(), false))
        : origin;
  }

  /** One of several columns for a variable is enough. */
  private FigureColumn amend(FigureColumn figure, TableLayout layout) {
    boolean found =
        layout.columns().stream()
            .filter(c -> c.variable().equals(figure.variable()))
            .anyMatch(c -> !LabelPattern.find(c.labels(), table.columns()).isEmpty());
    return found
        ? figure
        : new FigureColumn(
            figure.variable(),
            amend(figure.labels(), !figure.countRows()),
            figure.unit(),
            figure.countRows());
  }

  private List<String> amend(List<String> labels, boolean ofNumbers) {
    if (labels.isEmpty() || !LabelPattern.find(labels, table.columns()).isEmpty()) {
      return labels;
    }
    for (int extra = 0; extra <= MOST_EXTRA; extra++) {
      int most = extra;
      List<Column> likely =
          table.columns().stream()
              .filter(c -> !ofNumbers || isOfNumbers(c))
              .filter(c -> labels.stream().anyMatch(l -> isLike(l, c, most)))
              .toList();
      if (!likely.isEmpty()) {
        return likely.size() == 1 ? with(labels, likely.getFirst()) : labels;
      }
    }
    return labels;
  }

  private List<String> with(List<String> labels, Column column) {
    taken.put(labels.getFirst(), column);
    List<String> all = new ArrayList<>(labels);
    all.add(String.join("/", column.path().stream().map(Plain::collapse).toList()));
    return all;
  }

  private static boolean isOfNumbers(Column column) {
    @Nullable ColumnType type = column.type();
    return type == null
        || type == ColumnType.INTEGER
        || type == ColumnType.DECIMAL
        || type == ColumnType.PERCENT;
  }

  private static boolean isLike(String label, Column column, int mostExtra) {
    List<String> wanted = words(label.replace('*', ' '));
    List<String> found = words(String.join(" ", column.path()));
    if (wanted.isEmpty() || !digits(label).equals(digits(column.label()))) {
      return false;
    }
    for (String word : wanted) {
      int at =
          IntStream.range(0, found.size())
              .filter(i -> isLike(word, found.get(i)))
              .findFirst()
              .orElse(-1);
      if (at < 0) {
        return false;
      }
      found.remove(at);
    }
    return found.size() <= mostExtra;
  }

  private static List<String> words(String label) {
    List<String> words = new ArrayList<>();
    for (String word : Plain.words(label).split(" ")) {
      if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static String digits(String label) {
    return label.replaceAll("\\D+", " ").strip();
  }

  /** The same but for a letter or two, or the beginning of the other. */
  private static boolean isLike(String wanted, String found) {
    if (wanted.equals(found)) {
      return true;
    }
    boolean start =
        Math.min(wanted.length(), found.length()) >= SHORTEST_START
            && (wanted.startsWith(found) || found.startsWith(wanted));
    int wrong = Math.min(wanted.length(), found.length()) / 4;
    int edits = wrong == 0 ? -1 : new LevenshteinDistance(Math.min(2, wrong)).apply(wanted, found);
    return start || edits >= 0;
  }
}
