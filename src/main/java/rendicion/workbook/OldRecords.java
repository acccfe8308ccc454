package rendicion.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows of a sheet of ours hold a record of ours as people left it, and where each goes. */
final class OldRecords {

  private static final int GONE = -1;

  private final SheetDraft draft;
  private final OldColumns columns;
  private final Strings strings;
  private final Map<Integer, String> keys = new LinkedHashMap<>();
  private final Map<Integer, String> looseKeys = new HashMap<>();
  private final Map<Integer, Integer> rowTo = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> byKey;

  OldRecords(SheetDraft draft, OldColumns columns, Strings strings) {
    this.draft = draft;
    this.columns = columns;
    this.strings = strings;
    this.byKey = index(draft.rowKeys());
  }

  /** Remembers a row with a key of ours; false where it has none. */
  boolean read(OldRow row) {
    Map<Integer, String> byNewColumn = new HashMap<>();
    for (OldCell cell : row.cells()) {
      Integer to = columns.ours(cell.column());
      if (to != null) {
        byNewColumn.put(to, cell.plain(strings));
      }
    }
    String key = key(byNewColumn, draft.keys());
    if (key.isEmpty()) {
      return false;
    }
    keys.put(row.number(), RowKeys.numbered(key, seen));
    looseKeys.put(row.number(), key(byNewColumn, draft.layout().looseKeys()));
    return true;
  }

  private String key(Map<Integer, String> byColumn, List<Integer> by) {
    List<String> parts =
        by.stream().map(k -> byColumn.getOrDefault(draft.sheetColumn(k), "")).toList();
    return parts.stream().allMatch(String::isEmpty) ? "" : String.join(RowKeys.SEPARATOR, parts);
  }

  /** Whether a row has the whole key of a record of today. */
  boolean isOfToday(int row) {
    return byKey.containsKey(key(row));
  }

  /** Rows whose record is nowhere today. */
  List<Integer> gone() {
    return rowTo.entrySet().stream()
        .filter(e -> e.getValue() == GONE)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The row is none of ours after all. */
  void forget(int row) {
    keys.remove(row);
    rowTo.remove(row);
  }

  /** The last row that holds a record; the header where none does. */
  int last(int header) {
    return keys.keySet().stream().max(Integer::compare).orElse(header);
  }

  boolean isRecord(int row) {
    return keys.containsKey(row);
  }

  /** By the whole key; what finds no row so by the loose one, if that row is still free. */
  void findNewRows() {
    Set<Integer> claimed = new HashSet<>();
    keys.forEach(
        (row, key) -> {
          Integer to = byKey.get(key);
          if (to != null) {
            rowTo.put(row, to);
            claimed.add(to);
          }
        });
    if (rowTo.size() == keys.size()) {
      return;
    }
    Map<String, Integer> byLooseKey = index(draft.keysBy(draft.layout().looseKeys()));
    keys.keySet().stream()
        .filter(row -> !rowTo.containsKey(row))
        .toList()
        .forEach(
            row -> {
              Integer to = byLooseKey.get(looseKeys.get(row));
              rowTo.put(row, to != null && claimed.add(to) ? to : GONE);
            });
  }

  private Map<String, Integer> index(List<String> newKeys) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < newKeys.size(); i++) {
      index.put(newKeys.get(i), draft.sheetRow(i));
    }
    return index;
  }

  /** New row of a record; negative when it is no more, null for a row that is no record. */
  @Nullable Integer moved(int row) {
    return rowTo.get(row);
  }

  String key(int row) {
    return keys.getOrDefault(row, "");
  }

  boolean movesNothing() {
    return rowTo.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
  }
}
