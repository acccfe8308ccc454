package rendicion.reading.tables;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rendicion.reading.tables.Table.RowKind;
import rendicion.reading.words.Plain;

/**
 * Finds rows about a place that holds the places of other rows, whose figures are not to be added
 * to theirs even where, as with rates, they are no sums: by the codes of places (UBIGEO, of which
 * {@code 210000} is a department, {@code 210100} one of its provinces and {@code 210101} one of the
 * districts of that), or by a column that says of each row what kind of place it is about.
 */
final class PlaceLevels {
  private static final Pattern UBIGEO = Pattern.compile("(?:0\\d|1\\d|2[0-5])\\d{4}");
  private static final Pattern NATION = Pattern.compile("nacional\\b.*|peru|todo el peru");
  private static final Map<String, Integer> KINDS =
      Map.of(
          "nacional", 0,
          "pais", 0,
          "region", 1,
          "departamento", 1,
          "dre", 1,
          "provincia", 2,
          "ugel", 2,
          "distrito", 3);
  private static final int FEWEST = 5;
  private static final int GLANCE = 20;

  private final Block block;
  private final Body body;
  private final Map<Integer, RowKind> kinds;

  private PlaceLevels(Block block, Body body, Map<Integer, RowKind> kinds) {
    this.block = block;
    this.body = body;
    this.kinds = kinds;
  }

  /** Rows of that sort which are not known as totals. */
  static Set<Integer> find(
      Block block, Body body, Map<Integer, RowKind> kinds, List<Column> columns) {
    PlaceLevels levels = new PlaceLevels(block, body, kinds);
    for (Column column : columns) {
      boolean says = column.type() == ColumnType.CODE || column.type() == ColumnType.TEXT;
      Map<Integer, String> said =
          says && levels.areOfPlaces(levels.said(column, GLANCE).values())
              ? levels.said(column, Integer.MAX_VALUE)
              : Map.of();
      Set<Integer> found = levels.byCode(said);
      found.addAll(levels.byKind(said));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  /** Whether the first cells of a column look like it, as those of most columns do not. */
  private boolean areOfPlaces(Collection<String> first) {
    long places =
        first.stream()
            .filter(t -> UBIGEO.matcher(t).matches() || KINDS.containsKey(Plain.words(t)))
            .count();
    return places * 2 >= first.size() && places > 0;
  }

  /** What stands in a column, by row; in records only. Codes kept as numbers get their nought. */
  private Map<Integer, String> said(Column column, int most) {
    Map<Integer, String> said = new TreeMap<>();
    for (int row = body.firstRow(); row <= body.lastRow() && said.size() < most; row++) {
      String text = kinds.containsKey(row) ? "" : block.text(row, column.number());
      if (!text.isEmpty()) {
        boolean shortened = column.type() == ColumnType.CODE && text.matches("\\d{5}");
        said.put(row, shortened ? "0" + text : text);
      }
    }
    return said;
  }

  private Set<Integer> byCode(Map<Integer, String> said) {
    Set<Integer> wholes = new TreeSet<>();
    Set<String> parts = new HashSet<>();
    int codes = 0;
    for (String text : said.values()) {
      if (UBIGEO.matcher(text).matches()) {
        codes++;
        for (String code = text; !code.isEmpty(); code = above(code)) {
          parts.add(above(code));
        }
      }
    }
    boolean ofPlaces = codes >= FEWEST && codes * 10 >= said.size() * 8;
    said.forEach(
        (row, text) -> {
          boolean whole =
              UBIGEO.matcher(text).matches()
                  ? parts.contains(stem(text))
                  : NATION.matcher(Plain.words(text)).matches();
          if (ofPlaces && whole) {
            wholes.add(row);
          }
        });
    return wholes;
  }

  /** The code without the noughts that say «all of it»; empty for the whole country. */
  private static String stem(String code) {
    String stem = code;
    while (stem.endsWith("00") && stem.length() % 2 == 0) {
      stem = stem.substring(0, stem.length() - 2);
    }
    return stem;
  }

  /** The stem of the place that holds the one of the code. */
  private static String above(String code) {
    String stem = stem(code);
    return stem.isEmpty() ? "" : stem.substring(0, stem.length() - 2);
  }

  private Set<Integer> byKind(Map<Integer, String> said) {
    TreeMap<Integer, Integer> levels = new TreeMap<>();
    said.forEach(
        (row, text) -> {
          Integer level = KINDS.get(Plain.words(text));
          if (level != null) {
            levels.put(row, level);
          }
        });
    Set<Integer> wholes = new TreeSet<>();
    boolean ofKinds = levels.size() >= FEWEST && levels.size() * 10 >= said.size() * 9;
    levels.forEach(
        (row, level) -> {
          Map.Entry<Integer, Integer> next = levels.higherEntry(row);
          if (ofKinds && next != null && next.getValue() > level) {
            wholes.add(row);
          }
        });
    return wholes;
  }
}
