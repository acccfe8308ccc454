package rendicion.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rendicion.domain.Period;

/**
 * Keeps a year from being counted twice where somebody reports both a period and its parts. Years,
 * halves, quarters, months and days nest, so one period either holds another or does not touch it.
 */
final class Overlaps {

  private static final Comparator<Amount> LONGEST_FIRST =
      Comparator.comparing((Amount a) -> -a.period().days()).thenComparing(Amount::period);

  private Overlaps() {}

  /**
   * Of each place and row: the longer period stands for its parts, unless the parts cover it day by
   * day. So ten months beside the year's total give the total, and twelve months give the months.
   */
  static List<Amount> wholeUnlessPartsComplete(List<Amount> amounts) {
    return amounts.stream().collect(Collectors.groupingBy(Amount::row)).values().stream()
        .flatMap(row -> resolve(row.stream().sorted(LONGEST_FIRST).toList()).stream())
        .toList();
  }

  /** For formulas that look at one period after the other: only the shortest periods reported. */
  static List<Amount> onlyShortest(List<Amount> amounts) {
    List<Period> periods = amounts.stream().map(Amount::period).distinct().toList();
    return amounts.stream().filter(a -> periods.stream().noneMatch(p -> inside(p, a))).toList();
  }

  /** Only the periods of which every row tells: a row that is lost would pass for zero. */
  static List<Amount> onlyWhole(List<Amount> amounts) {
    long rows = amounts.stream().map(Amount::row).distinct().count();
    Map<Period, Long> telling =
        amounts.stream().collect(Collectors.groupingBy(Amount::period, Collectors.counting()));
    return amounts.stream()
        .filter(a -> Objects.requireNonNull(telling.get(a.period())) == rows)
        .toList();
  }

  /** Periods that no other one holds, so that their days can be added. */
  static List<Period> onlyLongest(List<Period> periods) {
    return periods.stream()
        .filter(p -> periods.stream().noneMatch(q -> !q.equals(p) && q.contains(p)))
        .toList();
  }

  private static List<Amount> resolve(List<Amount> longestFirst) {
    return longestFirst.stream()
        .filter(a -> longestFirst.stream().noneMatch(b -> inside(a.period(), b)))
        .flatMap(top -> partsOrWhole(top, longestFirst).stream())
        .toList();
  }

  private static List<Amount> partsOrWhole(Amount whole, List<Amount> longestFirst) {
    List<Amount> inner = longestFirst.stream().filter(a -> inside(a.period(), whole)).toList();
    List<Amount> parts = inner.isEmpty() ? List.of() : resolve(inner);
    int days = parts.stream().mapToInt(a -> a.period().days()).sum();
    return days == whole.period().days() ? parts : List.of(whole);
  }

  private static boolean inside(Period part, Amount whole) {
    return !part.equals(whole.period()) && whole.period().contains(part);
  }
}
