package rendicion.workbook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows within our table whose key is none of ours today. Each was either ours and its record is no
 * more, or people put it there: what our cells added up to when the sheet was written tells which.
 */
final class OldStrangers {

  /** More rows than these nobody put there by hand. */
  private static final int MOST = 200;

  private final Map<Integer, Row> rows = new TreeMap<>();

  /** A row with all of its cells, and what they add up to. */
  record Row(List<OldCell> cells, Digest digest) {}

  void add(int number, Row row) {
    if (rows.size() <= MOST) {
      rows.put(number, row);
    }
  }

  /**
   * The rows that people put there, by number: all of these, or the single one, without which the
   * sheet is as it was written.
   *
   * @param gone the rows whose record is nowhere today
   * @param now what all rows add up to
   * @param written what they added up to when the sheet was written; empty when nobody knows
   */
  Map<Integer, Row> ofPeople(List<Integer> gone, Digest now, String written) {
    if (written.isEmpty() || written.equals(now.text()) || !rows.keySet().containsAll(gone)) {
      return Map.of();
    }
    Map<Integer, Row> some = new TreeMap<>(rows);
    some.keySet().retainAll(gone);
    Digest all = new Digest();
    some.values().forEach(row -> all.add(row.digest));
    if (now.without(all).text().equals(written)) {
      return some;
    }
    some.values().removeIf(row -> !now.without(row.digest).text().equals(written));
    return some.size() == 1 ? some : Map.of();
  }
}
