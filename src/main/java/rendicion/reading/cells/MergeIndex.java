package rendicion.reading.cells;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the merged area of a cell. Areas taller than a limit are few and looked through. */
final class MergeIndex {
  private final Map<Integer, List<MergedArea>> byRow = new HashMap<>();
  private final BitSet rows = new BitSet();
  private final List<MergedArea> tall = new ArrayList<>();

  MergeIndex(List<MergedArea> areas, int tallFrom) {
    for (MergedArea area : areas) {
      if (area.height() >= tallFrom) {
        tall.add(area);
      } else {
        for (int row = area.firstRow(); row <= area.lastRow(); row++) {
          rows.set(row);
          byRow.computeIfAbsent(row, r -> new ArrayList<>(2)).add(area);
        }
      }
    }
  }

  MergedArea at(int row, int column) {
    if (!rows.get(row) && tall.isEmpty()) {
      return new MergedArea(row, column, row, column);
    }
    for (MergedArea area : byRow.getOrDefault(row, List.of())) {
      if (area.contains(row, column)) {
        return area;
      }
    }
    for (MergedArea area : tall) {
      if (area.contains(row, column)) {
        return area;
      }
    }
    return new MergedArea(row, column, row, column);
  }
}
