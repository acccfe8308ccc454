package rendicion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rendicion.domain.CellRef;

/** Many cells of one sheet in few words: {@code B5:M16, C20}. */
final class CellRanges {

  private static final int MOST = 4;

  /** Rows of one column without a gap. */
  private record Run(int from, int to) {}

  /** Neighbouring columns with the same runs. */
  private record Band(int fromColumn, int toColumn, List<Run> runs) {}

  private CellRanges() {}

  /** All ranges, by column and row. */
  static List<String> of(List<CellRef> cells) {
    Map<Integer, SortedSet<Integer>> rows = new TreeMap<>();
    cells.forEach(c -> rows.computeIfAbsent(c.column(), k -> new TreeSet<>()).add(c.row()));
    List<Band> bands = new ArrayList<>();
    rows.forEach((column, ofColumn) -> add(bands, column, runs(ofColumn)));
    return bands.stream().flatMap(b -> b.runs().stream().map(run -> text(b, run))).toList();
  }

  /** The first ranges, and how many more there are. */
  static String brief(List<CellRef> cells, Edition edition) {
    List<String> all = of(cells);
    String first = String.join(", ", all.subList(0, Math.min(MOST, all.size())));
    int rest = all.size() - MOST;
    return rest > 0 ? first + " " + edition.say("trace.more-cells", "n", rest) : first;
  }

  private static void add(List<Band> bands, int column, List<Run> runs) {
    if (!bands.isEmpty()
        && bands.getLast().toColumn() == column - 1
        && bands.getLast().runs().equals(runs)) {
      bands.set(bands.size() - 1, new Band(bands.getLast().fromColumn(), column, runs));
    } else {
      bands.add(new Band(column, column, runs));
    }
  }

  private static List<Run> runs(SortedSet<Integer> rows) {
    List<Run> runs = new ArrayList<>();
    for (int row : rows) {
      if (!runs.isEmpty() && runs.getLast().to() == row - 1) {
        runs.set(runs.size() - 1, new Run(runs.getLast().from(), row));
      } else {
        runs.add(new Run(row, row));
      }
    }
    return List.copyOf(runs);
  }

  private static String text(Band band, Run run) {
    String from = CellRef.columnLetters(band.fromColumn()) + run.from();
    String to = CellRef.columnLetters(band.toColumn()) + run.to();
    return from.equals(to) ? from : from + ":" + to;
  }
}
