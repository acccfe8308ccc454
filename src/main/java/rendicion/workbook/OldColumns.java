package rendicion.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which columns of a sheet of ours are ours as people left it, and where each one goes. */
final class OldColumns {

  private static final int GONE = -1;

  private final SheetDraft draft;
  private final Map<Integer, Integer> ours = new TreeMap<>();
  private final Map<Integer, String> headers = new HashMap<>();
  private final Set<Integer> stale = new TreeSet<>();
  private final List<Integer> inserted = new ArrayList<>();
  private int end;

  OldColumns(SheetDraft draft) {
    this.draft = draft;
  }

  /** By what their headers say. */
  void find(OldRow header, Strings strings) {
    List<String> left = new ArrayList<>();
    draft.columns().forEach(c -> left.add(c.header()));
    Set<String> taken = new HashSet<>();
    for (OldCell cell : header.cells()) {
      String text = cell.plain(strings);
      int index = left.indexOf(text);
      if (index >= 0 && taken.add(text)) {
        ours.put(cell.column(), draft.sheetColumn(index));
        headers.put(cell.column(), text);
      } else if (!draft.layout().former().isEmpty() && text.matches(draft.layout().former())) {
        stale.add(cell.column());
        headers.put(cell.column(), text);
      }
    }
    Set<Integer> all = new TreeSet<>(ours.keySet());
    all.addAll(stale);
    end = all.stream().max(Integer::compare).orElse(0) + 1;
    int first = all.stream().min(Integer::compare).orElse(0);
    for (int c = first; c < end; c++) {
      if (!all.contains(c)) {
        inserted.add(c);
      }
    }
  }

  /** New column of what stands in an old one; negative when the column is no more. */
  int moved(int column) {
    Integer to = ours.get(column);
    if (to != null) {
      return to;
    }
    if (stale.contains(column)) {
      return GONE;
    }
    if (inserted.contains(column)) {
      return draft.endColumn() + inserted.indexOf(column);
    }
    return column < end ? column : column + draft.endColumn() + inserted.size() - end;
  }

  /** Column of our table that a column is now; null when it is none. */
  @Nullable Integer ours(int column) {
    return ours.get(column);
  }

  /** What we wrote over a column, also one that has no place any more; null over people's. */
  @Nullable String header(int column) {
    return headers.get(column);
  }

  boolean isOurs(int column) {
    return headers.containsKey(column);
  }

  /** First column to the right of ours. */
  int end() {
    return end;
  }

  boolean movesNothing() {
    return end == draft.endColumn()
        && inserted.isEmpty()
        && stale.isEmpty()
        && ours.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
  }
}
