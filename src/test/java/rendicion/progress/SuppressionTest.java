package rendicion.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No count of one to four people can be worked out from what is shown. */
class SuppressionTest {

  private static final int LIMIT = 5;

  @ParameterizedTest
  @CsvSource({
    // counts by district,  withheld,  whether the total is shown
    "'10 20 30',            '',        true",
    "'0 5 9',               '',        true",
    "'3 20 30',             'a b',     true",
    "'3 2 30',              'a b',     true",
    "'1 1 30',              'a b c',   true",
    "'4 4 0 30',            'a b d',   true",
    "'3 0 0',               'a b',     true",
    "'2 1 0 40 9',          'a b',     true",
    "'3',                   'a',       false",
    "'1 1',                 'a b',     false",
  })
  void withholdsSmallCountsAndWhatGivesThemAway(
      String counts, String withheld, boolean totalShown) {
    Suppression suppression = Suppression.of(byPlace(counts.split(" ")), LIMIT);
    assertThat(suppression)
        .isEqualTo(
            new Suppression(
                withheld.isEmpty() ? Set.of() : Set.of(withheld.split(" ")), totalShown));
  }

  /**
   * Tries all that fits what is shown, for somebody who knows the limit and not which of the
   * withheld counts are small: each small count has two values at least.
   */
  @Test
  void leavesNoSmallCountThatCanBeWorkedOut() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      String[] counts = new String[1 + random.nextInt(5)];
      for (int k = 0; k < counts.length; k++) {
        counts[k] = String.valueOf(random.nextInt(3) == 0 ? random.nextInt(14) : random.nextInt(6));
      }
      SortedMap<String, BigDecimal> table = byPlace(counts);
      Suppression suppression = Suppression.of(table, LIMIT);
      table.forEach(
          (place, count) -> {
            if (isSmall(count.intValue())) {
              assertThat(suppression.withheld()).contains(place);
              assertThat(possible(table, suppression, place))
                  .as("%s of %s", place, table)
                  .hasSizeGreaterThan(1);
            }
          });
    }
  }

  private static Set<Integer> possible(
      SortedMap<String, BigDecimal> table, Suppression suppression, String place) {
    List<String> hidden = List.copyOf(suppression.withheld());
    if (!suppression.totalMayBeShown()) {
      return Set.of(1, 2, 3, 4);
    }
    int sum =
        hidden.stream().mapToInt(p -> table.getOrDefault(p, BigDecimal.ZERO).intValue()).sum();
    Set<Integer> values = new TreeSet<>();
    for (List<Integer> guess : guesses(hidden.size(), sum)) {
      if (guess.stream().anyMatch(SuppressionTest::isSmall)) {
        values.add(guess.get(hidden.indexOf(place)));
      }
    }
    return values;
  }

  private static boolean isSmall(int count) {
    return count > 0 && count < LIMIT;
  }

  private static List<List<Integer>> guesses(int size, int sum) {
    if (size == 1) {
      return List.of(List.of(sum));
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int first = 0; first <= sum; first++) {
      for (List<Integer> rest : guesses(size - 1, sum - first)) {
        List<Integer> guess = new ArrayList<>(List.of(first));
        guess.addAll(rest);
        all.add(guess);
      }
    }
    return all;
  }

  private static SortedMap<String, BigDecimal> byPlace(String... counts) {
    SortedMap<String, BigDecimal> table = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      table.put(String.valueOf((char) ('a' + i)), new BigDecimal(counts[i]));
    }
    return table;
  }
}
