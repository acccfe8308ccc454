package rendicion.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rendicion.domain.Period;

/**
 * What is divided by what covers the same stretches of the calendar: a quarter against the three
 * months of it, never nine months against a year. Periods nest, so every stretch of which both
 * sides tell is a period of one of them.
 */
final class SameMonths {

  private static final Comparator<Period> LONGEST_FIRST =
      Comparator.comparing((Period p) -> -p.days()).thenComparing(Comparator.naturalOrder());

  private SameMonths() {}

  /**
   * The longest stretches of which both sides tell wholly, each with what the sides come to in it;
   * what only one of them tells of is left out.
   */
  static List<Pair> of(List<Amount> first, List<Amount> second) {
    Told above = Told.of(first);
    Told below = Told.of(second);
    List<Pair> pairs = new ArrayList<>();
    for (Period period : candidates(first, second)) {
      if (pairs.stream().noneMatch(p -> p.first().period().contains(period))) {
        Amount of = above.within(period);
        Amount by = below.within(period);
        if (of != null && by != null) {
          pairs.add(new Pair(of, by));
        }
      }
    }
    return pairs;
  }

  /** Whether a side tells of the whole of a period, be it as a part of a longer one. */
  static boolean covers(List<Amount> side, Period period) {
    return side.stream().anyMatch(a -> a.period().contains(period))
        || Told.of(side).within(period) != null;
  }

  private static List<Period> candidates(List<Amount> first, List<Amount> second) {
    return Stream.concat(first.stream(), second.stream())
        .map(Amount::period)
        .distinct()
        .sorted(LONGEST_FIRST)
        .toList();
  }

  /** One side: the amounts of each row of each place. */
  private record Told(Map<String, Map<String, List<Amount>>> places) {

    static Told of(List<Amount> amounts) {
      return new Told(
          amounts.stream()
              .collect(
                  Collectors.groupingBy(
                      Amount::place,
                      TreeMap::new,
                      Collectors.groupingBy(Amount::detail, TreeMap::new, Collectors.toList()))));
    }

    /**
     * What the side comes to in a period, null where a place does not tell of all of it. Rows may
     * come and go, but one that tells of some of the period must tell of all of it.
     */
    @Nullable Amount within(Period period) {
      List<Amount> used = new ArrayList<>();
      for (Map<String, List<Amount>> rows : places.values()) {
        int before = used.size();
        for (List<Amount> row : rows.values()) {
          if (row.stream().anyMatch(a -> touch(a.period(), period))) {
            List<Amount> parts = tiles(row, period);
            if (parts.isEmpty()) {
              return null;
            }
            used.addAll(parts);
          }
        }
        if (used.size() == before) {
          return null;
        }
      }
      return used.isEmpty() ? null : Amount.during(period, used);
    }

    /** The amounts of a row that fill a period day by day; none where they do not. */
    private static List<Amount> tiles(List<Amount> row, Period period) {
      List<Amount> parts =
          Overlaps.wholeUnlessPartsComplete(
              row.stream().filter(a -> period.contains(a.period())).toList());
      int days = parts.stream().mapToInt(a -> a.period().days()).sum();
      return days == period.days() ? parts : List.of();
    }

    private static boolean touch(Period one, Period other) {
      return one.contains(other) || other.contains(one);
    }
  }
}
