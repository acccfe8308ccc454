package rendicion.reading.tables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rendicion.reading.tables.Table.RowKind;

/**
 * Finds rows that add up others by their figures alone, whatever their labels say: totals above or
 * below their parts, on several levels. A row is taken for one only where chance hardly explains
 * that its figures are the sums of its neighbours': each column that agrees counts by the digits of
 * its sum, and each of whole numbers that does not counts against it.
 */
final class SumRows {
  private static final int MOST_PARTS = 2500;
  private static final int MOST_COLUMNS = 16;
  private static final long MOST_STEPS = 2_000_000;
  private static final int MOST_DIGITS = 6;
  private static final double HINTED = 0.5;
  private static final double SURE = 1.5;
  private static final double FOR_MANY = 2;

  private final List<SumColumn> figures;
  private final int[] rows;
  private final BitSet hinted = new BitSet();
  private final BitSet left = new BitSet();
  private final boolean negative;

  private SumRows(Block block, Body body, Map<Integer, RowKind> kinds, List<Column> columns) {
    ByText<Double> typed = SumColumn.typed(block.grid());
    figures =
        columns.stream()
            .filter(SumRows::isOfAmounts)
            .map(c -> new SumColumn(block.grid(), typed, c))
            .filter(c -> c.adds(body))
            .limit(MOST_COLUMNS)
            .toList();
    rows = figures.isEmpty() ? new int[0] : rows(block, body, kinds);
    negative =
        figures.stream().anyMatch(c -> Arrays.stream(rows).anyMatch(row -> c.value(row) < 0));
  }

  private int[] rows(Block block, Body body, Map<Integer, RowKind> kinds) {
    int[] some = new int[body.lastRow() - body.firstRow() + 1];
    int n = 0;
    for (int row = body.firstRow(); row <= body.lastRow(); row++) {
      RowKind kind = kinds.getOrDefault(row, RowKind.RECORD);
      if (kind == RowKind.RECORD || kind == RowKind.TOTAL) {
        left.set(n, kind == RowKind.TOTAL);
        hinted.set(n, Totals.isHinted(block, row));
        some[n++] = row;
      }
    }
    return Arrays.copyOf(some, n);
  }

  private static boolean isOfAmounts(Column column) {
    boolean number = column.type() == ColumnType.INTEGER || column.type() == ColumnType.DECIMAL;
    return number && !LabelWords.isYear(column.path());
  }

  /** Rows that add up others and are not known as totals yet. */
  static TreeSet<Integer> find(
      Block block, Body body, Map<Integer, RowKind> kinds, List<Column> columns) {
    SumRows sums = new SumRows(block, body, kinds, columns);
    TreeSet<Integer> found = new TreeSet<>();
    if (sums.rows.length > 2) {
      BitSet totals = sums.find();
      totals.stream().filter(i -> !sums.left.get(i)).forEach(i -> found.add(sums.rows[i]));
    }
    return found;
  }

  /** Many rows that agree well are as sure as one that agrees very well. */
  private BitSet find() {
    double sure = SURE + Math.log10(rows.length);
    if (FOR_MANY < sure) {
      BitSet found = run(FOR_MANY);
      double byChance = Math.max(1, rows.length * Math.pow(10, -FOR_MANY));
      if (found.cardinality() >= 5 * byChance) {
        return found;
      }
    }
    return run(sure);
  }

  /** Where every so many rows are sums, a row that repeats its only part is one too. */
  private BitSet run(double evidence) {
    BitSet found = new BitSet();
    for (boolean before : new boolean[] {true, false}) {
      BitSet some = new Search(evidence, 2, before).run();
      boolean many = some.cardinality() >= 3 && some.cardinality() * 30 >= rows.length;
      found.or(many ? new Search(evidence, 1, before).run() : some);
    }
    return found;
  }

  /** One pass: totals that stand before their parts, or after them. */
  private final class Search {
    private final double evidence;
    private final int fewest;
    private final boolean before;
    private final int[] open = new int[rows.length];
    private int size;
    private long steps;
    private final BitSet found = new BitSet();

    Search(double evidence, int fewest, boolean before) {
      this.evidence = evidence;
      this.fewest = fewest;
      this.before = before;
    }

    BitSet run() {
      int n = rows.length;
      for (int step = 0; step < n && steps < MOST_STEPS; step++) {
        int row = before ? n - 1 - step : step;
        int parts = parts(row);
        if (parts > 0) {
          found.set(row);
          size -= parts;
        }
        if (parts > 0 || !left.get(row)) {
          open[size++] = row;
        }
      }
      return found;
    }

    /** How many of the nearest open rows the row adds up; 0 for none. */
    private int parts(int row) {
      double[] own = new double[figures.size()];
      Arrays.setAll(own, c -> figures.get(c).value(rows[row]));
      double[] sum = new double[own.length];
      int[] filled = new int[own.length];
      double needed = hinted.get(row) ? HINTED : evidence;
      for (int k = 1; k <= Math.min(size, MOST_PARTS); k++) {
        steps++;
        boolean passed = true;
        for (int c = 0; c < sum.length; c++) {
          double part = figures.get(c).value(rows[open[size - k]]);
          sum[c] += part;
          filled[c] += part == 0 ? 0 : 1;
          passed &= own[c] == 0 || sum[c] > own[c] * (1 + 1e-9) + 1e-9;
        }
        if (passed && !negative) {
          return 0;
        }
        if (k >= fewest && agrees(own, sum, filled, k == 1 ? needed + 2 : needed)) {
          return k;
        }
      }
      return 0;
    }

    private boolean agrees(double[] own, double[] sum, int[] filled, double needed) {
      double weight = 0;
      for (int c = 0; c < sum.length; c++) {
        double value = own[c];
        if (value == 0) {
          continue;
        }
        boolean equal = Math.abs(sum[c] - value) <= Math.abs(value) * 1e-7;
        if (equal && filled[c] >= fewest) {
          weight += Math.max(0, SumColumn.digits(value, MOST_DIGITS) - Math.log10(filled[c]));
        } else if (!equal && figures.get(c).isWhole()) {
          weight--;
        }
      }
      return weight >= needed;
    }
  }
}
